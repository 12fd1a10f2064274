"""C006: a refuted passage used as support elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext, CorpusContext
from builder.check.passages import Index, Use, claimed, used
from builder.check.rule import Rule
from builder.findings.finding import Finding, Related, Severity
from builder.model.claim import Stance

_WORST = 1
"""schema.org's worst ratingValue: the rating that calls a claim false."""


def _find(corpus: CorpusContext) -> Iterator[Finding]:
    refuted = Index(use for context in corpus.claims.values() if _is_refuted(context) for use in claimed(context))
    for context in corpus.claims.values():
        for support in used(context, Stance.SUPPORTS):
            others = [use for use in refuted.overlapping(support) if use.claim != context.id]
            if others:
                yield _finding(support, others[0], context, corpus)


def _is_refuted(context: ClaimContext) -> bool:
    rating = context.publication.settings.ratings.get(context.claim.status or "")
    return rating is not None and rating.value == _WORST


def _finding(support: Use, refuted: Use, context: ClaimContext, corpus: CorpusContext) -> Finding:
    other = corpus.claims[refuted.claim]
    return Finding(
        "C006",
        f'this passage supports the claim, but "{other.id}" calls it refuted',
        context.place(*support.keys, "quote"),
        label="used as support",
        related=(Related(other.place(*refuted.keys, "quote"), "refuted"),),
        help=("look at both claims again, or accept this and say why both hold",),
    )


RULE = Rule(
    code="C006",
    name="refuted-as-support",
    severity=Severity.WARNING,
    summary="A passage that one claim calls refuted supports another claim.",
    why="The site would say of the same words that they are wrong and that they prove something.",
    before="""\
# claims/a.yml
status: refuted
source: {seed: one, quote: there were three}
# claims/b.yml
evidence: [{seed: one, stance: supports, quote: there were three}]
""",
    after="""\
# claims/b.yml
evidence: [{seed: one, stance: context, quote: there were three}]
""",
    mend=(
        "Look at both claims again. Where the passage says two things and only one is refuted, quote only the"
        " other, or accept the finding and say so."
    ),
    acceptable=True,
    from_corpus=_find,
)
