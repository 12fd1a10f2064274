"""The whole site as files: pages for MkDocs, and what goes beside them unchanged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from builder.check.registry import all_rules
from builder.model.publication import CheckedPublication, Publication
from builder.render.claim_data import claim_data, redirect_data
from builder.render.claim_page import claim_page
from builder.render.compare_page import compare_pages, note_path, noted_pairs
from builder.render.compared import compare, pairs_by_topic
from builder.render.corpus import Corpus, gather
from builder.render.correction_pages import correction_pages
from builder.render.data_page import data_page
from builder.render.exports.every import exports
from builder.render.feeds import feeds
from builder.render.handwritten import HandwrittenPage
from builder.render.home_page import home_page
from builder.render.list_pages import claim_lists, index_pages
from builder.render.page import Page, to_file
from builder.render.rating_page import rating_page
from builder.render.rendered import RenderedFile
from builder.render.rule_pages import rule_pages
from builder.render.small_pages import redirect_page, search_page
from builder.render.source_page import source_pages
from builder.render.topic_page import topic_pages

_HOME_INTRO = "index.md"
_NO_STORIES: Mapping[str, HandwrittenPage] = MappingProxyType({})


def embedded_pages(publication: Publication) -> frozenset[str]:
    """Name the hand-written pages that stand within generated ones.

    They are the home page's top, the topics' stories, and analysts' notes on pairs of sources that are compared.

    Returns:
        Paths below docs/; they need not exist.
    """
    topics = publication.settings.topics.items()
    stories = (topic.page or f"topics/{topic_id}.md" for topic_id, topic in topics)
    claims = (loaded.claim for loaded in publication.claims.values() if loaded.claim)
    standing = (claim for claim in claims if not claim.draft and not claim.withdrawn)
    notes = (note_path(pair) for pairs in pairs_by_topic(standing).values() for pair in pairs)
    return frozenset({_HOME_INTRO, *stories, *notes})


def render_site(
    checked: CheckedPublication, stories: Mapping[str, HandwrittenPage] = _NO_STORIES
) -> Iterator[RenderedFile]:
    """Make every generated file of the site.

    Args:
        checked: A publication with its proofs; drafts in it are left out.
        stories: The cleaned hand-written pages that `embedded_pages` names, by path below docs/, as far as they
            exist.

    Yields:
        Files with their paths below build/docs, each once, in a stable order.
    """
    corpus = gather(checked)
    yield from map(to_file, _pages(corpus, stories))
    yield from _data(corpus)


def _pages(corpus: Corpus, stories: Mapping[str, HandwrittenPage]) -> Iterator[Page]:
    yield home_page(corpus, stories.get(_HOME_INTRO))
    compared = compare(corpus, noted_pairs(stories))
    for topic_id, topic in corpus.settings.topics.items():
        story = stories.get(topic.page or f"topics/{topic_id}.md")
        yield from topic_pages(corpus, topic_id, topic, story, compared.of_topic(topic_id))
    for published in corpus.claims.values():
        yield claim_page(corpus, published)
        yield from (redirect_page(corpus, alias, published) for alias in published.claim.aliases)
    for source in corpus.sources.values():
        yield from source_pages(corpus, source, compared.of_source(source.id))
    yield from compare_pages(corpus, compared, stories)
    yield from claim_lists(corpus)
    yield from index_pages(corpus)
    yield from correction_pages(corpus)
    yield rating_page(corpus)
    yield from rule_pages(all_rules())
    yield data_page(corpus)
    yield search_page()


def _data(corpus: Corpus) -> Iterator[RenderedFile]:
    for published in corpus.claims.values():
        yield claim_data(corpus, published)
        yield from (redirect_data(corpus, alias, published.id) for alias in published.claim.aliases)
    yield from exports(corpus)
    yield from feeds(corpus)
    yield robots(corpus)


def robots(corpus: Corpus) -> RenderedFile:
    """Welcome every reader, program or not, and name the site's map."""
    sitemap = f"Sitemap: {corpus.site_url}sitemap.xml\n" if corpus.site_url else ""
    return RenderedFile("robots.txt", f"User-agent: *\nAllow: /\n{sitemap}")
