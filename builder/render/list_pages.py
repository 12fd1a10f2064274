"""Lists of claims, speakers, sources and topics: each in pages of bounded size, never one list of everything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.render import addresses
from builder.render.cards import Pager, Slice, cards, paginate
from builder.render.claim_view import Verdict
from builder.render.corpus import Corpus
from builder.render.icons import icon_name
from builder.render.markup import render
from builder.render.page import Page, Section
from builder.render.words import count, say


@dataclass(frozen=True, slots=True)
class Way:
    """A way into the checks: a link, its words, and how many checks lie there."""

    link: str
    name: str
    counted: str
    verdict: Verdict | None = None
    note: str | None = None


def claim_lists(corpus: Corpus) -> Iterator[Page]:
    """Make the list of all checks, and those by verdict, speaker and source."""
    title, description = say("lists.all"), say("lists.all_description")
    for part in paginate(corpus.newest, addresses.CLAIMS, corpus.settings.page_size):
        yield _claim_list(corpus, part, title, description, with_ways=part.pager.number == 1)
    for rating_id, rating in corpus.settings.ratings.items():
        title = say("lists.status", label=rating.label)
        yield from _claims(corpus, addresses.status(rating_id), corpus.by_status.get(rating_id, ()), title, rating.means)
    for slug, name in corpus.speakers.items():
        yield from _claims(corpus, addresses.speaker(slug), corpus.by_speaker[slug], say("lists.speaker", name=name))
    for seed_id, source in corpus.sources.items():
        title = say("lists.source", name=source.name)
        yield from _claims(corpus, addresses.claims_of_source(seed_id), corpus.by_source.get(seed_id, ()), title)


def _claims(
    corpus: Corpus, first: str, ids: Sequence[str], title: str, description: str | None = None
) -> Iterator[Page]:
    for part in paginate(ids, first, corpus.settings.page_size):
        yield _claim_list(corpus, part, title, description or title, with_ways=False)


def _claim_list(corpus: Corpus, part: Slice[str], title: str, description: str, *, with_ways: bool) -> Page:
    here = part.address
    ways = tuple(ways_in(corpus, here)) if with_ways else ()
    section = render(
        "list_claims.html",
        title=title,
        description=description,
        cards=cards(corpus, part.items, here),
        pager=part.pager,
        ways=ways,
        more=_more(here) if with_ways else (),
    )
    return Page(here, _numbered(title, part.pager), description, (Section(section),), {"kind": "list"})


def _numbered(title: str, pager: Pager) -> str:
    if pager.number == 1:
        return title
    return f"{title}. {say('lists.page', number=pager.number, of=pager.of)}"


def ways_in(corpus: Corpus, here: str) -> Iterator[Way]:
    """The checks by verdict, as links from the page at `here`; verdicts that no check has are left out."""
    for rating_id, rating in corpus.settings.ratings.items():
        ids = corpus.by_status.get(rating_id, ())
        if ids:
            verdict = Verdict(rating.label, icon_name(rating), rating.tone.value)
            link = addresses.relative(here, addresses.status(rating_id))
            yield Way(link, rating.label, count("lists.counted", len(ids)), verdict)


def _more(here: str) -> tuple[Way, ...]:
    ways = ((addresses.TOPICS, "lists.topics"), (addresses.SPEAKERS, "lists.speakers"), (addresses.SOURCES, "lists.sources"))
    return tuple(Way(addresses.relative(here, address), say(key), "") for address, key in ways)


def index_pages(corpus: Corpus) -> Iterator[Page]:
    """Make the lists of speakers, sources and topics."""
    speakers = sorted(corpus.speakers.items(), key=lambda item: item[1].casefold())
    entries = [(addresses.speaker(slug), name, len(corpus.by_speaker[slug]), None) for slug, name in speakers]
    yield from _index(corpus, addresses.SPEAKERS, "speakers", entries)
    entries = [
        (addresses.source(source.id), source.name, len(corpus.by_source.get(source.id, ())), source.seed.title)
        for source in corpus.sources.values()
    ]
    yield from _index(corpus, addresses.SOURCES, "sources", entries)
    entries = [
        (addresses.topic(topic_id), topic.title, len(corpus.by_topic.get(topic_id, ())), None)
        for topic_id, topic in corpus.settings.topics.items()
    ]
    yield from _index(corpus, addresses.TOPICS, "topics", entries)


def _index(
    corpus: Corpus, first: str, kind: str, entries: Sequence[tuple[str, str, int, str | None]]
) -> Iterator[Page]:
    title, description = say(f"lists.{kind}"), say(f"lists.{kind}_description")
    for part in paginate(entries, first, corpus.settings.page_size):
        ways = tuple(
            Way(
                addresses.relative(part.address, address),
                name,
                count("lists.counted", number),
                note=note if note != name else None,
            )
            for address, name, number, note in part.items
        )
        html = render("list_index.html", title=title, description=description, ways=ways, pager=part.pager)
        yield Page(part.address, _numbered(title, part.pager), description, (Section(html),), {"kind": "list"})
