"""X001: a fault of Quoteproof's own."""

from __future__ import annotations

import platform

from builder.check.guard import CRASH
from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    return Finding(
        "X001",
        f"a fault of our own: {fault.facts['doing']} failed",
        fault.place,
        label="while looking at this",
        notes=(
            fault.facts["error"],
            f"{fault.facts['where']}; Python {platform.python_version()} on {platform.system()}",
            fault.facts["rest"],
        ),
        help=("please report it with this text and the file it names, where you got Quoteproof from",),
    )


RULE = Rule(
    code="X001",
    name="own-fault",
    severity=Severity.ERROR,
    summary="A part of Quoteproof itself failed; what it would have found is not known.",
    why="Nothing is published on a check that was not finished.",
    before="""\
# any file: this is our fault, not yours
""",
    after="""\
# the same file, with a mended version of Quoteproof
""",
    mend="Report it, with the notes of the finding and the file it names. Everything else was checked as usual.",
    faults=frozenset({CRASH}),
    from_fault=_tell,
)
