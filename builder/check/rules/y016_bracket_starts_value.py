"""Y016: a text that starts with a bracket, which YAML takes for a list."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.check.wording import as_a_block, in_marks, short
from builder.document.marks import in_quotes
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Fix, Severity
from builder.load.shape import list_keys
from builder.model.claim import Claim
from builder.model.seed import Seed
from builder.model.settings import Settings

_CLOSING = {"[": "]", "{": "}"}
_MEANS = {"[": "a list", "{": "a group of keys"}
_LISTS = list_keys(Claim) | list_keys(Seed) | list_keys(Settings)


def _tell(fault: Fault) -> Finding:
    return _value(fault) if fault.kind == "bracket-value" else _start(fault)


def _start(fault: Fault) -> Finding:
    """Tell of a bracket after which YAML could not go on."""
    bracket, key = fault.facts["character"], fault.facts["key"]
    close = f"close it with `{_CLOSING[bracket]}` at its end"
    if key in _LISTS and fault.facts["closed"]:
        after = f"nothing may follow the closing `{_CLOSING[bracket]}` on its line"
        return Finding("Y016", "more text follows where this list ends", fault.place, "opened here", help=(after,))
    if key in _LISTS:
        return Finding("Y016", "what is opened here is never closed", fault.place, "opened here", help=(close,))
    return Finding(
        "Y016",
        f"a value that starts with `{bracket}` is {_MEANS[bracket]} for YAML",
        fault.place,
        label="opened here",
        help=(f"if {_MEANS[bracket]} was meant, {close}", as_a_block(fault)),
        fixes=in_marks(fault),
    )


def _value(fault: Fault) -> Finding:
    """Tell of brackets that YAML read, where text is expected."""
    bracket, key = fault.facts["character"], fault.facts["key"]
    quoted = in_quotes(fault.facts["written"])
    return Finding(
        "Y016",
        f"a value in `{bracket}{_CLOSING[bracket]}` is {_MEANS[bracket]} for YAML",
        fault.place,
        label=f"`{key}` takes text",
        help=(as_a_block(fault),),
        fixes=(Fix(f"or put it in quotation marks: {key}: {short(quoted, 70)}", fault.place, quoted),),
    )


RULE = Rule(
    code="Y016",
    name="bracket-starts-value",
    severity=Severity.ERROR,
    summary="An unquoted text starts with `[` or `{`, which YAML takes for a list or a group of keys.",
    why="Quotations often start with a changed letter in brackets; unquoted, their words would be cut into entries "
    "of a list.",
    before="""\
quote: [r]oughly a dozen 107 mm rockets were launched
""",
    after="""\
quote: '[r]oughly a dozen 107 mm rockets were launched'
""",
    mend="Put the whole value in quotation marks, or write it as a block with `>-`.",
    faults=frozenset({"bracket-start", "bracket-value"}),
    from_fault=_tell,
)
