"""Y013: anchors and aliases, YAML's way to say the same thing twice."""

from __future__ import annotations

from dataclasses import dataclass

from builder.check.rule import Rule
from builder.check.wording import as_a_block, in_marks
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class _Words:
    """What the two are called."""

    sign: str
    name: str
    meaning: str


_KINDS = {
    "anchor": _Words("&", "anchor", "a name for what follows"),
    "alias": _Words("*", "alias", "something that is written elsewhere"),
}


def _tell(fault: Fault) -> Finding:
    words = _KINDS[fault.kind]
    return Finding(
        "Y013",
        f"`{words.sign}{fault.facts['name']}` is an {words.name} for YAML, and those are not read",
        fault.place,
        label=f"YAML takes this for {words.meaning}",
        help=("write the value itself", as_a_block(fault)),
        fixes=in_marks(fault),
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
