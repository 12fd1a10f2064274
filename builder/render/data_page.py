"""The page that documents what the site publishes as data; written from the formats and schemas themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from builder.render import addresses
from builder.render.claim_data import absolute
from builder.render.corpus import Corpus
from builder.render.exports.every import PUBLISHED
from builder.render.exports.format import Format, formats
from builder.render.exports.pieces import Schema
from builder.render.exports.published_claims import CLAIM, PART, PROOF, QUOTATION, SEED
from builder.render.exports.schemas import MODELS, notes
from builder.render.markup import render
from builder.render.page import Page, Section
from builder.render.words import say

_TABLES: Mapping[str, tuple[Schema, ...]] = {"claim.json": (CLAIM, QUOTATION), "claims.json": (SEED,)}
"""The keys that are told of with a format."""


@dataclass(frozen=True, slots=True)
class Keys:
    """A group of keys: what it is, and what each key means."""

    about: str
    keys: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Documented:
    """A format with the ways to its files, as far as the site has them, and the tables of its keys."""

    format: Format
    link: str | None
    schema: str | None
    tables: tuple[Keys, ...]


@dataclass(frozen=True, slots=True)
class SchemaLink:
    """A JSON Schema: its name, what it is of, and the way to it."""

    name: str
    title: str
    link: str


def data_page(corpus: Corpus) -> Page:
    """Make the page of data."""
    documented = tuple(_documented(corpus))
    html = render(
        "data.html",
        formats=documented,
        licence=corpus.settings.publisher.licence,
        proof=(_keys(PROOF), _keys(PART)),
        schemas=tuple(_schemas()),
        claim_schema=absolute(corpus, addresses.schema("claim")),
    )
    return Page(
        address=addresses.DATA,
        title=say("data.title"),
        description=say("data.description"),
        sections=(Section(html),),
        meta={"kind": "data", "contents": list(_contents(documented))},
    )


def _contents(documented: tuple[Documented, ...]) -> Iterator[Mapping[str, str]]:
    yield {"id": "proofs", "title": say("data.proofs")}
    yield from ({"id": item.format.anchor, "title": item.format.name} for item in documented)
    yield {"id": "schemas", "title": say("data.schemas")}
    yield {"id": "promises", "title": say("data.promises")}


def _documented(corpus: Corpus) -> Iterator[Documented]:
    for item in formats():
        there = item.is_one_file and (corpus.site_url is not None or not item.needs_site_address)
        yield Documented(
            format=item,
            link=_way(item.address) if there else None,
            schema=_way(addresses.schema(item.schema)) if item.schema else None,
            tables=tuple(map(_keys, _TABLES.get(item.name, ()))),
        )


def _schemas() -> Iterator[SchemaLink]:
    titles = {name: notes()["titles"][name] for name in MODELS}
    titles |= {name: schema["title"] for name, schema in PUBLISHED.items()}
    for name, title in titles.items():
        yield SchemaLink(f"{name}.json", title, _way(addresses.schema(name)))


def _keys(schema: Schema) -> Keys:
    properties = schema["properties"].items()
    return Keys(schema["description"], tuple((key, value["description"]) for key, value in properties))


def _way(address: str) -> str:
    return addresses.relative(addresses.DATA, address)
