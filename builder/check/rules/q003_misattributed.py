"""Q003: a quotation that stands in another seed than the one named."""

from __future__ import annotations

from builder.check.quoting import told_as
from builder.check.rule import Rule
from builder.findings.finding import Severity

RULE = Rule(
    code="Q003",
    name="misattributed",
    severity=Severity.ERROR,
    summary="The quoted words stand in another archived text than the one named.",
    why="The words would be put into the mouth of somebody who did not say them.",
    before="""\
seed: abc-flash-point-erbil
quote: roughly a dozen 107 mm rockets were launched
# these words stand in us-news-irbil
""",
    after="""\
seed: us-news-irbil
quote: roughly a dozen 107 mm rockets were launched
""",
    mend=(
        "Name the seed in which the words stand, and look again at speaker, attribution and date: they belong"
        " to the other text."
    ),
    from_quotation=told_as("Q003"),
)
