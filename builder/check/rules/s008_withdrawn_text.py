"""S008: a text that was withdrawn and is still there."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    return Finding(
        "S008",
        f"this seed is withdrawn, but {fault.facts['path']} is still there",
        fault.place,
        label="says that the text was taken down",
        help=(f"delete {fault.facts['path']} and keep this description, with its sum", "or take `withdrawn` out"),
    )


RULE = Rule(
    code="S008",
    name="withdrawn-text",
    severity=Severity.ERROR,
    summary="A seed is marked as withdrawn, but its text is still in the folder.",
    why="A text that had to be taken down must not be published again by mistake.",
    before="""\
# seeds/statement.txt exists
withdrawn: {date: 2026-11-21, reason: The publisher asked for it.}
""",
    after="""\
# seeds/statement.txt is deleted
withdrawn: {date: 2026-11-21, reason: The publisher asked for it.}
""",
    mend="Delete the text; the description stays, with the sum and the notice.",
    faults=frozenset({"withdrawn-text"}),
    from_fault=_tell,
)
