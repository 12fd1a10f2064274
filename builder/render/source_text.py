"""A source's text as its page shows it: stretches around quoted passages, cut so that no two marks overlap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from builder.compare.words import outside
from builder.proof.outcome import Range
from builder.render.corpus import Source, Use
from builder.render.shown import merged, stretches
from builder.render.source_parts import passage_anchor


@dataclass(frozen=True, slots=True)
class QuotedPassage:
    """A stretch of a source that one or more quotations use.

    Attributes:
        number: In the order in which readers meet their ends, where the numbers stand, from 1.
        anchor: Its id on the page.
        ranges: Its own characters, one range for each part of the quotation.
        uses: Who quotes it.
    """

    number: int
    anchor: str
    ranges: tuple[Range, ...]
    uses: tuple[Use, ...]

    @property
    def claimed(self) -> bool:
        """Whether a claim is made here."""
        return any(use.claimed for use in self.uses)

    @property
    def evidence(self) -> bool:
        """Whether it is used as evidence."""
        return any(not use.claimed for use in self.uses)


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters of a source that the same passages cover.

    Attributes:
        text: The archived characters.
        passages: The passages that cover it; none where the text is unmarked.
        starts: Those whose first character this is.
        ends: Those whose number stands behind it: their last character is here, or right before it where this is
            no more than punctuation.
        looks: Those whose colours it has: those that cover it, or for punctuation alone those of the words beside it.
    """

    text: str
    passages: tuple[QuotedPassage, ...]
    starts: tuple[QuotedPassage, ...]
    ends: tuple[QuotedPassage, ...]
    looks: tuple[QuotedPassage, ...]

    @property
    def claimed(self) -> bool:
        """Whether it looks like words in which a claim is made."""
        return any(passage.claimed for passage in self.looks)

    @property
    def evidence(self) -> bool:
        """Whether it looks like words that are used as evidence."""
        return any(passage.evidence for passage in self.looks)

    @property
    def is_punctuation(self) -> bool:
        """Whether it has neither a letter nor a digit nor a blank."""
        return not any(character.isalnum() or character.isspace() for character in self.text)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of a source, or as much of it as is shown.

    Attributes:
        segments: Its characters.
        starts_cut: Whether more of the line stands before.
        ends_cut: Whether more of it follows.
        gap: Whether text between it and the paragraph before is not shown.
        left_out: Why the text before it takes no part in checks, where it is such a region.
    """

    segments: tuple[Segment, ...]
    starts_cut: bool
    ends_cut: bool
    gap: bool
    left_out: str | None = None

    @property
    def passages(self) -> tuple[QuotedPassage, ...]:
        """The passages that end in this paragraph, in the text's order."""
        return tuple(passage for segment in self.segments for passage in segment.ends)


def quoted_passages(source: Source) -> tuple[QuotedPassage, ...]:
    """Sort a source's quotations into passages; equal ones are one passage."""

    def same(use: Use) -> tuple[tuple[int, int], ...]:
        return tuple((part.start, part.end) for part in use.record.parts)

    def as_met(use: Use) -> tuple[int, tuple[tuple[int, int], ...]]:
        return use.record.parts[-1].end, same(use)

    groups = groupby(sorted(source.uses, key=as_met), key=same)
    found: list[QuotedPassage] = []
    taken: set[str] = set()
    for number, (ranges, uses) in enumerate(groups, 1):
        users = tuple(uses)
        anchor = passage_anchor(users[0].record)
        unique = anchor if anchor not in taken else f"{anchor}-{number}"
        taken.add(unique)
        found.append(QuotedPassage(number, unique, tuple(Range(*pair) for pair in ranges), users))
    return tuple(found)


def shown_ranges(source: Source, part: Range, passages: Iterable[QuotedPassage]) -> tuple[Range, ...]:
    """What the page of one part shows of the text."""
    if source.shown.whole:
        return outside(part, source.loaded.ignored)
    return merged(
        stretch
        for passage in passages
        for use in passage.uses
        for stretch in stretches(source.text, source.seed.language, use.record, source.shown.context)
    )


def visible_ranges(source: Source) -> tuple[Range, ...]:
    """Everything that the site shows of a source's text, on whatever page; regions left out of checking never."""
    shown = shown_ranges(source, Range(0, len(source.text)), quoted_passages(source))
    return tuple(kept for stretch in shown for kept in outside(stretch, source.loaded.ignored))


def paragraphs(source: Source, ranges: Iterable[Range], passages: Sequence[QuotedPassage]) -> Iterator[Paragraph]:
    """Cut what is shown into paragraphs and segments."""
    text, last = source.text, 0
    for shown in ranges:
        for line in _lines(text, shown):
            between = text[last : line.start]
            yield Paragraph(
                segments=_dressed(tuple(_segments(text, line, passages))),
                starts_cut=line.start > 0 and text[line.start - 1] not in "\r\n",
                ends_cut=line.end < len(text) and text[line.end] not in "\r\n",
                gap=bool(between.strip()),
                left_out=_why_left_out(source, Range(last, line.start)) if between.strip() else None,
            )
            last = line.end


def _lines(text: str, shown: Range) -> Iterator[Range]:
    at = shown.start
    while at < shown.end:
        found = text.find("\n", at, shown.end)
        end = shown.end if found < 0 else found
        if text[at:end].strip():
            yield Range(at, end)
        at = end + 1


def _why_left_out(source: Source, between: Range) -> str | None:
    for region, described in zip(source.loaded.ignored, source.seed.ignore, strict=False):
        if region.start < between.end and between.start < region.end:
            return described.why
    return None


def _segments(text: str, line: Range, passages: Sequence[QuotedPassage]) -> Iterator[Segment]:
    here = [
        passage for passage in passages if passage.ranges[0].start < line.end and passage.ranges[-1].end > line.start
    ]
    edges = {line.start, line.end}
    for passage in here:
        edges |= {edge for own in passage.ranges for edge in (own.start, own.end) if line.start < edge < line.end}
    for start, end in pairwise(sorted(edges)):
        covering = tuple(passage for passage in here if _covers(passage, start, end))
        yield Segment(
            text[start:end],
            covering,
            tuple(passage for passage in covering if passage.ranges[0].start == start),
            tuple(passage for passage in covering if passage.ranges[-1].end == end),
            covering,
        )


def _dressed(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Keep punctuation with the words beside it: in their colours, and before the numbers of what ends with them."""
    found: list[Segment] = []
    for segment in segments:
        last = found[-1] if found else None
        if last and last.passages and segment.is_punctuation:
            found[-1] = replace(last, ends=())
            looks = last.looks if segment.passages else ()
            found.append(replace(segment, looks=looks, ends=(*last.ends, *segment.ends)))
        elif last and last.passages and segment.passages and last.is_punctuation and not last.ends:
            found[-1] = replace(last, looks=segment.looks if len(found) == 1 or not found[-2].passages else last.looks)
            found.append(segment)
        else:
            found.append(segment)
    return tuple(found)


def _covers(passage: QuotedPassage, start: int, end: int) -> bool:
    return any(own.start <= start and end <= own.end for own in passage.ranges)
