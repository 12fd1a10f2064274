"""Y025: symbolic links are not followed."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    return Finding(
        "Y025",
        "this is a symbolic link, and links are not followed",
        fault.place,
        help=("put the file or folder itself here",),
    )


RULE = Rule(
    code="Y025",
    name="symbolic-link",
    severity=Severity.ERROR,
    summary="mkdocs.yml, a claim, a seed or a folder of them is a symbolic link.",
    why="A link can lead to any file of the machine that builds the site, and what it leads to differs from "
    "machine to machine.",
    before="""\
claims/number-of-rockets.yml -> /home/jane/rockets.yml
""",
    after="""\
claims/number-of-rockets.yml
""",
    mend="Put the file or folder itself where the link is.",
    faults=frozenset({"symbolic-link"}),
    from_fault=_tell,
)
