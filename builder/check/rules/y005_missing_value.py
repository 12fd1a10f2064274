"""Y005: a key with nothing behind it."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.check.wording import where
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    key, wanted = fault.facts["key"], fault.facts["wanted"]
    return Finding(
        "Y005",
        f"the key `{key}`{where(fault)} has no value",
        fault.place,
        label=f"needs {wanted}",
        help=(f"write {wanted} after `{key}:`" + ("" if fault.facts["required"] else ", or take the key out"),),
    )


RULE = Rule(
    code="Y005",
    name="missing-value",
    severity=Severity.ERROR,
    summary="A key is there, but its text is empty or its list has no entry.",
    why="An empty text or list says nothing, and would be shown as a gap.",
    before="""\
summary:
""",
    after="""\
summary: >-
  The coalition's spokesman says roughly a dozen; nobody else has counted.
""",
    mend="Write the value, or take the key out.",
    faults=frozenset({"missing-value"}),
    from_fault=_tell,
)
