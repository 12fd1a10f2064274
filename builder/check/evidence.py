"""Which proved evidence counts towards a verdict, and how ratings' patterns are matched against it."""

from __future__ import annotations

from dataclasses import dataclass

from builder.check.context import ClaimContext
from builder.check.origins import are_independent
from builder.findings.place import Keys
from builder.model.claim import ArchivedEvidence, Attribution, Quotation
from builder.model.seed import SeedKind
from builder.model.settings import Authority, EvidencePattern, Rating


@dataclass(frozen=True, slots=True)
class Passage:
    """A proved piece of evidence.

    Attributes:
        keys: Where it stands: `("evidence", 2)`.
        evidence: As written.
        independent: Its seed is of another origin than the claim's source.
        authority: What gives it weight. `named`: it says `attribution: named` and there is somebody, its `speaker`
            or the seed's publisher; a mere name under `speaker` is not enough, since nobody can tell a name from
            "a spokesman". `primary`: its seed's kind is primary. `own`: it stands in the seed in which the claim is
            made.
    """

    keys: Keys
    evidence: ArchivedEvidence
    independent: bool
    authority: frozenset[Authority]


def judged_by(context: ClaimContext) -> Rating | None:
    """Give the rating of a claim whose verdict is to be carried by evidence.

    None for claims without a (known) rating, and for withdrawn ones: their verdict no longer stands.
    """
    claim = context.claim
    if claim.withdrawn or claim.status is None:
        return None
    return context.publication.settings.ratings.get(claim.status)


def proved_passages(context: ClaimContext) -> tuple[Passage, ...]:
    """List a claim's evidence that was proved; what has no archived text is never among it."""
    return tuple(
        _passage(checked.keys, checked.quotation, context)
        for checked in context.quotations
        if isinstance(checked.quotation, ArchivedEvidence) and checked.record is not None
    )


def matching(
    pattern: EvidencePattern, passages: tuple[Passage, ...], *, any_origin: bool = False
) -> tuple[Passage, ...]:
    """Give the passages that fit a rating's pattern.

    Args:
        pattern: What a rating needs or forbids.
        passages: A claim's proved evidence.
        any_origin: Let passages pass that fit in all but independence.
    """
    return tuple(passage for passage in passages if _fits(pattern, passage, any_origin=any_origin))


def could_match(pattern: EvidencePattern, context: ClaimContext) -> bool:
    """Whether evidence whose quotation could not be proved would fit a pattern if it were, of whatever origin."""
    unproved = (
        _passage(checked.keys, checked.quotation, context)
        for checked in context.quotations
        if isinstance(checked.quotation, ArchivedEvidence) and checked.record is None
    )
    return any(_fits(pattern, passage, any_origin=True) for passage in unproved)


def _fits(pattern: EvidencePattern, passage: Passage, *, any_origin: bool = False) -> bool:
    return (
        passage.evidence.stance in pattern.stance
        and (passage.independent or any_origin or not pattern.independent)
        and (passage.evidence.explanation is not None or not pattern.explained)
        and (not pattern.authority or not passage.authority.isdisjoint(pattern.authority))
    )


_AUTHORITIES = {
    Authority.NAMED: "somebody named says it (`attribution: named`)",
    Authority.PRIMARY: "it stands in a primary text",
    Authority.OWN: "it stands in the claim's own source",
}


def in_words(pattern: EvidencePattern) -> str:
    """Say in words which passages fit a pattern."""
    words = "a passage with `stance: " + "` or `stance: ".join(pattern.stance) + "`"
    if pattern.independent:
        words += " from a source of another origin"
    if pattern.explained:
        words += " with an `explanation`"
    if pattern.authority:
        words += ", where " + " or ".join(_AUTHORITIES[authority] for authority in pattern.authority)
    return words


def _passage(keys: Keys, evidence: ArchivedEvidence, context: ClaimContext) -> Passage:
    source = context.claim.source
    own = source.seed if isinstance(source, Quotation) else None
    independent = own is None or are_independent(own, evidence.seed, context.publication.seeds)
    return Passage(keys, evidence, independent, _authority(evidence, own, context))


def _authority(evidence: ArchivedEvidence, own: str | None, context: ClaimContext) -> frozenset[Authority]:
    loaded = context.publication.seeds.get(evidence.seed)
    seed = loaded.seed if loaded else None
    publisher = seed.publisher if seed else None
    found = {
        Authority.NAMED: evidence.attribution is Attribution.NAMED and (evidence.speaker or publisher) is not None,
        Authority.PRIMARY: seed is not None and seed.kind is SeedKind.PRIMARY,
        Authority.OWN: evidence.seed == own,
    }
    return frozenset(authority for authority, holds in found.items() if holds)
