"""Q001: a quotation whose words stand in no archived text."""

from __future__ import annotations

from builder.check.quoting import told_as
from builder.check.rule import Rule
from builder.findings.finding import Severity

RULE = Rule(
    code="Q001",
    name="absent",
    severity=Severity.ERROR,
    summary="The quoted words stand in no archived text, nor anything near them.",
    why=(
        "A reader who follows the quotation finds nothing. A check that quotes what nobody can find again is "
        "worth less than no check."
    ),
    before="""\
quote: the mayor resigned on Friday
# nothing like it stands in the seed
""",
    after="""\
quote: roughly a dozen 107 mm rockets were launched
""",
    mend=(
        "Copy the words from the file in seeds/. If they come from a text that is not archived, archive it "
        "first: `quoteproof new seed`."
    ),
    from_quotation=told_as(
        "Q001", "copy the words from the archived text; `quoteproof quote SEED TEXT` finds a passage"
    ),
)
