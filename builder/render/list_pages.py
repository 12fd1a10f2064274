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


@dataclass(frozen=True, slots=True)
class _List:
    """A list of checks: where it starts, its heading, what it is, and the ways on from its first page."""

    first: str
    title: str
    description: str
    ways: tuple[Way, ...] = ()
    more: tuple[Way, ...] = ()


def claim_lists(corpus: Corpus) -> Iterator[Page]:
    """Make the list of all checks, and those by verdict, speaker and source."""
    here = addresses.CLAIMS
    everything = _List(here, say("lists.all"), say("lists.all_description"), tuple(ways_in(corpus, here)), _more(here))
    yield from _claims(corpus, everything, corpus.newest)
    for rating_id, rating in corpus.settings.ratings.items():
        listed = _List(addresses.status(rating_id), say("lists.status", label=rating.label), rating.means)
        yield from _claims(corpus, listed, corpus.by_status.get(rating_id, ()))
    for slug, name in corpus.speakers.items():
        title = say("lists.speaker", name=name)
        yield from _claims(corpus, _List(addresses.speaker(slug), title, title), corpus.by_speaker[slug])
    for seed_id, source in corpus.sources.items():
        title = say("lists.source", name=source.name)
        listed = _List(addresses.claims_of_source(seed_id), title, title)
        yield from _claims(corpus, listed, corpus.by_source.get(seed_id, ()))


def _claims(corpus: Corpus, listed: _List, ids: Sequence[str]) -> Iterator[Page]:
    for part in paginate(ids, listed.first, corpus.settings.page_size):
        yield _claim_list(corpus, listed, part)


def _claim_list(corpus: Corpus, listed: _List, part: Slice[str]) -> Page:
    is_first = part.pager.number == 1
    section = render(
        "list_claims.html",
        title=listed.title,
        description=listed.description,
        cards=cards(corpus, part.items, part.address),
        pager=part.pager,
        ways=listed.ways if is_first else (),
        more=listed.more if is_first else (),
    )
    title = _numbered(listed.title, part.pager)
    return Page(part.address, title, listed.description, (Section(section),), {"kind": "list"})


def _numbered(title: str, pager: Pager) -> str:
    if pager.number == 1:
        return title
    return f"{title}. {say('lists.page', number=pager.number, of=pager.of)}"


def ways_in(corpus: Corpus, here: str) -> Iterator[Way]:
    """The checks by verdict, as links from the page at `here`; verdicts that no check has are left out.

    No numbers: the publisher chooses what is checked, so shares of verdicts mean nothing and read as a score.
    """
    for rating_id, rating in corpus.settings.ratings.items():
        if corpus.by_status.get(rating_id):
            verdict = Verdict(rating.label, icon_name(rating), rating.tone.value)
            link = addresses.relative(here, addresses.status(rating_id))
            yield Way(link, rating.label, "", verdict)


def _more(here: str) -> tuple[Way, ...]:
    ways = (
        (addresses.TOPICS, "lists.topics"),
        (addresses.SPEAKERS, "lists.speakers"),
        (addresses.SOURCES, "lists.sources"),
    )
    return tuple(Way(addresses.relative(here, address), say(key), "") for address, key in ways)


_Entry = tuple[str, str, int, str | None]
"""A line of an index: address, name, number of checks, a note."""


def index_pages(corpus: Corpus) -> Iterator[Page]:
    """Make the lists of speakers, sources and topics."""
    names = sorted(corpus.speakers.items(), key=lambda item: item[1].casefold())
    speakers: list[_Entry] = [
        (addresses.speaker(slug), name, len(corpus.by_speaker[slug]), None) for slug, name in names
    ]
    sources: list[_Entry] = [
        (addresses.source(source.id), source.name, len(corpus.by_source.get(source.id, ())), source.seed.title)
        for source in corpus.sources.values()
    ]
    topics: list[_Entry] = [
        (addresses.topic(topic_id), topic.title, len(corpus.by_topic.get(topic_id, ())), None)
        for topic_id, topic in corpus.settings.topics.items()
    ]
    yield from _index(corpus, addresses.SPEAKERS, "speakers", speakers)
    yield from _index(corpus, addresses.SOURCES, "sources", sources)
    yield from _index(corpus, addresses.TOPICS, "topics", topics)


def _index(corpus: Corpus, first: str, kind: str, entries: Sequence[_Entry]) -> Iterator[Page]:
    title, description = say(f"lists.{kind}"), say(f"lists.{kind}_description")
    for part in paginate(entries, first, corpus.settings.page_size):
        ways = tuple(
            Way(
                addresses.relative(part.address, address),
                name,
                count("lists.counted", number),
                note=note if note and note not in name else None,
            )
            for address, name, number, note in part.items
        )
        html = render("list_index.html", title=title, description=description, ways=ways, pager=part.pager)
        yield Page(part.address, _numbered(title, part.pager), description, (Section(html),), {"kind": "list"})
