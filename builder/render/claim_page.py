"""The page of a claim: what a reader needs in ten seconds first, every passage below it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from builder.model.claim import About
from builder.model.settings import Settings
from builder.render import addresses
from builder.render.cite import citation
from builder.render.claim_review import claim_review
from builder.render.claim_view import STANCE_HEADINGS, ClaimView, view_claim
from builder.render.corpus import Corpus, PublishedClaim
from builder.render.icons import icon_name
from builder.render.markup import render
from builder.render.page import Page, Section
from builder.render.words import any_of, listed, say

_KICKERS = {
    About.EVENT: "claim.kicker",
    About.WORDS: "claim.kicker_words",
    About.FORECAST: "claim.kicker_forecast",
    About.OPINION: "claim.kicker_opinion",
}


def claim_page(corpus: Corpus, published: PublishedClaim) -> Page:
    """Make a claim's page."""
    view = view_claim(corpus, published)
    claim = published.claim
    return Page(
        address=view.here,
        title=claim.claim,
        description=_description(view),
        sections=tuple(_sections(corpus, published, view)),
        meta=_meta(corpus, published, view),
    )


def _description(view: ClaimView) -> str:
    return f"{view.verdict.word}. {view.claim.because}" if view.claim.because else f"{view.verdict.word}."


def _meta(corpus: Corpus, published: PublishedClaim, view: ClaimView) -> dict[str, Any]:
    claim = published.claim
    meta: dict[str, Any] = {
        "kind": "claim",
        "social": {"verdict": view.verdict.word, "tone": view.verdict.tone, "icon": icon_name(corpus.rating(claim))},
    }
    last = view.changed or claim.published
    if last:
        meta["changed"] = last.isoformat()
    review = claim_review(corpus, published)
    return {**meta, "claim_review": review} if review else meta


def _sections(corpus: Corpus, published: PublishedClaim, view: ClaimView) -> Iterator[Section]:
    settings = corpus.settings
    yield Section(
        render(
            "claim_head.html",
            view=view,
            kicker=say(_KICKERS[view.claim.about]),
            quoted_list=quoted_list,
            earlier=partial(_earlier, settings),
        )
    )
    yield Section(render("claim_summary.html", html=view.summary), "claim.summary")
    yield from _passages(view, settings)
    yield from _rest(view, settings)
    yield Section(
        render(
            "claim_facts.html",
            view=view,
            facets=published.standing,
            person=partial(_person, settings),
            ratings=addresses.relative(view.here, addresses.RATINGS),
        ),
        "claim.about_this_check",
    )
    yield Section(
        render(
            "claim_researchers.html",
            passages=view.passages,
            cite=citation(corpus, published, view.verdict.word),
            json=addresses.relative(view.here, addresses.claim_data(view.id)),
            data=addresses.relative(view.here, addresses.DATA),
        )
    )


def _passages(view: ClaimView, settings: Settings) -> Iterator[Section]:
    block = partial(
        render,
        "claim_passages.html",
        person=partial(_person, settings),
        withdrawn=view.claim.withdrawn is not None,
        first_of_source={found.source.id: found.anchor for found in reversed(view.passages)}.values(),
    )
    made = tuple(passage for passage in view.passages if passage.anchor == "source")
    if made:
        yield Section(block(passages=made, kind="claimed"), "claim.where_it_is_claimed")
    for group in view.groups:
        kind = group.key.rpartition(".")[2].replace("_", "-")
        yield Section(block(passages=group.passages, kind=kind), group.key)
    if view.silences:
        yield Section(
            render("claim_silent.html", silences=view.silences, quoted_list=quoted_list), "claim.does_not_mention"
        )
    if view.unproved:
        yield Section(
            render("claim_unproved.html", items=view.unproved, headings=STANCE_HEADINGS), "claim.not_compared"
        )
    if view.also:
        yield Section(block(passages=view.also, kind="also"), "claim.elsewhere")


def _rest(view: ClaimView, settings: Settings) -> Iterator[Section]:
    if view.unknown:
        yield Section(render("claim_summary.html", html=view.unknown), "claim.not_known")
    if view.corrections:
        yield Section(
            render("claim_corrections.html", corrections=view.corrections, earlier=partial(_earlier, settings)),
            "claim.corrections",
        )
    if view.related:
        yield Section(render("claim_related.html", related=view.related), "claim.related")


def _person(settings: Settings, person_id: str) -> str:
    """Name somebody declared under people."""
    person = settings.people.get(person_id)
    return person.name if person else person_id


def _earlier(settings: Settings, was: str) -> str:
    """Say what a correction corrects: a rating, named by its id, by its label; other words as they are."""
    rating = settings.ratings.get(was)
    return rating.label if rating else was


def quoted_list(terms: tuple[str, ...]) -> str:
    """List words in quotation marks: “a”, “b” and “c”."""
    return listed(tuple(f"“{term}”" for term in terms))


def quoted_any(terms: tuple[str, ...]) -> str:
    """List words in quotation marks of which none is there: “a”, “b” or “c”."""
    return any_of(tuple(f"“{term}”" for term in terms))
