"""Y016: a text that starts with a bracket, which YAML takes for a list."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.check.wording import AS_A_BLOCK, in_marks, short
from builder.document.syntax import in_quotes
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Fix, Severity

_CLOSING = {"[": "]", "{": "}"}
_MEANS = {"[": "a list", "{": "a group of keys"}


def _tell(fault: Fault) -> Finding:
    bracket, key = fault.facts["character"], fault.facts["key"]
    message = f"a value that starts with `{bracket}` is {_MEANS[bracket]} for YAML"
    if fault.kind == "bracket-value":
        quoted = in_quotes(fault.facts["written"])
        fix = Fix(f"write it in quotation marks: {key}: {short(quoted, 70)}", fault.place, quoted)
        return Finding("Y016", message, fault.place, f"`{key}` takes text", help=(AS_A_BLOCK,), fixes=(fix,))
    return Finding(
        "Y016",
        message,
        fault.place,
        label="opened here",
        help=(AS_A_BLOCK, f"if {_MEANS[bracket]} was meant, close it with `{_CLOSING[bracket]}`"),
        fixes=in_marks(fault),
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
