"""The page of a source: what it is, and every passage our checks quote, where it stands in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from builder.model.seed import Seed
from builder.proof.outcome import Range
from builder.render import addresses
from builder.render.compare_page import ways_with
from builder.render.compared import Comparison
from builder.render.corpus import Corpus, Source, Use
from builder.render.markup import render
from builder.render.page import Page, Section
from builder.render.passages import anchor_of
from builder.render.source_parts import parts
from builder.render.source_text import QuotedPassage, paragraphs, quoted_passages, shown_ranges
from builder.render.words import foreign, listed, partial_date, say

_USES_SHOWN = 5
"""So many checks are named beside a passage; all of them stand in the source's own list of checks."""

_STRIP_WIDTH = 1000


@dataclass(frozen=True, slots=True)
class Note:
    """What a check makes of a passage."""

    claimed: bool
    claim: str
    link: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of what is known about a source."""

    name: str
    value: str
    link: str | None = None
    is_code: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """A passage in the strip; x and width in thousandths of the text."""

    x: int
    width: int
    claimed: bool
    evidence: bool


def source_pages(corpus: Corpus, source: Source, comparisons: Sequence[Comparison] = ()) -> Iterator[Page]:
    """Make a source's page and, where its text is very long, those of its later parts.

    Args:
        corpus: The publication.
        source: The source.
        comparisons: Its own with other sources; the first page leads to them.
    """
    passages = quoted_passages(source)
    every = parts(source.text)
    for number, part in enumerate(every, 1):
        shown = _Part(number, len(every), part, tuple(comparisons) if number == 1 else ())
        yield _part_page(corpus, source, passages, shown)


@dataclass(frozen=True, slots=True)
class _Part:
    number: int
    of: int
    range: Range
    comparisons: tuple[Comparison, ...]


def _part_page(corpus: Corpus, source: Source, passages: tuple[QuotedPassage, ...], part: _Part) -> Page:
    here = addresses.source(source.id, part.number)
    title = source.seed.title or source.name
    return Page(
        address=here,
        title=title if part.number == 1 else f"{title}. {say('source.part', number=part.number, of=part.of)}",
        description=say("source.description", name=title),
        sections=tuple(_sections(corpus, source, passages, part)),
        meta=_meta(source),
    )


def _meta(source: Source) -> dict[str, Any]:
    return {"kind": "source", "seed": source.id}


def _sections(corpus: Corpus, source: Source, passages: tuple[QuotedPassage, ...], part: _Part) -> Iterator[Section]:
    here = addresses.source(source.id, part.number)
    seed = source.seed
    yield Section(
        render(
            "source_head.html",
            title=seed.title or source.name,
            seed=seed,
            facts=tuple(_facts(seed, source)) if part.number == 1 else (),
            part=part,
            first=addresses.relative(here, addresses.source(source.id)),
        )
    )
    if seed.withdrawn or not source.text:
        return
    starting = [p for p in passages if part.range.start <= p.ranges[0].start < part.range.end]
    ranges = shown_ranges(source, part.range, starting)
    yield Section(
        render(
            "source_text.html",
            source=source,
            language=foreign(seed.language),
            paragraphs=tuple(paragraphs(source, ranges, starting)),
            passages=starting,
            notes=lambda passage: notes(corpus, passage, here),
            more=addresses.relative(here, addresses.claims_of_source(source.id)),
            most=_USES_SHOWN,
            bars=tuple(bars(source.text, passages)),
            strip_width=_STRIP_WIDTH,
            previous=addresses.relative(here, addresses.source(source.id, part.number - 1)),
            following=addresses.relative(here, addresses.source(source.id, part.number + 1)),
            part=part,
        ),
        "source.text",
    )
    if part.comparisons:
        links = ways_with(part.comparisons, source, here)
        yield Section(render("compare_ways.html", ways=links), "compare.similar")
    if part.number == 1 and corpus.site_url:
        yield Section(
            render(
                "source_researchers.html",
                annotations=addresses.relative(here, addresses.annotations_of(source.id)),
                data=addresses.relative(here, addresses.DATA),
            )
        )


def notes(corpus: Corpus, passage: QuotedPassage, here: str) -> tuple[Note, ...]:
    """The checks that quote a passage, at most a few, each with the link to its own quotation."""
    return tuple(_note(corpus, use, here) for use in passage.uses[:_USES_SHOWN])


def _note(corpus: Corpus, use: Use, here: str) -> Note:
    there = f"{addresses.claim(use.claim_id)}#{anchor_of(use.keys)}"
    return Note(use.claimed, corpus.claims[use.claim_id].claim.claim, addresses.relative(here, there))


def bars(text: str, passages: tuple[QuotedPassage, ...]) -> Iterator[Bar]:
    """Where in the text the passages stand."""
    for passage in passages:
        start = passage.ranges[0].start * _STRIP_WIDTH // len(text)
        end = -(-passage.ranges[-1].end * _STRIP_WIDTH // len(text))
        yield Bar(start, max(end - start, 3), passage.claimed, passage.evidence)


def _facts(seed: Seed, source: Source) -> Iterator[Fact]:
    unknown = say("source.unknown")
    yield Fact(say("source.kind"), say(f"source.{seed.kind.value}"))
    yield Fact(say("source.publisher"), seed.publisher or unknown)
    yield Fact(say("source.published"), partial_date(seed.published) if seed.published else unknown)
    yield Fact(say("source.url"), seed.url or unknown, seed.url)
    yield Fact(say("source.archived"), seed.archived or say("source.no_archive"), seed.archived)
    yield Fact(say("source.retrieved"), partial_date(seed.retrieved) if seed.retrieved else unknown)
    if seed.origin:
        yield Fact(say("source.origin"), listed(seed.origin))
    if seed.via:
        yield Fact(say("source.via"), listed(seed.via))
    if seed.interests:
        yield Fact(say("source.interests"), seed.interests)
    if foreign(seed.language):
        yield Fact(say("source.language"), seed.language)
    yield Fact(say("source.extent"), say(f"source.{seed.extent.value}"))
    yield Fact(say("source.hash"), source.sha256, is_code=True)
