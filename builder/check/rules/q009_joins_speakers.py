"""Q009: an ellipsis that joins the words of different speakers or quotations."""

from __future__ import annotations

from builder.check.quoting import told_as
from builder.check.rule import Rule
from builder.findings.finding import Severity

RULE = Rule(
    code="Q009",
    name="joins-speakers",
    severity=Severity.ERROR,
    summary="An ellipsis joins words from different quotations or speakers.",
    why="Readers take a quotation for the words of one person.",
    before="""\
quote: We did it … We deny it
# two different people say this in the seed
""",
    after="""\
quote: We did it
""",
    mend=(
        "Quote each speaker on their own. Where both parts are the same person's words, accept the finding and say why."
    ),
    acceptable=True,
    from_quotation=told_as("Q009", "quote each speaker on their own"),
)
