"""Feeds: Atom (RFC 4287) and JSON Feed 1.1, of all checks, of each topic and of corrections; fifty entries at most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree as ET

from builder.render import addresses
from builder.render.claim_data import json_text
from builder.render.claim_view import verdict_of
from builder.render.corpus import Corpus, PublishedClaim
from builder.render.correction_pages import Change, changes
from builder.render.rendered import RenderedFile
from builder.render.words import say

NEWEST = 50
SCHEMA_VERSION = 1
"""Of the `_quoteproof` extension in JSON feeds."""
_ATOM = "http://www.w3.org/2005/Atom"
_EPOCH = date(1970, 1, 1)
_NOT_IN_XML = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF), "\ufffd")

ET.register_namespace("", _ATOM)


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a feed; `address` is where it leads, `key` its fragment where one page has several entries."""

    address: str
    key: str
    title: str
    text: str
    published: date
    updated: date
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: what it is called, the page it belongs to, who publishes it, its entries."""

    title: str
    site: str
    page: str
    author: str
    entries: tuple[Entry, ...]


def feeds(corpus: Corpus) -> Iterator[RenderedFile]:
    """Write all feeds; none where the site's address is not known, since a feed needs it."""
    if corpus.site_url is None:
        return
    site, name, author = corpus.site_url, corpus.site_name, corpus.settings.publisher.name
    yield from _files(Feed(say("site.feed", site=name), site, addresses.HOME, author, _checks(corpus, corpus.newest)))
    for topic_id, topic in corpus.settings.topics.items():
        title = say("site.topic_feed", site=name, topic=topic.title)
        entries = _checks(corpus, corpus.by_topic.get(topic_id, ()))
        yield from _files(Feed(title, site, addresses.topic(topic_id), author, entries))
    told = tuple(_correction(corpus, change) for change in changes(corpus)[:NEWEST])
    title = say("site.corrections_feed", site=name)
    yield from _files(Feed(title, site, addresses.CORRECTIONS, author, told))


def _checks(corpus: Corpus, ids: Sequence[str]) -> tuple[Entry, ...]:
    return tuple(_check(corpus, corpus.claims[claim_id]) for claim_id in ids[:NEWEST])


def _check(corpus: Corpus, published: PublishedClaim) -> Entry:
    claim = published.claim
    updated = published.changed or claim.published or _EPOCH
    verdict = verdict_of(claim, corpus.rating(claim), addresses.HOME)
    return Entry(
        address=addresses.claim(published.id),
        key="",
        title=say("corrections.headline", kind=verdict.word, claim=claim.claim),
        text=claim.because or claim.claim,
        published=claim.published or updated,
        updated=updated,
        topics=claim.topics,
    )


def _correction(corpus: Corpus, change: Change) -> Entry:
    claim = corpus.claims[change.claim_id].claim
    return Entry(
        address=addresses.claim(change.claim_id),
        key=f"#{change.kind}-{change.number}",
        title=say("corrections.headline", kind=say(f"corrections.{change.kind}"), claim=claim.claim),
        text=change.note,
        published=change.date,
        updated=change.date,
        topics=claim.topics,
    )


def _files(feed: Feed) -> Iterator[RenderedFile]:
    yield RenderedFile(addresses.atom(feed.page), _atom(feed))
    yield RenderedFile(addresses.json_feed(feed.page), _json(feed))


def _atom(feed: Feed) -> str:
    root = ET.Element(_tag("feed"))
    _child(root, "title", feed.title)
    _child(root, "id", f"{feed.site}{addresses.atom(feed.page)}")
    _child(root, "updated", _moment(max((entry.updated for entry in feed.entries), default=_EPOCH)))
    _child(root, "link", rel="self", type="application/atom+xml", href=f"{feed.site}{addresses.atom(feed.page)}")
    _child(root, "link", rel="alternate", type="text/html", href=f"{feed.site}{feed.page}")
    _child(_child(root, "author"), "name", feed.author)
    for entry in feed.entries:
        _entry(root, feed.site, entry)
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _entry(root: ET.Element, site: str, entry: Entry) -> None:
    element = _child(root, "entry")
    _child(element, "title", entry.title)
    _child(element, "id", f"{site}{entry.address}{entry.key}")
    _child(element, "link", rel="alternate", type="text/html", href=f"{site}{entry.address}")
    _child(element, "published", _moment(entry.published))
    _child(element, "updated", _moment(entry.updated))
    _child(element, "summary", entry.text)
    for topic in entry.topics:
        _child(element, "category", term=topic)


def _json(feed: Feed) -> str:
    return json_text(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": feed.title,
            "home_page_url": f"{feed.site}{feed.page}",
            "feed_url": f"{feed.site}{addresses.json_feed(feed.page)}",
            "authors": [{"name": feed.author}],
            "language": say("site.language"),
            "_quoteproof": {"schema_version": SCHEMA_VERSION},
            "items": [_item(feed.site, entry) for entry in feed.entries],
        }
    )


def _item(site: str, entry: Entry) -> dict[str, object]:
    return {
        "id": f"{site}{entry.address}{entry.key}",
        "url": f"{site}{entry.address}",
        "title": entry.title,
        "content_text": entry.text,
        "date_published": _moment(entry.published),
        "date_modified": _moment(entry.updated),
        "tags": list(entry.topics),
    }


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _tag(name: str) -> str:
    return f"{{{_ATOM}}}{name}"


def _child(parent: ET.Element, name: str, words: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, _tag(name), attributes)
    element.text = words.translate(_NOT_IN_XML) if words else words
    return element
