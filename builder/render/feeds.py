"""Feeds of the newest checks: Atom (RFC 4287) and JSON Feed 1.1; at most fifty entries each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from xml.etree import ElementTree as ET

from builder.render import addresses
from builder.render.claim_data import json_text
from builder.render.claim_view import verdict_of
from builder.render.corpus import Corpus, PublishedClaim
from builder.render.rendered import RenderedFile
from builder.render.words import say

NEWEST = 50
_ATOM = "http://www.w3.org/2005/Atom"
_NOT_IN_XML = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535), "�")

ET.register_namespace("", _ATOM)


def feeds(corpus: Corpus) -> Iterator[RenderedFile]:
    """Write the feeds of all checks; none where the site's address is not known, since a feed needs it."""
    if corpus.site_url is None:
        return
    newest = [corpus.claims[claim_id] for claim_id in corpus.newest[:NEWEST]]
    title = say("site.feed", site=corpus.site_name)
    yield RenderedFile(addresses.ATOM, _atom(corpus, corpus.site_url, newest, title))
    yield RenderedFile(addresses.JSON_FEED, _json(corpus, corpus.site_url, newest, title))


def _atom(corpus: Corpus, site: str, claims: list[PublishedClaim], title: str) -> str:
    feed = ET.Element(_tag("feed"))
    _child(feed, "title", title)
    _child(feed, "id", f"{site}{addresses.ATOM}")
    _child(feed, "updated", _moment(max(map(_updated, claims), default=date(1970, 1, 1))))
    _child(feed, "link", rel="self", type="application/atom+xml", href=f"{site}{addresses.ATOM}")
    _child(feed, "link", rel="alternate", type="text/html", href=f"{site}{addresses.CLAIMS}")
    author = _child(feed, "author")
    _child(author, "name", corpus.settings.publisher.name)
    for claim in claims:
        _entry(corpus, feed, claim, f"{site}{addresses.claim(claim.id)}")
    ET.indent(feed, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(feed, encoding="unicode")}\n'


def _entry(corpus: Corpus, feed: ET.Element, published: PublishedClaim, url: str) -> None:
    entry = _child(feed, "entry")
    _child(entry, "title", headline(corpus, published))
    _child(entry, "id", url)
    _child(entry, "link", rel="alternate", type="text/html", href=url)
    _child(entry, "published", _moment(published.claim.published or _updated(published)))
    _child(entry, "updated", _moment(_updated(published)))
    if published.claim.because:
        _child(entry, "summary", published.claim.because)


def headline(corpus: Corpus, published: PublishedClaim) -> str:
    """A check in one line: its verdict, then the claim's words."""
    claim = published.claim
    verdict = verdict_of(claim, corpus.rating(claim), addresses.HOME)
    return f"{verdict.word}: “{claim.claim}”"


def _json(corpus: Corpus, site: str, claims: list[PublishedClaim], title: str) -> str:
    return json_text(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": title,
            "home_page_url": site,
            "feed_url": f"{site}{addresses.JSON_FEED}",
            "authors": [{"name": corpus.settings.publisher.name}],
            "language": "en",
            "items": [_item(corpus, claim, f"{site}{addresses.claim(claim.id)}") for claim in claims],
        }
    )


def _item(corpus: Corpus, published: PublishedClaim, url: str) -> dict[str, object]:
    return {
        "id": url,
        "url": url,
        "title": headline(corpus, published),
        "content_text": published.claim.because or published.claim.claim,
        "date_published": _moment(published.claim.published or _updated(published)),
        "date_modified": _moment(_updated(published)),
        "tags": list(published.claim.topics),
    }


def _updated(published: PublishedClaim) -> date:
    return published.changed or published.claim.published or date(1970, 1, 1)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _tag(name: str) -> str:
    return f"{{{_ATOM}}}{name}"


def _child(parent: ET.Element, name: str, words: str | None = None, **attributes: str) -> ET.Element:
    element = ET.SubElement(parent, _tag(name), attributes)
    element.text = words.translate(_NOT_IN_XML) if words else words
    return element
