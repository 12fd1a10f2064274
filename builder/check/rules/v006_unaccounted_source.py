"""V006: a source of the topic that the verdict does not account for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from builder.check.context import ClaimContext, CorpusContext
from builder.check.evidence import judged_by
from builder.check.origins import are_independent
from builder.check.rule import Rule
from builder.check.settle import quotations_of
from builder.findings.finding import Finding, Severity
from builder.model.claim import ArchivedEvidence, Quotation, Stance

_MOST_NAMED = 10
_ACCOUNTING = {Stance.CONTEXT, Stance.DENIES}


def _find(corpus: CorpusContext) -> Iterator[Finding]:
    quoted = _quoted_by_topic(corpus)
    for context in corpus.claims.values():
        rating = judged_by(context)
        if rating and rating.accounts_for_others:
            yield from _finding(context, quoted)


def _quoted_by_topic(corpus: CorpusContext) -> Mapping[str, Mapping[str, str]]:
    """Give, for each topic, its seeds and the first claim that quotes each."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for context in corpus.claims.values():
        if context.claim.draft or context.claim.withdrawn:
            continue
        seeds = [quotation.seed for _, quotation in quotations_of(context)]
        for topic in context.claim.topics:
            for seed in seeds:
                found[topic].setdefault(seed, context.id)
    return found


def _finding(context: ClaimContext, quoted: Mapping[str, Mapping[str, str]]) -> Iterator[Finding]:
    accounted = _accounted_for(context)
    missing = {
        seed: claim
        for topic in context.claim.topics
        for seed, claim in quoted.get(topic, {}).items()
        if seed not in accounted
    }
    if missing:
        yield Finding(
            "V006",
            f'the status "{context.claim.status}" does not account for {" and ".join(list(missing)[:2])}'
            + (f" and {len(missing) - 2} more" if len(missing) > 2 else ""),  # noqa: PLR2004 - two are named
            context.place("status"),
            label="this speaks of every source of the topic",
            notes=tuple(
                f"{seed} is quoted in the claim {claim}, which has the same topic"
                for seed, claim in list(missing.items())[:_MOST_NAMED]
            ),
            help=("add a `silent` entry for it, or quote from it with `stance: context` or `stance: denies`",),
        )


def _accounted_for(context: ClaimContext) -> set[str]:
    """List the seeds that a claim accounts for.

    These are the source's own, those proved silent, those quoted as background or denial, and quoted seeds of
    the source's own origin: what they say, the source says.
    """
    source = context.claim.source
    own = source.seed if isinstance(source, Quotation) else None
    seeds = context.publication.seeds
    found = {silence.seed for silence in context.claim.silent}
    for checked in context.quotations:
        quotation = checked.quotation
        of_own_origin = own is not None and not are_independent(own, quotation.seed, seeds)
        counts = isinstance(quotation, ArchivedEvidence) and quotation.stance in _ACCOUNTING
        if of_own_origin or counts:
            found.add(quotation.seed)
    return found


RULE = Rule(
    code="V006",
    name="unaccounted-source",
    severity=Severity.ERROR,
    summary="The rating says what all sources of the topic say, and one of them is not accounted for.",
    why=(
        "To say that only one source has something, every other source must have been looked at; readers see "
        "the result for each."
    ),
    before="""\
status: unverified
topics: [erbil-attack-2021]
# another claim of the topic quotes us-news-irbil
""",
    after="""\
status: unverified
topics: [erbil-attack-2021]
silent:
  - {seed: us-news-irbil, terms: [Psaki]}
""",
    mend=(
        "Add a `silent` entry with the terms you looked for, or quote what the source says as context or as a denial."
    ),
    from_corpus=_find,
)
