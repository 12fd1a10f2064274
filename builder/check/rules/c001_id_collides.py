"""C001: two files with the same id."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    name, first = fault.facts["name"], fault.facts["first"]
    return Finding(
        "C001",
        f'the id "{name}" is taken by {first}',
        fault.place,
        label="the file's name is the id",
        notes=("folders and capital letters make no difference: ids are unique without them",),
        help=("rename one of the two files",),
    )


RULE = Rule(
    code="C001",
    name="id-collides",
    severity=Severity.ERROR,
    summary="Two claims or two seeds have the same id, in different folders or with different capitals.",
    why="Both would be published at the same address, and readers would see only one of them.",
    before="""\
claims/number-of-rockets.yml
claims/erbil/number-of-rockets.yml
""",
    after="""\
claims/number-of-rockets.yml
claims/erbil/number-of-rockets-at-the-base.yml
""",
    mend="Rename one of the two files.",
    faults=frozenset({"colliding-name"}),
    from_fault=_tell,
)
