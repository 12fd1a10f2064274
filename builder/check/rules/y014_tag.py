"""Y014: YAML's tags."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.check.wording import AS_A_BLOCK
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    return Finding(
        "Y014",
        f"`!{fault.facts['name']}` is a tag, and tags are not read",
        fault.place,
        label="YAML takes this for a tag",
        help=(
            "write the value itself; environment variables are not looked up here",
            "if text was meant that starts with `!`, put it in quotation marks",
            AS_A_BLOCK,
        ),
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
