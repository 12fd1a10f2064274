"""Q006: parts of a quotation that do not follow each other in the source."""

from __future__ import annotations

from builder.check.quoting import told_as
from builder.check.rule import Rule
from builder.findings.finding import Severity

RULE = Rule(
    code="Q006",
    name="out-of-order",
    severity=Severity.ERROR,
    summary="The parts of the quotation do not stand in this order in the archived text, or overlap.",
    why=(
        "An ellipsis tells readers that words were left out, not that sentences were rearranged into "
        "something nobody said."
    ),
    before="""\
quote: blamed Iran … was killed
# the seed has these words in the other order
""",
    after="""\
quote: was killed … blamed Iran
""",
    mend="Bring the parts into the source's order, or make two pieces of evidence of them.",
    from_quotation=told_as("Q006", "bring the parts into the source's order, or quote them as two pieces of evidence"),
)
