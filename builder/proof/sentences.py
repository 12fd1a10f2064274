"""Sentences of an archived text, with their offsets, and lines."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import sentencex

from builder.proof.outcome import Range

_AROUND = 6000
"""Characters on each side that are split into sentences to find a passage's neighbours."""


def sentences(text: str, language: str = "en", low: int = 0, high: int | None = None) -> tuple[Range, ...]:
    """The sentences of a stretch of a text, without the white space around them."""
    stretch = text[low:high]
    found: list[dict[str, Any]] = sentencex.get_sentence_boundaries(_base(language), stretch) if stretch.strip() else []
    ranges = (_trimmed(text, low + item["start_index"], low + item["end_index"]) for item in found)
    return tuple(place for place in ranges if place.start < place.end)


def _base(language: str) -> str:
    return re.split("[-_]", language.lower())[0]


def _trimmed(text: str, start: int, end: int) -> Range:
    shown = text[start:end]
    return Range(start + len(shown) - len(shown.lstrip()), end - len(shown) + len(shown.rstrip()))


def context(text: str, language: str, place: Range) -> tuple[Range | None, Range | None]:
    """The sentences before and after a passage; None at the text's ends."""
    low, high = max(0, place.start - _AROUND), min(len(text), place.end + _AROUND)
    found = sentences(text, language, low, high)
    before = bisect_right(found, place.start, key=lambda one: one.end) - 1
    after = bisect_left(found, place.end, key=lambda one: one.start)
    return _at(found, before), _at(found, after)


def _at(found: tuple[Range, ...], index: int) -> Range | None:
    return found[index] if 0 <= index < len(found) else None


@dataclass(frozen=True)
class Lines:
    """Where a text's lines begin."""

    text: str

    @cached_property
    def starts(self) -> list[int]:
        """Offset of each line's first character."""
        return [0, *(match.end() for match in re.finditer(r"\r\n|[\n\r]", self.text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1
