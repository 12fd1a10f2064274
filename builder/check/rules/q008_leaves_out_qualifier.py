"""Q008: an ellipsis that leaves out a negation or qualifier."""

from __future__ import annotations

from builder.check.quoting import told_as
from builder.check.rule import Rule
from builder.findings.finding import Severity

RULE = Rule(
    code="Q008",
    name="leaves-out-qualifier",
    severity=Severity.ERROR,
    summary="What an ellipsis leaves out holds a negation or a qualifier.",
    why=("Leaving out `not`, `only`, `allegedly` or `if` is the easiest way to make a source say what it did not say."),
    before="""\
quote: the drug … cures the disease
# the seed says: the drug only rarely cures the disease
""",
    after="""\
quote: the drug … cures the disease
accept:
  - {code: Q008, reason: The qualifier belongs to another sentence., by: jane}
""",
    mend=(
        "Quote the left-out words. Where they do not change what the quotation says, accept the finding and "
        "say why; readers see the reason."
    ),
    acceptable=True,
    from_quotation=told_as("Q008", "quote the left-out words as well"),
)
