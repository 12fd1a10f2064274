"""Q013: brackets that no reason can justify."""

from __future__ import annotations

from builder.check.quoting import told_as
from builder.check.rule import Rule
from builder.findings.finding import Severity

RULE = Rule(
    code="Q013",
    name="refused-brackets",
    severity=Severity.ERROR,
    summary=(
        "Brackets in the quotation hide or insert what must not be changed: numbers, negations, qualifiers, "
        "long passages, or they are not balanced."
    ),
    why="A bracketed number or `not` is a claim of ours dressed up as a quotation.",
    before="""\
quote: "fired [24] rockets"
# the seed says: fired several rockets
""",
    after="""\
quote: fired several rockets
""",
    mend="Quote the source's words; say your own in `explanation`.",
    from_quotation=told_as("Q013", "quote the source's own words; what you want to add belongs into `explanation`"),
)
