"""Y014: YAML's tags."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.check.wording import as_a_block, holder, in_marks
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity

_INSTEAD = "write the value itself: what the builder reads of its settings is the same on every machine"


def _tell(fault: Fault) -> Finding:
    return Finding(
        "Y014",
        f"`!{fault.facts['name']}` is a tag for YAML, and those are not read",
        fault.place,
        label="a word for programs, not part of the text",
        help=(_INSTEAD if holder(fault.place) == "settings" else as_a_block(fault),),
        fixes=in_marks(fault),
    )


RULE = Rule(
    code="Y014",
    name="tag",
    severity=Severity.ERROR,
    summary="A value starts with `!`, which YAML takes for a tag.",
    why="Tags can make a program look things up or run code; the same file would mean different things on "
    "different machines.",
    before="""\
site_url: !ENV SITE_URL
""",
    after="""\
site_url: https://quoteproof.example/
""",
    mend="Write the value out, or put text that really starts with `!` in quotation marks.",
    faults=frozenset({"tag"}),
    from_fault=_tell,
)
