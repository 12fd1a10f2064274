"""Q004: a quotation that fits more than one place."""

from __future__ import annotations

from builder.check.quoting import told_as
from builder.check.rule import Rule
from builder.findings.finding import Severity

RULE = Rule(
    code="Q004",
    name="ambiguous",
    severity=Severity.ERROR,
    summary="The quoted words stand in more than one place of the archived text.",
    why="The link under the quotation would lead to a place that may say something else, or quote somebody else.",
    before="""\
quote: the attack
""",
    after="""\
quote: the attack
prefix: to attribute
# or: occurrence: 3
""",
    mend=(
        "Quote more words, or add `prefix` (words right before), `suffix` (words right after) or `occurrence`"
        " (which of the places, from 1)."
    ),
    from_quotation=told_as(
        "Q004", "quote more words, or add `prefix`, `suffix` or `occurrence` to say which place is meant"
    ),
)
