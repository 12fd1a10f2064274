"""S001: a seed without its text."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    return Finding(
        "S001",
        f"there is no archived text {fault.facts['path']}",
        fault.place,
        label="describes a text that is not there",
        help=(
            "put the archived text there, or delete this description",
            "where the text was taken down, say so: `withdrawn: {date: 2026-11-21, reason: …}`",
        ),
    )


RULE = Rule(
    code="S001",
    name="text-missing",
    severity=Severity.ERROR,
    summary="A seed's description is there, but its archived text is not.",
    why="Without the text no quotation from it can be proved.",
    before="""\
# seeds/us-news-irbil.yml exists, seeds/us-news-irbil.txt does not
""",
    after="""\
# both exist
""",
    mend="Add the text, byte for byte as it was archived. A text that had to be taken down keeps its description, "
    "with `withdrawn`.",
    faults=frozenset({"text-missing"}),
    from_fault=_tell,
)
