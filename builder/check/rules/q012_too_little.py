"""Q012: a quotation too short to prove anything."""

from __future__ import annotations

from builder.check.quoting import told_as
from builder.check.rule import Rule
from builder.findings.finding import Severity

RULE = Rule(
    code="Q012",
    name="too-little",
    severity=Severity.ERROR,
    summary="The quotation holds fewer than two letters or digits.",
    why="A single letter stands in every text; finding it proves nothing.",
    before="""\
quote: "…"
""",
    after="""\
quote: roughly a dozen
""",
    mend="Quote words.",
    from_quotation=told_as("Q012", "quote enough words to be recognised"),
)
