"""Q016: a quotation from a region of the seed that is left out."""

from __future__ import annotations

from builder.check.quoting import told_as
from builder.check.rule import Rule
from builder.findings.finding import Severity

RULE = Rule(
    code="Q016",
    name="ignored-region",
    severity=Severity.ERROR,
    summary="The quoted words stand only in a region that the seed's description leaves out.",
    why="Menus, advertisements and reader comments are not what the publisher says.",
    before="""\
quote: should permanently leave Iraq
# stands in a reader's comment, which the seed's `ignore` leaves out
""",
    after="""\
quote: promised further strikes
""",
    mend=(
        "Quote the text itself. If the region is part of the text after all, mend `ignore` in the seed's description."
    ),
    from_quotation=told_as("Q016", "quote the text itself, or mend `ignore` in the seed's description"),
)
