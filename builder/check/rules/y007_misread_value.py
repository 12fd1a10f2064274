"""Y007: an unquoted text that YAML reads as something else."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.check.wording import short
from builder.document.marks import in_quotes
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Fix, Severity


def _tell(fault: Fault) -> Finding:
    written, read = fault.facts["written"], fault.facts["read"]
    quoted, nothing = in_quotes(written), read == "nothing"
    return Finding(
        "Y007",
        f"YAML does not read `{short(written)}` as text",
        fault.place,
        label=f"read as {read}",
        notes=("without quotation marks, yes, no, on, off, null, ~, numbers, times and dates are not text",),
        help=("write the words that belong here",) if nothing else (),
        fixes=(
            Fix(
                f"{'or ' if nothing else ''}put it in quotation marks: {short(quoted)}",
                fault.place,
                quoted,
                safe=not nothing,
            ),
        ),
    )


RULE = Rule(
    code="Y007",
    name="misread-value",
    severity=Severity.ERROR,
    summary="An unquoted text is one that YAML reads as true, false, nothing, a number or a date.",
    why="`no` would come out as false and `24` as a number, and neither can be held against an archived text.",
    before="""\
silent:
  - {seed: abc-flash-point-erbil, terms: [two dozen, 24]}
""",
    after="""\
silent:
  - {seed: abc-flash-point-erbil, terms: [two dozen, "24"]}
""",
    mend="Put the value in quotation marks. `quoteproof fix` does it for you.",
    faults=frozenset({"misread-value"}),
    from_fault=_tell,
)
