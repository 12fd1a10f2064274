"""Y018: a file that is too large, or nested too deeply."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    message, label = {
        "too-large": ("the file has {bytes} bytes; it may have {most}", "not read any further"),
        "too-many": ("the file holds more than {most} values", "not read any further"),
        "too-deep": ("lists and groups stand more than {most} deep inside each other", "one level too many"),
    }[fault.kind]
    return Finding(
        "Y018",
        message.format_map(fault.facts),
        fault.place,
        label=label,
        help=("keep one claim or one seed in each file, and archived texts in .txt files",),
    )


RULE = Rule(
    code="Y018",
    name="too-large",
    severity=Severity.ERROR,
    summary="A file is larger, holds more values or is nested deeper than any claim, seed or settings need.",
    why="Such a file is not what it seems to be, and could keep everybody's build busy for hours.",
    before="""\
note: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
""",
    after="""\
note: Something short.
""",
    mend="Keep one claim or one seed in each file; archived texts belong in .txt files.",
    faults=frozenset({"too-large", "too-many", "too-deep"}),
    from_fault=_tell,
)
