"""What each verdict means and what evidence it needs: from the settings, so that it cannot drift from the rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.model.settings import EvidencePattern, Rating
from builder.render import addresses
from builder.render.claim_view import Verdict
from builder.render.corpus import Corpus
from builder.render.icons import icon_name
from builder.render.markup import render
from builder.render.page import Page, Section
from builder.render.words import say


@dataclass(frozen=True, slots=True)
class Explained:
    """A rating, its conditions in sentences, and the way to its checks."""

    id: str
    verdict: Verdict
    means: str
    needs: tuple[str, ...]
    forbids: tuple[str, ...]


def rating_page(corpus: Corpus) -> Page:
    """Make the page of verdicts."""
    html = render("ratings.html", ratings=tuple(_explained(corpus)))
    return Page(
        address=addresses.RATINGS,
        title=say("ratings.title"),
        description=say("ratings.description"),
        sections=(Section(html),),
        meta={"kind": "ratings"},
    )


def _explained(corpus: Corpus) -> Iterator[Explained]:
    for rating_id, rating in corpus.settings.ratings.items():
        checked = bool(corpus.by_status.get(rating_id))
        link = addresses.relative(addresses.RATINGS, addresses.status(rating_id)) if checked else None
        yield Explained(
            id=rating_id,
            verdict=Verdict(rating.label, icon_name(rating), rating.tone.value, link=link),
            means=rating.means,
            needs=tuple(_needs(rating)),
            forbids=tuple(pattern_in_words(pattern) for pattern in rating.forbids),
        )


def _needs(rating: Rating) -> Iterator[str]:
    yield from (pattern_in_words(pattern) for pattern in rating.needs)
    if rating.accounts_for_others:
        yield say("ratings.accounts")


def pattern_in_words(pattern: EvidencePattern) -> str:
    """Say what evidence a pattern means, as part of a sentence."""
    either = say("ratings.or")
    qualities = [say("ratings.independent")] if pattern.independent else []
    qualities += [say("ratings.explained")] if pattern.explained else []
    if pattern.authority:
        authorities = either.join(say(f"ratings.{authority.value}") for authority in pattern.authority)
        qualities.append(say("ratings.authority", authorities=authorities))
    stances = either.join(say(f"ratings.{stance.value}") for stance in pattern.stance)
    return say("ratings.pattern", stances=stances, qualities="".join(qualities))
