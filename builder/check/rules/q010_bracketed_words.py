"""Q010: brackets that replace or insert words."""

from __future__ import annotations

from builder.check.quoting import told_as
from builder.check.rule import Rule
from builder.findings.finding import Severity

RULE = Rule(
    code="Q010",
    name="bracketed-words",
    severity=Severity.ERROR,
    summary="Brackets in the quotation replace or insert words.",
    why="What stands in brackets is ours, not the source's; a wrong name there is a wrong quotation.",
    before="""\
quote: "[the militia] claimed responsibility"
# the seed says: it claimed responsibility
""",
    after="""\
quote: "[the militia] claimed responsibility"
accept:
  - {code: Q010, reason: The sentence before names the militia., by: jane}
""",
    mend=(
        "Quote the source's own words, or accept the finding and say how you know that the bracketed words "
        "are what is meant."
    ),
    acceptable=True,
    from_quotation=told_as("Q010", "quote the source's own words"),
)
