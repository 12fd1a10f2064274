"""V004: a verdict that its proved evidence does not carry."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.evidence import could_match, in_words, judged_by, matching, proved_passages
from builder.check.rule import Rule
from builder.findings.finding import Finding, Severity
from builder.model.settings import EvidencePattern


def _find(context: ClaimContext) -> Iterator[Finding]:
    rating = judged_by(context)
    passages = proved_passages(context)
    for pattern in rating.needs if rating else ():
        # Where a quotation failed, its own finding says what to do; evidence of one origin only is V014's.
        if not matching(pattern, passages, any_origin=True) and not could_match(pattern, context):
            yield _finding(pattern, context)


def _finding(pattern: EvidencePattern, context: ClaimContext) -> Finding:
    return Finding(
        "V004",
        f'no proved evidence carries the status "{context.claim.status}"',
        context.place("status"),
        label="this needs evidence that is not here",
        notes=(f"needed: {in_words(pattern)}",),
        help=("add that evidence, or choose the status that the evidence carries",),
    )


RULE = Rule(
    code="V004",
    name="evidence-lacking",
    severity=Severity.ERROR,
    summary="No proved evidence carries the verdict.",
    why="A verdict is a promise that the passages below it show why. Here they do not.",
    before="""\
status: refuted
evidence:
  - seed: us-news-irbil
    stance: context
    quote: roughly a dozen 107 mm rockets were launched
""",
    after="""\
status: refuted
evidence:
  - seed: us-news-irbil
    stance: refutes
    quote: roughly a dozen 107 mm rockets were launched
    speaker: Wayne Marotto
    attribution: named
""",
    mend=(
        "Add the evidence that the rating needs, or choose the rating that the evidence carries. Only proved "
        "quotations count; a `url` without archived text does not. Where somebody named is needed, the evidence has "
        'to say `attribution: named`: a speaker alone may be "a spokesman".'
    ),
    from_claim=_find,
)
