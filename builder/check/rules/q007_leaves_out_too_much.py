"""Q007: an ellipsis that leaves out too much of the source."""

from __future__ import annotations

from builder.check.quoting import told_as
from builder.check.rule import Rule
from builder.findings.finding import Severity

RULE = Rule(
    code="Q007",
    name="leaves-out-too-much",
    severity=Severity.ERROR,
    summary="An ellipsis leaves out more than 1,500 characters of the archived text.",
    why="Words from far apart are read as one statement although they belong to different ones.",
    before="""\
quote: The first sentence … the last sentence of a long text
""",
    after="""\
quote: The first sentence
""",
    mend="Quote the passages as two pieces of evidence.",
    from_quotation=told_as("Q007", "quote the passages as two pieces of evidence"),
)
