"""Pages of similar wording: two sources' passages side by side, each with its speaker, and what differs in them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.compare.marking import Kind
from builder.compare.passages import Passage, Side
from builder.model.claim import ArchivedEvidence, Stance
from builder.proof.outcome import Range
from builder.proof.sentences import sentences
from builder.render import addresses
from builder.render.cards import paginate
from builder.render.claim_view import Verdict, verdict_of
from builder.render.compared import Compared, Comparison, Pair
from builder.render.corpus import Corpus, Source, Use
from builder.render.handwritten import HandwrittenPage
from builder.render.list_pages import Way
from builder.render.markup import render
from builder.render.page import Page, Section
from builder.render.passages import SourceLink, source_link
from builder.render.source_parts import passage_address
from builder.render.voices import Voice, differ, held_to_say_the_same, spokesmen, uses_beside, uses_of, voice_of
from builder.render.words import count, foreign, listed, say

_AROUND = 220
"""So many characters of a sentence stand before and after a similar passage at most."""
_CHECKS = 4
"""So many checks are named below a passage."""
_FOLDER = "compare/"


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of a passage, all of one kind."""

    text: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class SideView:
    """One source's passage: what is shown of it, who speaks, and the link to it in the source."""

    source: SourceLink
    voice: Voice
    language: str | None
    before: str
    runs: tuple[Run, ...]
    after: str
    starts_cut: bool
    ends_cut: bool
    read: str | None


@dataclass(frozen=True, slots=True)
class Check:
    """A check that quotes one of the passages."""

    claim: str
    link: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class PassageView:
    """Two similar passages as their page shows them.

    Attributes:
        anchor: Their id on the page.
        shared: The longest words that they share to the letter, their heading.
        sides: Both.
        different: Whether their speakers differ for certain.
        differences: What each has where they part; empty where it has nothing.
        reordered: Whether they part only in the order of their words.
        checks: Those that quote them.
    """

    anchor: str
    shared: str
    sides: tuple[SideView, SideView]
    different: bool
    differences: tuple[tuple[str, str], ...]
    reordered: bool
    checks: tuple[Check, ...]


def note_path(pair: Pair) -> str:
    """Name the hand-written page, below docs/, that stands as an analyst's note on a pair's page."""
    return f"{addresses.compare(*pair).rstrip('/')}.md"


def noted_pairs(stories: Iterable[str]) -> frozenset[Pair]:
    """Find the pairs that hand-written pages are notes on, by the pages' paths below docs/."""
    names = (path.removeprefix(_FOLDER).removesuffix(".md") for path in stories if path.startswith(_FOLDER))
    return frozenset((one, other) for one, dashes, other in (name.partition("--") for name in names) if dashes)


def compare_pages(corpus: Corpus, compared: Compared, stories: Mapping[str, HandwrittenPage]) -> Iterator[Page]:
    """Make the index of comparisons, in pages of bounded size, and a page for each."""
    yield from _index(corpus, compared)
    for comparison in compared.every.values():
        yield _compare_page(corpus, comparison, stories.get(note_path(comparison.pair)))


def ways(comparisons: Iterable[Comparison], here: str) -> tuple[Way, ...]:
    """Links from the page at `here` to comparisons, each named by its two sources."""
    return tuple(_way(found, here, _names(found)) for found in comparisons)


def ways_with(comparisons: Iterable[Comparison], source: Source, here: str) -> tuple[Way, ...]:
    """Links from a source's page to its comparisons, each named by the other source."""
    others = ((found, found.other if found.one.id == source.id else found.one) for found in comparisons)
    return tuple(_way(found, here, say("compare.with_source", name=other.name)) for found, other in others)


def _way(found: Comparison, here: str, name: str) -> Way:
    link = addresses.relative(here, addresses.compare(*found.pair))
    return Way(link, name, count("compare.passages", len(found.passages)))


def _names(found: Comparison) -> str:
    return listed((found.one.name, found.other.name))


def _index(corpus: Corpus, compared: Compared) -> Iterator[Page]:
    title, description = say("compare.index"), say("compare.index_description")
    for part in paginate(tuple(compared.every.values()), addresses.COMPARE, corpus.settings.page_size):
        html = render("compare_index.html", title=title, ways=ways(part.items, part.address), pager=part.pager)
        numbered = say("lists.page", number=part.pager.number, of=part.pager.of)
        shown = title if part.pager.number == 1 else f"{title}. {numbered}"
        yield Page(part.address, shown, description, (Section(html),), {"kind": "compare"})


def _compare_page(corpus: Corpus, found: Comparison, note: HandwrittenPage | None) -> Page:
    here = addresses.compare(*found.pair)
    title = note.title if note and note.title else say("compare.title", sources=_names(found))
    html = render(
        "compare.html",
        heading=_names(found),
        note=note.html if note else None,
        note_has_title="<h1" in note.html if note else False,
        index=addresses.relative(here, addresses.COMPARE),
        sources=tuple(source_link(corpus, source.id, here) for source in (found.one, found.other)),
        passages=tuple(_passages(corpus, found, here)),
    )
    description = note.description if note and note.description else say("compare.description", sources=_names(found))
    meta: dict[str, Any] = {"kind": "compare", "contents": []}
    return Page(here, title, description, (Section(html),), meta)


def _passages(corpus: Corpus, found: Comparison, here: str) -> Iterator[PassageView]:
    speaking_for = spokesmen(corpus, found.one, found.other)
    for passage in found.passages:
        one = _side(corpus, found.one, passage.one, here)
        other = _side(corpus, found.other, passage.other, here)
        yield PassageView(
            anchor=f"words--{passage.one.start}-{passage.other.start}",
            shared=_longest_shared(one.runs),
            sides=(one, other),
            different=not _one_statement(corpus, found, passage) and differ(one.voice, other.voice, speaking_for),
            differences=tuple(_differences(found, passage)),
            reordered=_read_aloud(one.runs) != _read_aloud(other.runs),
            checks=tuple(_checks(corpus, found, passage, here)),
        )


def _side(corpus: Corpus, source: Source, side: Side, here: str) -> SideView:
    text, place = source.text, Range(side.start, side.end)
    around = _around(text, side)
    starts_cut, ends_cut = _cut(source, around)
    uses = uses_beside(source, place, side.around)
    read = passage_address(source, uses[0].record) if uses else None
    return SideView(
        source=source_link(corpus, source.id, here),
        voice=voice_of(corpus, source, place, side.around),
        language=foreign(source.seed.language),
        before=text[around.start : side.start],
        runs=tuple(Run(text[piece.start : piece.end], piece.kind) for piece in side.pieces),
        after=text[side.end : around.end],
        starts_cut=starts_cut,
        ends_cut=ends_cut,
        read=addresses.relative(here, read) if read else None,
    )


def _around(text: str, side: Side) -> Range:
    """Cut a sentence to a bounded length on each side of its passage, at blanks."""
    start, end = max(side.around.start, side.start - _AROUND), min(side.around.end, side.end + _AROUND)
    if start > side.around.start:
        blank = text.find(" ", start, side.start)
        start = blank + 1 if blank >= 0 else side.start
    if end < side.around.end:
        blank = text.rfind(" ", side.end, end)
        end = blank if blank >= 0 else side.end
    return Range(start, end)


def _cut(source: Source, around: Range) -> tuple[bool, bool]:
    """Tell whether what is shown starts, and ends, within a sentence."""
    low = source.text.rfind("\n", 0, around.start) + 1
    high = source.text.find("\n", around.end)
    whole = sentences(source.text, source.seed.language, low, len(source.text) if high < 0 else high)
    return around.start not in {one.start for one in whole}, around.end not in {one.end for one in whole}


def _longest_shared(runs: Iterable[Run]) -> str:
    same = (run.text.strip(" \t\r\n,;:.()[]“”‘’«»\"'") for run in runs if run.kind is Kind.SAME)
    return " ".join(max(same, key=len).split())


def _read_aloud(runs: Iterable[Run]) -> list[str]:
    return re.findall(r"\w+", "".join(run.text for run in runs).casefold())


def _differences(found: Comparison, passage: Passage) -> Iterator[tuple[str, str]]:
    for difference in passage.differences:
        yield _words(found.one.text, difference.one), _words(found.other.text, difference.other)


def _words(text: str, place: Range | None) -> str:
    return " ".join(text[place.start : place.end].split()) if place else ""


def _checks(corpus: Corpus, found: Comparison, passage: Passage, here: str) -> Iterator[Check]:
    """Checks that make their claim from the passages or weigh it by them, those that quote both first."""
    sides = ((found.one, passage.one), (found.other, passage.other))
    quoting = [[use.claim_id for use in _uses(source, side) if _bears(corpus, use)] for source, side in sides]
    both = [claim_id for claim_id in quoting[0] if claim_id in quoting[1]]
    for claim_id in tuple(dict.fromkeys((*both, *quoting[0], *quoting[1])))[:_CHECKS]:
        claim = corpus.claims[claim_id].claim
        link = addresses.relative(here, addresses.claim(claim_id))
        yield Check(claim.claim, link, verdict_of(claim, corpus.rating(claim), here))


def _bears(corpus: Corpus, use: Use) -> bool:
    """Tell whether a check turns on what it quotes, rather than giving it for background."""
    quotation = corpus.claims[use.claim_id].quotations[use.keys].quotation
    return not (isinstance(quotation, ArchivedEvidence) and quotation.stance is Stance.CONTEXT)


def _one_statement(corpus: Corpus, found: Comparison, passage: Passage) -> bool:
    """Tell whether a check takes the passages for two renderings of one thing: their speakers may then be one."""
    return held_to_say_the_same(corpus, _uses(found.one, passage.one), _uses(found.other, passage.other))


def _uses(source: Source, side: Side) -> tuple[Use, ...]:
    return uses_of(source, Range(side.start, side.end))
