"""Q017: a prefix, suffix or occurrence that fits no place."""

from __future__ import annotations

from builder.check.quoting import told_as
from builder.check.rule import Rule
from builder.findings.finding import Severity

RULE = Rule(
    code="Q017",
    name="selector-fits-nowhere",
    severity=Severity.ERROR,
    summary="The prefix, suffix or occurrence fits no place where the quoted words stand.",
    why="It was written for another place or another text; the quotation may be about something else.",
    before="""\
quote: the attack
occurrence: 40
# there are nine places
""",
    after="""\
quote: the attack
occurrence: 3
""",
    mend=(
        "Copy `prefix` and `suffix` from the archived text, right before and right after the quotation, or "
        "leave them out."
    ),
    from_quotation=told_as(
        "Q017", "copy `prefix` and `suffix` from right beside the quotation in the archived text, or leave them out"
    ),
)
