"""Y018: a file that is too large, or nested too deeply."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity

_KEEP = "keep one claim or one seed in each file, and archived texts in .txt files"
_MEND = "mend those first, and check again"


def _tell(fault: Fault) -> Finding:
    message, label = {
        "too-large": ("the file has {bytes} bytes; it may have {most}", "not read any further"),
        "more-faults": ("{count} more mistakes of this file are not shown", "the first hundred are"),
        "too-many": ("the file holds more than {most} values", "not read any further"),
        "too-deep": ("lists and groups stand more than {most} deep inside each other", "one level too many"),
    }[fault.kind]
    return Finding(
        "Y018",
        message.format_map(fault.facts),
        fault.place,
        label=label,
        help=(_MEND if fault.kind == "more-faults" else _KEEP,),
    )


RULE = Rule(
    code="Y018",
    name="too-large",
    severity=Severity.ERROR,
    summary="A file is larger, nested deeper, or holds more values or more mistakes than any claim or seed needs.",
    why="Such a file is not what it seems to be, and could keep everybody's build busy for hours.",
    before="""\
note: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
""",
    after="""\
note: Something short.
""",
    mend="Keep one claim or one seed in each file; archived texts belong in .txt files.",
    faults=frozenset({"too-large", "too-many", "too-deep", "more-faults"}),
    from_fault=_tell,
)
