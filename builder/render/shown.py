"""How much of each archived text the site shows: passages with context, in all no more than its rights allow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import TypeGuard

from builder.model.seed import Rights
from builder.proof import sentences
from builder.proof.outcome import Range
from builder.proof.record import ProofRecord
from builder.render.excerpts import extent, shown_omissions

_CLAUSE = 60
"""At `Context.CLAUSE`: so many characters at most on each side."""


class Context(IntEnum):
    """How much text stands around each passage of a source, all over the site; the widest that its rights allow."""

    WORDS = 0
    CLAUSE = 1
    SENTENCE = 2
    NEIGHBOURS = 3


@dataclass(frozen=True, slots=True)
class Shown:
    """What the site shows of one archived text.

    Attributes:
        context: How much stands around each of its passages.
        whole: Whether its own page shows all of it.
    """

    context: Context
    whole: bool


def decide(text: str, language: str, rights: Rights, records: Iterable[ProofRecord], quoted_share: float) -> Shown:
    """Choose the widest context with which all passages together stay under the share that settings allow."""
    if rights is Rights.FULL:
        return Shown(Context.NEIGHBOURS, whole=True)
    every = {tuple((part.start, part.end) for part in record.parts): record for record in records}.values()
    for context in sorted(Context, reverse=True):
        every_stretch = (stretch for record in every for stretch in stretches(text, language, record, context))
        if _length(merged(every_stretch)) <= quoted_share * len(text):
            return Shown(context, whole=False)
    return Shown(Context.WORDS, whole=False)


def stretches(text: str, language: str, record: ProofRecord, context: Context) -> Iterator[Range]:
    """Give what the site shows of a text because of one passage."""
    if context is Context.WORDS:
        yield from (Range(part.start, part.end) for part in record.parts)
        yield from shown_omissions(record)
    else:
        yield window(text, language, record, context)


def merged(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Join ranges that touch or overlap, in the text's order."""
    joined: list[Range] = []
    for found in sorted(ranges):
        if joined and found.start <= joined[-1].end:
            joined[-1] = Range(joined[-1].start, max(joined[-1].end, found.end))
        else:
            joined.append(found)
    return tuple(joined)


def _length(ranges: Iterable[Range]) -> int:
    return sum(found.end - found.start for found in ranges)


def window(text: str, language: str, record: ProofRecord, context: Context) -> Range:
    """Give what is shown around a passage: its sentence, and at most the sentences before and after it."""
    own = extent(record)
    if context is Context.WORDS:
        return own
    line = Range(text.rfind("\n", 0, own.start) + 1, _line_end(text, own.end))
    inside = [
        found
        for found in sentences.sentences(text, language, line.start, line.end)
        if found.start < own.end and found.end > own.start
    ]
    wide = Range(min([own.start, *(found.start for found in inside)]), max([own.end, *(found.end for found in inside)]))
    if context is Context.CLAUSE:
        return _clipped(text, own, wide)
    return _with_neighbours(text, language, own, wide) if context is Context.NEIGHBOURS else wide


def _with_neighbours(text: str, language: str, own: Range, wide: Range) -> Range:
    before, after = sentences.context(text, language, own)
    return Range(
        min(before.start, wide.start) if _says_something(before, text) else wide.start,
        max(after.end, wide.end) if _says_something(after, text) else wide.end,
    )


def _says_something(sentence: Range | None, text: str) -> TypeGuard[Range]:
    """Tell whether a sentence has any word: a lone quotation mark may stand as one."""
    return sentence is not None and any(map(str.isalnum, text[sentence.start : sentence.end]))


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def _clipped(text: str, own: Range, wide: Range) -> Range:
    """Cut to `_CLAUSE` characters on each side, at blanks."""
    start, end = max(wide.start, own.start - _CLAUSE), min(wide.end, own.end + _CLAUSE)
    if start > wide.start:
        blank = text.find(" ", start, own.start)
        start = blank + 1 if blank >= 0 else own.start
    if end < wide.end:
        blank = text.rfind(" ", own.end, end)
        end = blank if blank >= 0 else own.end
    return Range(start, end)
