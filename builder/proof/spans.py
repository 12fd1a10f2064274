"""Ways back from a changed text to the characters it was made from, kept only for what changed."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def _numbers() -> array[int]:
    return array("q")


@dataclass(slots=True)
class SpanMap:
    """Edits that lead from one text to the next, in order; everything between them is unchanged.

    Attributes:
        made_start: Where each replacement starts in the new text.
        made_end: One past its end there; equal to the start where characters were dropped.
        from_start: Where the replaced characters start in the old text.
        from_end: One past their end there.
        widens: Whether any replacement is longer than one character.
    """

    made_start: array[int] = field(default_factory=_numbers)
    made_end: array[int] = field(default_factory=_numbers)
    from_start: array[int] = field(default_factory=_numbers)
    from_end: array[int] = field(default_factory=_numbers)
    widens: bool = False

    def start_of(self, index: int) -> int:
        """First old character behind the new character at `index`."""
        at = bisect_right(self.made_start, index) - 1
        if at < 0:
            return index
        if index < self.made_end[at]:
            return self.from_start[at]
        return index - self.made_end[at] + self.from_end[at]

    def end_of(self, index: int) -> int:
        """One past the last old character behind the new character at `index`."""
        at = bisect_right(self.made_start, index) - 1
        if at >= 0 and index < self.made_end[at]:
            return self.from_end[at]
        return self.start_of(index) + 1

    def splits(self, index: int) -> bool:
        """Whether a cut before the new character at `index` would fall inside one replacement."""
        at = bisect_right(self.made_start, index) - 1
        return at >= 0 and self.made_start[at] < index < self.made_end[at]

    def made_from(self, offset: int) -> int:
        """The first new character made from old characters that end after `offset`."""
        at = bisect_right(self.from_end, offset) - 1
        made = offset if at < 0 else offset - self.from_end[at] + self.made_end[at]
        if at + 1 < len(self.from_start) and self.from_start[at + 1] <= offset:
            return self.made_start[at + 1]
        return made


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A text after some edits, and the way back (None where nothing changed)."""

    text: str
    spans: SpanMap | None


def rewrite(text: str, edits: Iterable[tuple[int, int, str]]) -> Rewritten:
    """Apply edits (start, end, replacement), given in order and without overlap."""
    edits = list(edits)
    if not edits:
        return Rewritten(text, None)
    starts, ends, replacements = zip(*edits, strict=True)
    pieces: list[str] = [""] * (2 * len(edits) + 1)
    pieces[::2] = [text[done:start] for done, start in zip((0, *ends), (*starts, len(text)), strict=True)]
    pieces[1::2] = replacements
    made = list(accumulate(map(len, pieces)))
    made_start, made_end, from_start, from_end = (
        array("q", part) for part in (made[::2][:-1], made[1::2], starts, ends)
    )
    widens = max(map(len, replacements)) > 1
    return Rewritten("".join(pieces), SpanMap(made_start, made_end, from_start, from_end, widens))
