"""V014: a verdict that rests on the claim's own origin only."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.evidence import Passage, could_match, judged_by, matching, proved_passages
from builder.check.rule import Rule
from builder.findings.finding import Finding, Related, Severity
from builder.model.claim import Quotation


def _find(context: ClaimContext) -> Iterator[Finding]:
    rating = judged_by(context)
    passages = proved_passages(context)
    for pattern in rating.needs if rating else ():
        alike = matching(pattern, passages, any_origin=True)
        if alike and not matching(pattern, passages) and not could_match(pattern, context):
            yield _finding(alike, context)


def _finding(alike: tuple[Passage, ...], context: ClaimContext) -> Finding:
    source = context.claim.source
    own = source.seed if isinstance(source, Quotation) else ""
    return Finding(
        "V014",
        f'the status "{context.claim.status}" rests on the claim\'s own origin only',
        context.place("status"),
        label="this needs a source of another origin",
        related=tuple(
            Related(context.place(*passage.keys, "seed"), _of_one_origin(passage.evidence.seed, own))
            for passage in alike
        ),
        notes=("texts that derive from each other, or from the same third or publisher, count once",),
        help=("add evidence from a source of another origin, or choose another status",),
    )


def _of_one_origin(seed: str, own: str) -> str:
    return "the claim's own source" if seed == own else f"of one origin with {own}"


RULE = Rule(
    code="V014",
    name="own-origin",
    severity=Severity.ERROR,
    summary="The evidence that the verdict needs comes only from the origin of the claim itself.",
    why="A text that repeats another confirms nothing: two reports of one agency are one source.",
    before="""\
status: supported
source: {seed: agency, quote: three people were injured}
evidence:
  - {seed: reprint-of-agency, stance: supports, quote: three people were injured}
""",
    after="""\
status: unverified
source: {seed: agency, quote: three people were injured}
evidence:
  - {seed: reprint-of-agency, stance: supports, quote: three people were injured}
""",
    mend=(
        "Find a source of another origin, or choose a rating that needs none. Origins are declared in the "
        "seeds' `origin`; a text without any is its publisher's own, so two of one publisher are one source."
    ),
    from_claim=_find,
)
