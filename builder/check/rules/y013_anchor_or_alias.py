"""Y013: anchors and aliases, YAML's way to say the same thing twice."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.check.wording import AS_A_BLOCK
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    sign, what, reads = ("&", "an anchor", "a name for what follows") if fault.kind == "anchor" else (
        "*", "an alias", "a reference to something named elsewhere",
    )  # fmt: skip
    return Finding(
        "Y013",
        f"`{sign}{fault.facts['name']}` is {what}, and aliases are not read",
        fault.place,
        label=f"YAML takes this for {reads}",
        help=(f"if text was meant that starts with `{sign}`, put it in quotation marks", AS_A_BLOCK),
    )


RULE = Rule(
    code="Y013",
    name="anchor-or-alias",
    severity=Severity.ERROR,
    summary="A value starts with `&` or `*`, which YAML takes for an anchor or an alias.",
    why="A claim must say what it says where it says it: a reader of the file, and of its history, should never "
    "have to look elsewhere. Aliases can also make a small file grow beyond all bounds.",
    before="""\
speaker: *spokesman
""",
    after="""\
speaker: a spokesman for the U.S. coalition
""",
    mend="Write the value out, or put text that really starts with `&` or `*` in quotation marks.",
    faults=frozenset({"anchor", "alias"}),
    from_fault=_tell,
)
