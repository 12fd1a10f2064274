"""Every correction and withdrawal, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from builder.render import addresses
from builder.render.cards import Slice, paginate
from builder.render.corpus import Corpus
from builder.render.markup import render
from builder.render.page import Page, Section
from builder.render.words import say


@dataclass(frozen=True, slots=True)
class Change:
    """Something that readers were told: when, of which claim, its place among the claim's changes, and what."""

    date: date
    claim_id: str
    number: int
    kind: str
    note: str
    was: str | None


def correction_pages(corpus: Corpus) -> Iterator[Page]:
    """Make the pages of corrections."""
    for part in paginate(changes(corpus), addresses.CORRECTIONS, corpus.settings.page_size):
        yield _page(corpus, part)


def changes(corpus: Corpus) -> list[Change]:
    """Every correction and withdrawal, newest first."""
    return sorted(_changes(corpus), key=lambda change: (change.date, change.claim_id, change.number), reverse=True)


def _changes(corpus: Corpus) -> Iterator[Change]:
    ratings = corpus.settings.ratings
    for published in corpus.claims.values():
        for number, item in enumerate(published.claim.corrections, 1):
            was = ratings[item.was].label if item.was and item.was in ratings else item.was
            yield Change(item.date, published.id, number, item.kind.value, item.note, was)
        withdrawn = published.claim.withdrawn
        if withdrawn:
            yield Change(withdrawn.date, published.id, 0, "withdrawn", withdrawn.reason, None)


def _page(corpus: Corpus, part: Slice[Change]) -> Page:
    items = [
        (
            change,
            corpus.claims[change.claim_id].claim.claim,
            addresses.relative(part.address, addresses.claim(change.claim_id)),
        )
        for change in part.items
    ]
    html = render("corrections.html", items=items, pager=part.pager)
    return Page(
        part.address,
        say("corrections.title"),
        say("corrections.description"),
        (Section(html),),
        {"kind": "corrections", "feed": addresses.atom(addresses.CORRECTIONS)},
    )
