"""Q002: a quotation that differs from the nearest passage of its seed."""

from __future__ import annotations

from builder.check.quoting import told_as
from builder.check.rule import Rule
from builder.findings.finding import Severity

RULE = Rule(
    code="Q002",
    name="altered",
    severity=Severity.ERROR,
    summary="The quoted words differ from the archived text.",
    why=(
        "Between quotation marks readers expect the exact words. One changed word, number or name can turn "
        "what was said around."
    ),
    before="""\
quote: roughly two dozen 107 mm rockets were launched
# the seed says: roughly a dozen 107 mm rockets were launched
""",
    after="""\
quote: roughly a dozen 107 mm rockets were launched
""",
    mend=(
        "Write the words as they stand in the archived text. Leave words out with an ellipsis (…) and set "
        "your own in [brackets]; nothing else may change. Quotation marks, dashes and blanks may follow your "
        "own style."
    ),
    from_quotation=told_as("Q002"),
)
