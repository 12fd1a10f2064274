"""Q014: a part of a quotation that is a mere fragment."""

from __future__ import annotations

from builder.check.quoting import told_as
from builder.check.rule import Rule
from builder.findings.finding import Severity

RULE = Rule(
    code="Q014",
    name="mere-fragment",
    severity=Severity.ERROR,
    summary="A part between ellipses has fewer than eight letters or digits.",
    why="From single words of a long text nearly any sentence can be put together.",
    before="""\
quote: the … attack … failed
""",
    after="""\
quote: the attack on the base failed
""",
    mend="Quote more of the passage. Where the short part is fair, accept the finding and say why.",
    acceptable=True,
    from_quotation=told_as("Q014", "quote more words around the short part"),
)
