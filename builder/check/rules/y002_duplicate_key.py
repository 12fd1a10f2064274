"""Y002: a key that stands twice in the same group."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Related, Severity


def _tell(fault: Fault) -> Finding:
    key = fault.facts["key"]
    return Finding(
        "Y002",
        f"the key `{key}` stands here twice",
        fault.place,
        label="the second one",
        related=(Related(fault.related, "the first one"),) if fault.related else (),
        help=(
            "keep one of the two",
            "if a new entry of a list should start here, put a dash and a blank before its first key",
        ),
    )


RULE = Rule(
    code="Y002",
    name="duplicate-key",
    severity=Severity.ERROR,
    summary="The same key stands twice in one group of keys.",
    why="Only one of the two values would count, and most programs drop one without a word: readers would never "
    "see what was written there.",
    before="""\
evidence:
  - seed: us-news-irbil
    quote: roughly a dozen 107 mm rockets were launched
    seed: abc-flash-point-erbil
    quote: a series of rockets
""",
    after="""\
evidence:
  - seed: us-news-irbil
    quote: roughly a dozen 107 mm rockets were launched
  - seed: abc-flash-point-erbil
    quote: a series of rockets
""",
    mend="Keep one of the two; or, in a list, start the second entry with a dash.",
    faults=frozenset({"duplicate-key"}),
    from_fault=_tell,
)
