"""Y009: a word that is none of the few a key takes."""

from __future__ import annotations

from builder.check.nearest import nearest
from builder.check.rule import Rule
from builder.check.wording import known, listed, short
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Fix, Severity


def _tell(fault: Fault) -> Finding:
    key, written, words = fault.facts["key"], fault.facts["written"], known(fault)
    near = nearest(written, words)
    return Finding(
        "Y009",
        f'`{key}` cannot be "{short(written)}"',
        fault.place,
        label=f'did you mean "{near}"?' if near else "not one of its words",
        help=(f"`{key}` is {listed(words)}",),
        fixes=(Fix(f'write "{near}"', fault.place, near),) if near else (),
    )


RULE = Rule(
    code="Y009",
    name="unknown-value",
    severity=Severity.ERROR,
    summary="A key that takes one of a few words has another.",
    why="The page's headings and the verdict's rules follow these words; with any other the passage would have no "
    "place on the page.",
    before="""\
evidence:
  - seed: us-news-irbil
    quote: roughly a dozen 107 mm rockets were launched
    stance: refute
""",
    after="""\
evidence:
  - seed: us-news-irbil
    quote: roughly a dozen 107 mm rockets were launched
    stance: refutes
""",
    mend="Write one of the words that the finding lists.",
    faults=frozenset({"unknown-value"}),
    from_fault=_tell,
)
