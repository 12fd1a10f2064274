"""The home page: what this is, the topics with their stories, the latest checks."""

from __future__ import annotations

from builder.render import addresses
from builder.render.cards import cards
from builder.render.corpus import Corpus
from builder.render.handwritten import HandwrittenPage
from builder.render.list_pages import Way, ways_in
from builder.render.markup import render
from builder.render.page import Page, Section
from builder.render.words import count, say

_LATEST = 9
_TOPICS = 6


def home_page(corpus: Corpus, intro: HandwrittenPage | None) -> Page:
    """Make the home page; a hand-written docs/index.md stands at its top."""
    here = addresses.HOME
    html = render(
        "home.html",
        title=say("home.title"),
        intro=intro.html if intro else None,
        latest=cards(corpus, corpus.newest[:_LATEST], here),
        topics=_topics(corpus),
        ways=tuple(ways_in(corpus, here)),
        search=addresses.relative(here, addresses.SEARCH),
        claims=addresses.relative(here, addresses.CLAIMS),
        more=tuple(
            Way(addresses.relative(here, address), say(key), "")
            for address, key in (
                (addresses.TOPICS, "home.topics_all"),
                (addresses.SOURCES, "home.sources"),
                (addresses.SPEAKERS, "home.speakers"),
            )
        ),
    )
    description = intro.description if intro else ""
    return Page(
        address=here,
        title=intro.title if intro and intro.title else say("home.title"),
        description=description or say("home.lead"),
        sections=(Section(html),),
        meta={"kind": "home", "hide": ["toc"]},
    )


def _topics(corpus: Corpus) -> tuple[Way, ...]:
    """The topics whose newest check is newest, first."""
    order = {claim_id: place for place, claim_id in enumerate(corpus.newest)}
    filled = [(ids, topic_id) for topic_id, ids in corpus.by_topic.items() if topic_id in corpus.settings.topics]
    filled.sort(key=lambda item: order[item[0][0]])
    return tuple(
        Way(
            addresses.relative(addresses.HOME, addresses.topic(topic_id)),
            corpus.settings.topics[topic_id].title,
            count("home.read_topic", len(ids)),
        )
        for ids, topic_id in filled[:_TOPICS]
    )
