from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

import feedparser

from builder.model.publication import CheckedPublication
from tests.render.publication import CLAIMS, checked, rendered, split, with_claim

ORDER = ["owner-set-fire", "boats-lost", "boats-burned-ten", "more-fires"]


def test_atom_lists_the_newest_checks(site: Mapping[str, str]) -> None:
    feed = feedparser.parse(site["feed.xml"])
    assert not feed.bozo
    assert feed.version == "atom10"
    assert [entry.link for entry in feed.entries] == [f"https://checks.example/desk/claims/{name}/" for name in ORDER]
    assert feed.entries[1].title == "Contradicted: “Twelve boats were lost in the fire.”"
    assert feed.entries[1].published == "2026-11-21T00:00:00Z"
    assert feed.entries[1].updated == "2026-12-01T00:00:00Z"
    assert feed.feed.title == "Harbour Checks: all checks"


def test_json_feed_says_the_same(site: Mapping[str, str]) -> None:
    feed = json.loads(site["feed.json"])
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert [item["url"] for item in feed["items"]] == [
        entry.link for entry in feedparser.parse(site["feed.xml"]).entries
    ]
    assert feed["items"][1]["content_text"] == "The harbour master says twelve; a spokesman says ten."


def test_hostile_words_stay_words(publication: CheckedPublication) -> None:
    hostile = "]]><script>&amp;\x02\x0b\ufffe é"
    site = rendered(with_claim(publication, "boats-lost", claim=hostile, because=hostile))
    feed = feedparser.parse(site["feed.xml"], sanitize_html=False)
    assert not feed.bozo
    assert "]]><script>&amp;" in feed.entries[1].title
    assert json.loads(site["feed.json"])["items"][1]["content_text"] == hostile


def test_a_feed_holds_fifty_at_most(root: Path) -> None:
    claims = {
        f"claim-{number}": {**CLAIMS["boats-burned-ten"], "published": str(date(2026, 1, 1) + timedelta(number))}
        for number in range(53)
    }
    site = rendered(checked(root, claims=claims))
    entries = feedparser.parse(site["feed.xml"]).entries
    assert len(entries) == len(json.loads(site["feed.json"])["items"]) == 50
    assert entries[0].link.endswith("/claim-52/")


def test_every_topic_has_its_feed(site: Mapping[str, str]) -> None:
    feed = feedparser.parse(site["topics/fire/feed.xml"])
    assert feed.feed.title == "Harbour Checks: The harbour fire"
    assert len(feed.entries) == len(json.loads(site["topics/fire/feed.json"])["items"]) == 3
    assert {entry.tags[0].term for entry in feed.entries} == {"fire"}


def test_corrections_have_their_feed(site: Mapping[str, str]) -> None:
    feed = feedparser.parse(site["corrections/feed.xml"])
    assert not feed.bozo
    assert [(entry.title, entry.summary) for entry in feed.entries] == [
        ("Withdrawn: “Nobody was hurt.”", "We had misread the report."),
        ("Verdict changed: “Twelve boats were lost in the fire.”", "The Gazette was added."),
        ("Made clearer: “Twelve boats were lost in the fire.”", "Said whose number it is."),
    ]
    assert len({entry.id for entry in feed.entries}) == 3
    assert split(site["corrections.md"])[0]["feed"] == "corrections/feed.xml"
