"""Q005: a quotation that starts or ends inside a word, number, sign or unit."""

from __future__ import annotations

from builder.check.quoting import told_as
from builder.check.rule import Rule
from builder.findings.finding import Severity

RULE = Rule(
    code="Q005",
    name="cut-inside",
    severity=Severity.ERROR,
    summary="The quotation starts or ends inside a word, number, sign, unit, address or character.",
    why=(
        "A cut can turn a meaning around without changing a letter: `happy` from `unhappy`, `5 million` from "
        "`3.5 million`, `They do` from `They don't`."
    ),
    before="""\
quote: 5 million people
# the seed says: 3.5 million people
""",
    after="""\
quote: 3.5 million people
""",
    mend="Quote the whole word, number or unit.",
    from_quotation=told_as("Q005", "quote the whole word, number or unit"),
)
