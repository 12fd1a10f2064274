"""C005: two claims that refute each other with each other."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext, CorpusContext
from builder.check.passages import Index, Use, claimed, used
from builder.check.rule import Rule
from builder.findings.finding import Finding, Related, Severity
from builder.model.claim import Stance


def _find(corpus: CorpusContext) -> Iterator[Finding]:
    sources = Index(use for context in corpus.claims.values() for use in claimed(context))
    for context in corpus.claims.values():
        # Each pair is told once: at the later id, at the first passage that answers.
        answered = {
            source.claim: refuting
            for refuting in reversed(tuple(used(context, Stance.REFUTES)))
            for source in sources.overlapping(refuting)
            if source.claim < context.id
        }
        for other, refuting in sorted(answered.items()):
            yield from _answer(context, refuting, corpus.claims[other])


def _answer(context: ClaimContext, refuting: Use, other: ClaimContext) -> Iterator[Finding]:
    own = Index(claimed(context))
    answer = next((use for use in used(other, Stance.REFUTES) if own.overlapping(use)), None)
    if answer is not None:
        yield Finding(
            "C005",
            f'this claim and "{other.id}" are refuted by each other\'s source',
            context.place(*refuting.keys, "quote"),
            label=f'the source of "{other.id}"',
            related=(Related(other.place(*answer.keys, "quote"), f'the source of "{context.id}"'),),
            help=("make one disputed claim of the two, or accept this and say what settles the matter",),
        )


RULE = Rule(
    code="C005",
    name="each-others-evidence",
    severity=Severity.WARNING,
    summary="Two claims are refuted by each other's source.",
    why=(
        "Each source is used to judge the other; which of them is right stays open, and the two verdicts may hide that."
    ),
    before="""\
# claims/a.yml
source: {seed: one, quote: there were three}
evidence: [{seed: two, stance: refutes, quote: there were four}]
# claims/b.yml has them the other way round
""",
    after="""\
# one claim:
status: disputed
source: {seed: one, quote: there were three}
evidence: [{seed: two, stance: refutes, quote: there were four}]
""",
    mend="Make one disputed claim of the two, or accept the finding and say what settles the matter.",
    acceptable=True,
    from_corpus=_find,
)
