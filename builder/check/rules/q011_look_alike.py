"""Q011: letters that look like others, and controls that turn text around."""

from __future__ import annotations

from builder.check.quoting import told_as
from builder.check.rule import Rule
from builder.findings.finding import Severity

RULE = Rule(
    code="Q011",
    name="look-alike",
    severity=Severity.ERROR,
    summary=(
        "The quotation or its passage holds letters of another script that look like its own, or hidden "
        "direction controls."
    ),
    why=(
        "Two texts that look the same would not be the same; such letters are also a known way to smuggle "
        "changed words past a check."
    ),
    before="""\
quote: p\u0430yment received
# the second letter is the Cyrillic a, U+0430
""",
    after="""\
quote: payment received
""",
    mend=("Type the letter anew. Where the archived text itself holds such letters, keep them and accept the finding."),
    acceptable=True,
    from_quotation=told_as("Q011", "type these letters anew on your keyboard"),
)
