"""What all exports are written from: claims and archived texts as plain data, made once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from builder.render import addresses
from builder.render.claim_data import absolute, claim_record
from builder.render.corpus import Corpus, Source


@dataclass(frozen=True, slots=True)
class Records:
    """A publication as plain data.

    Attributes:
        about: Who publishes it, where and under which licence.
        seeds: Every archived text's description, by id.
        claims: Every published claim as its claim.json has it, by id; withdrawn ones among them.
    """

    about: Mapping[str, Any]
    seeds: tuple[Mapping[str, Any], ...]
    claims: tuple[Mapping[str, Any], ...]


def records(corpus: Corpus) -> Records:
    """Gather a publication as plain data."""
    publisher = corpus.settings.publisher
    return Records(
        about={
            "name": corpus.site_name,
            "url": absolute(corpus, addresses.HOME),
            "publisher": {"name": publisher.name, "url": publisher.url},
            "licence": publisher.licence,
        },
        seeds=tuple(seed_record(corpus, corpus.sources[seed_id]) for seed_id in sorted(corpus.sources)),
        claims=tuple(claim_record(corpus, corpus.claims[claim_id]) for claim_id in sorted(corpus.claims)),
    )


def seed_record(corpus: Corpus, source: Source) -> dict[str, Any]:
    """Describe an archived text; its words are not among it."""
    known = source.seed.model_dump(mode="json", exclude={"url", "ignore", "sha256"})
    return {
        "id": source.id,
        "url": absolute(corpus, addresses.source(source.id)),
        "annotations": absolute(corpus, addresses.annotations_of(source.id)) if corpus.site_url else None,
        "name": source.name,
        "sha256": source.sha256,
        "original_url": source.seed.url,
        **known,
    }
