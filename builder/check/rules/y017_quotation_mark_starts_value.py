"""Y017: a text that starts with a quotation mark, which YAML keeps for itself or takes for part of the text."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.check.wording import as_a_block, in_marks, short
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Fix, Severity


def _tell(fault: Fault) -> Finding:
    return _around(fault) if fault.kind == "marks-around" else _at_the_start(fault)


def _at_the_start(fault: Fault) -> Finding:
    return Finding(
        "Y017",
        "YAML takes the quotation marks at a value's start for its own",
        fault.place,
        label="the value ends with the next mark of this kind",
        notes=("more text follows after the closing mark, which YAML cannot read",),
        help=(as_a_block(fault),),
        fixes=in_marks(fault),
    )


def _around(fault: Fault) -> Finding:
    key, plain = fault.facts["key"], fault.facts["plain"]
    return Finding(
        "Y017",
        f"the quotation marks around `{key}` would count as words of the archived text",
        fault.place,
        label="starts and ends with a quotation mark",
        notes=("the archived text has no such marks there; pages add their own around every quotation",),
        help=() if plain else ("leave them out",),
        fixes=(Fix(f"leave them out: {short(plain, 70)}", fault.place, plain),) if plain else (),
    )


RULE = Rule(
    code="Y017",
    name="quotation-mark-starts-value",
    severity=Severity.ERROR,
    summary="A text starts with a quotation mark that YAML takes for its own, or is wrapped in marks that would "
    "count as part of it.",
    why="A quotation must hold the words of the source and nothing else; the page adds quotation marks by itself.",
    before="""\
quote: "an outlawed group" attacked the airport
""",
    after="""\
quote: '"an outlawed group" attacked the airport'
""",
    mend="Where the marks are the source's own, put the whole value in the other kind of quotation marks or write "
    "it as a block with `>-`; where they are not, leave them out.",
    faults=frozenset({"quotation-mark-start", "marks-around"}),
    from_fault=_tell,
)
