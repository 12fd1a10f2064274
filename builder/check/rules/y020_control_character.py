"""Y020: characters that nobody sees and YAML forbids."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    return Finding(
        "Y020",
        f"the file holds a control character, {fault.facts['character']}",
        fault.place,
        label="no editor shows it",
        help=("delete it; it often comes along when text is copied from a PDF or a terminal",),
    )


RULE = Rule(
    code="Y020",
    name="control-character",
    severity=Severity.ERROR,
    summary="A file holds a character that has no form and that YAML forbids.",
    why="What cannot be seen cannot be checked by a person.",
    before="""\
speaker: A spokesman<U+0007>
""",
    after="""\
speaker: A spokesman
""",
    mend="Delete the character at the marked place.",
    faults=frozenset({"control-character"}),
    from_fault=_tell,
)
