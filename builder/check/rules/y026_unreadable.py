"""Y026: a file that cannot be opened."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    return Finding(
        "Y026",
        "this cannot be opened",
        fault.place,
        notes=(f"the system says: {fault.facts['reason']}",),
        help=("look at its permissions, and whether another program holds it",),
    )


RULE = Rule(
    code="Y026",
    name="unreadable",
    severity=Severity.ERROR,
    summary="A file or folder is there but cannot be opened.",
    why="What cannot be read cannot be checked, and a check that leaves files out proves nothing.",
    before="""\
-rw------- 1 root root claims/number-of-rockets.yml
""",
    after="""\
-rw-r--r-- 1 jane jane claims/number-of-rockets.yml
""",
    mend="Give yourself permission to read it.",
    faults=frozenset({"unreadable"}),
    from_fault=_tell,
)
