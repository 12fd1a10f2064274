"""Which characters of the archived texts the claims quote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from builder.check.context import ClaimContext
from builder.check.guard import attempt
from builder.check.settle import quotations_of
from builder.findings.fault import Fault
from builder.findings.place import Place
from builder.model.claim import Quotation
from builder.model.publication import Publication
from builder.proof.archived import ArchivedText
from builder.proof.outcome import Outcome, Range

_STANDING = frozenset({Outcome.ACCEPT, Outcome.ACKNOWLEDGE})


@dataclass(frozen=True, slots=True)
class Quoted:
    """What claims quote.

    Attributes:
        places: By seed id, in the text's order, none overlapping.
        unproved: Quotations of these texts that do not stand there, and so take nothing up.
        unread: Files of claims that cannot be read.
    """

    places: Mapping[str, tuple[Range, ...]]
    unproved: int
    unread: int


def quoted(publication: Publication, texts: Mapping[str, ArchivedText], *, drafts: bool = False) -> Quoted:
    """Find what claims quote of some archived texts.

    Withdrawn claims take nothing up. A quotation that still needs an `accept` stands where it stands.

    Args:
        publication: All claims.
        texts: The archived texts that are asked about; what quotes others is not proved.
        drafts: Whether drafts count as well.
    """
    places: dict[str, list[Range]] = defaultdict(list)
    unproved = 0
    for context, quotation in _quotations(publication, texts, drafts=drafts):
        parts = _proved(context, quotation, texts[quotation.seed])
        places[quotation.seed] += parts
        unproved += not parts
    unread = sum(loaded.claim is None for loaded in publication.claims.values())
    return Quoted({seed: merged(found) for seed, found in places.items()}, unproved, unread)


def _quotations(
    publication: Publication, texts: Mapping[str, ArchivedText], *, drafts: bool
) -> Iterator[tuple[ClaimContext, Quotation]]:
    for loaded in publication.claims.values():
        claim = loaded.claim
        if claim is None or claim.withdrawn or (claim.draft and not drafts):
            continue
        context = ClaimContext(loaded.id, loaded.document.path, claim, (), publication, texts)
        for _, quotation in quotations_of(context):
            if quotation.seed in texts:
                yield context, quotation


def _proved(context: ClaimContext, quotation: Quotation, archived: ArchivedText) -> tuple[Range, ...]:
    prove = partial(
        archived.prove,
        quotation.quote,
        quotation.prefix,
        quotation.suffix,
        quotation.occurrence,
        explain=False,
    )
    proof = attempt(prove, "the proof of a quotation", Place(context.path))
    return () if isinstance(proof, Fault) or proof.outcome not in _STANDING else tuple(proof.parts)


def merged(places: Iterable[Range]) -> tuple[Range, ...]:
    """Give the same characters as stretches in order that do not overlap."""
    found: list[Range] = []
    for place in sorted(places):
        if found and place.start <= found[-1].end:
            found[-1] = Range(found[-1].start, max(found[-1].end, place.end))
        else:
            found.append(place)
    return tuple(found)
