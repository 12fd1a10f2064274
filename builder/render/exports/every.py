"""All exports of a site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from builder.render import addresses
from builder.render.claim_data import absolute, json_text
from builder.render.corpus import Corpus
from builder.render.exports.claim_reviews import claim_reviews
from builder.render.exports.claims_csv import claims_csv
from builder.render.exports.claims_json import claims_json
from builder.render.exports.claims_sqlite import claims_sqlite
from builder.render.exports.published_claims import PUBLISHED_CLAIM, PUBLISHED_CLAIMS
from builder.render.exports.published_web import PUBLISHED_ANNOTATIONS, PUBLISHED_FEED, PUBLISHED_REVIEWS
from builder.render.exports.records import records
from builder.render.exports.schemas import DIALECT, MODELS, editors_schema
from builder.render.exports.web_annotations import annotation_collection
from builder.render.rendered import RenderedFile

PUBLISHED: Mapping[str, dict[str, Any]] = MappingProxyType(
    {
        "published-claim": PUBLISHED_CLAIM,
        "published-claims": PUBLISHED_CLAIMS,
        "published-claimreview": PUBLISHED_REVIEWS,
        "published-annotations": PUBLISHED_ANNOTATIONS,
        "published-feed": PUBLISHED_FEED,
    }
)
"""Schemas of what the site publishes, by name."""


def exports(corpus: Corpus) -> Iterator[RenderedFile]:
    """Write every export; those that need the site's address are left out where it is not known."""
    found = records(corpus)
    yield claims_json(found)
    yield claims_csv(found)
    yield claims_sqlite(found)
    if corpus.site_url:
        yield claim_reviews(corpus)
        yield from (annotation_collection(corpus, source) for source in corpus.sources.values())
    yield from schemas(corpus)


def schemas(corpus: Corpus) -> Iterator[RenderedFile]:
    """Write all JSON Schemas: of what editors write, and of what is published."""
    for name in MODELS:
        where = addresses.schema(name)
        yield RenderedFile(where, json_text(editors_schema(name, absolute(corpus, where))))
    for name, schema in PUBLISHED.items():
        where = addresses.schema(name)
        yield RenderedFile(where, json_text({"$schema": DIALECT, "$id": absolute(corpus, where), **schema}))
