"""Claims in lists: a card each, so many on a page, and the way to the next page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from builder.render import addresses
from builder.render.claim_view import Verdict, verdict_of
from builder.render.corpus import Corpus, speaker_of

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Card:
    """A claim in a list."""

    link: str
    claim: str
    because: str | None
    verdict: Verdict
    speaker: str | None
    published: date | None


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a page stands among the pages of its list.

    Attributes:
        number: From 1.
        of: How many there are.
        newer: Link to the page before, None on the first.
        older: Link to the page after, None on the last.
    """

    number: int
    of: int
    newer: str | None
    older: str | None


@dataclass(frozen=True, slots=True)
class Slice(Generic[_T]):
    """One page's worth of a list."""

    address: str
    items: tuple[_T, ...]
    pager: Pager


def card(corpus: Corpus, claim_id: str, here: str) -> Card:
    """Show a claim in a list on the page at `here`."""
    claim = corpus.claims[claim_id].claim
    return Card(
        link=addresses.relative(here, addresses.claim(claim_id)),
        claim=claim.claim,
        because=claim.because,
        verdict=verdict_of(claim, corpus.rating(claim), here),
        speaker=speaker_of(claim, corpus.sources),
        published=claim.published,
    )


def cards(corpus: Corpus, ids: Iterable[str], here: str) -> tuple[Card, ...]:
    """Show claims in a list on the page at `here`."""
    return tuple(card(corpus, claim_id, here) for claim_id in ids)


def paginate(items: Sequence[_T], first: str, size: int) -> Iterator[Slice[_T]]:
    """Cut a list into pages; an empty list has one, empty page.

    Args:
        items: The whole list.
        first: The first page's address; later ones lie below it.
        size: Items on one page.
    """
    of = max(1, -(-len(items) // size))
    for number in range(1, of + 1):
        here = addresses.numbered(first, number)
        newer = addresses.relative(here, addresses.numbered(first, number - 1)) if number > 1 else None
        older = addresses.relative(here, addresses.numbered(first, number + 1)) if number < of else None
        yield Slice(here, tuple(items[(number - 1) * size : number * size]), Pager(number, of, newer, older))
