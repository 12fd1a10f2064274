"""A001: an `accept` that settles nothing."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.check.settle import STALE
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    words = fault.facts["words"]
    here = f'at the words "{words}"' if words else "here"
    return Finding(
        "A001",
        f"this `accept` is not needed: {fault.facts['code']} is not found {here}",
        fault.place,
        label="take it out",
        help=("take the entry out, or mend its code or words",),
    )


RULE = Rule(
    code="A001",
    name="accept-not-needed",
    severity=Severity.ERROR,
    summary="An `accept` is no longer needed: nothing of that code is found there.",
    why=(
        "Reasons for exceptions stand on the page; one without an exception confuses readers, and would hide "
        "a later mistake."
    ),
    before="""\
quote: roughly a dozen 107 mm rockets were launched
accept:
  - {code: Q008, reason: The left-out words change nothing.}
""",
    after="""\
quote: roughly a dozen 107 mm rockets were launched
""",
    mend="Take the entry out. On the claim's own words, `words` must be the marked words or surround them.",
    faults=frozenset({STALE}),
    from_fault=_tell,
)
