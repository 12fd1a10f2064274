"""Y012: a number that is too small or too large."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    key, written, limits = fault.facts["key"], fault.facts["written"], fault.facts["limits"]
    return Finding(
        "Y012",
        f"`{key}` cannot be {written}",
        fault.place,
        label=f"must be {limits}",
        help=(f"write a number that is {limits}",),
    )


RULE = Rule(
    code="Y012",
    name="out-of-range",
    severity=Severity.ERROR,
    summary="A number is smaller or larger than its key allows.",
    why="Occurrences are counted from 1 and ratings go from 1 to 5; another number means nothing.",
    before="""\
source:
  seed: us-news-irbil
  quote: the attack
  occurrence: 0
""",
    after="""\
source:
  seed: us-news-irbil
  quote: the attack
  occurrence: 1
""",
    mend="Write a number within the limits that the finding names.",
    faults=frozenset({"out-of-range"}),
    from_fault=_tell,
)
