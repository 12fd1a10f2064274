"""Finding a piece of a quotation in a folded text: exact but for typography, cut only at its edges."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from builder.proof.edges import REACH, cut
from builder.proof.hidden import unmasked
from builder.proof.spans import Rewritten, rewrite
from builder.proof.typematch import notes_agree, paired, swaps, walks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.proof.fold import Folded
    from builder.proof.lexicon import Lexicon
    from builder.proof.outcome import Range

Stretch = tuple[int, int]
"""Start and end (exclusive) in folded characters."""

_HYPHEN = re.compile("- ?")
MOST_COMPARED = 2_000_000
"""Characters compared one by one for one quotation, before the rest of its candidates are given up."""
GIVEN_UP: Stretch = (-1, -1)
"""Follows the last place found where there may be more."""
NOTE_COST = 10
"""What comparing a note costs, in characters."""
MOST_REMEMBERED = 512
"""Characters of a stretch whose comparison is remembered."""


def _outer_hyphens(coarse: str) -> tuple[int, int]:
    """How many characters at a piece's beginning and end are hyphens or dashes, with the spaces that follow them."""
    return len(coarse) - len(coarse.lstrip("- ")), len(coarse) - len(coarse.rstrip("- "))


@dataclass
class Searched:
    """A folded text made ready for searching.

    Attributes:
        folded: The text.
        words: Its language's words.
        ignored: Regions that may not be quoted, in order, in characters of the source.
    """

    folded: Folded
    words: Lexicon
    ignored: Sequence[Range] = field(default=())

    @cached_property
    def hyphenless(self) -> Rewritten:
        """The coarse text without any hyphen, for sources whose lines end in hyphens."""
        text = self.folded.coarse
        return rewrite(text, ((m.start(), m.end(), "") for m in _HYPHEN.finditer(text)))

    @cached_property
    def unmasked(self) -> str:
        """The coarse text with every look-alike letter as the one it looks like."""
        return unmasked(self.folded.coarse)

    def occurrences(self, needle: Folded, low: int = 0, high: int | None = None) -> Iterator[Stretch]:
        """Where a piece stands between two folded offsets, whatever its edges; GIVEN_UP last if it costs too much."""
        high = len(self.folded.coarse) if high is None else high
        if self.folded.breaks and "-" in needle.coarse:
            yield from self._broken(needle, low, high)
        else:
            yield from self._plain(needle, low, high)

    def _plain(self, needle: Folded, low: int, high: int) -> Iterator[Stretch]:
        text, sought, length = self.folded.coarse, needle.coarse, len(needle.coarse)
        same = self.folded.fine is text and needle.fine is sought
        noted = bool(needle.notes or self.folded.notes)
        budget = MOST_COMPARED
        known: dict[str, bool] = {}
        start = text.find(sought, low, high)
        while start >= 0 and budget > 0:
            end = start + length
            if same or self._alike(needle.fine, start, end, known):
                if not noted or notes_agree(needle, self.folded, start, end):
                    yield start, end
                budget -= NOTE_COST * (len(needle.notes) + self.folded.count_notes(start, end)) if noted else 0
            else:
                budget -= length if length > MOST_REMEMBERED else 1
            start = text.find(sought, start + 1, high)
        if start >= 0:
            yield GIVEN_UP

    def _alike(self, needle: str, start: int, end: int, known: dict[str, bool]) -> bool:
        """Whether two stretches differ in tolerated typography only; short ones are judged once."""
        fine = self.folded.fine
        if fine.startswith(needle, start):
            return True
        found = fine[start:end]
        alike = known.get(found)
        if alike is None:
            swapped = swaps(needle, found)
            alike = swapped is not None and paired(needle, swapped)
            if len(found) <= MOST_REMEMBERED:
                known[found] = alike
        return alike

    def _broken(self, needle: Folded, low: int, high: int) -> Iterator[Stretch]:
        bare, spans = self.hyphenless.text, self.hyphenless.spans
        sought = _HYPHEN.sub("", needle.coarse)
        before, after = _outer_hyphens(needle.coarse)
        at = bare.find(sought) if sought else -1
        budget = MOST_COMPARED
        while at >= 0 and budget > 0:
            start, end = at, at + len(sought)
            if spans:
                start, end = spans.start_of(start) - before, spans.end_of(end - 1) + after
            if low <= start and end <= min(high, len(self.folded.fine)) and self._walked(needle, start, end):
                yield start, end
            budget -= len(sought)
            at = bare.find(sought, at + 1)
        if at >= 0:
            yield GIVEN_UP

    def _walked(self, needle: Folded, start: int, end: int) -> bool:
        breaks = self.folded.breaks
        inside = frozenset(at - start for at in breaks[bisect_left(breaks, start) : bisect_right(breaks, end)])
        swapped = walks(needle.fine, self.folded.fine[start:end], inside)
        return swapped is not None and paired(needle.fine, swapped)

    def cut(self, at: int) -> str:
        """What a cut before the folded character at `at` would split; empty where nothing."""
        folded = self.folded
        if folded.spans and folded.splits(at):
            return "grapheme"
        fine = folded.fine
        found = cut(fine[max(0, at - REACH) : at], fine[at : at + REACH], self.words)
        return "" if found and self._apart(at) else found or self._prime(at)

    def _apart(self, at: int) -> bool:
        """Whether a cut at white space is one between paragraphs, or between lines of figures, as in a table."""
        fine = self.folded.fine
        if " " not in fine[at - 1 : at + 1]:
            return False
        left, right = fine[max(0, at - 2) : at], fine[at : at + 2]
        end, start = at - len(left) + len(left.rstrip(" ")), at + len(right) - len(right.lstrip(" "))
        gap = self.folded.source[self.folded.end_of(end) : self.folded.start_of(start)]
        figures = fine[end - 1].isdigit() and fine[start].isdigit()
        return gap.count("\n") > (0 if figures else 1)

    def _prime(self, at: int) -> str:
        """What the fold reads as a quotation mark or hyphen, but belongs to what stands before: 5′, A−."""
        fine = self.folded.fine
        if at == 0 or at >= len(fine) or fine[at] not in "'\"-" or not fine[at - 1].isalnum():
            return ""
        sign = self.folded.source[self.folded.start_of(at)]
        if sign == "−":
            return "sign"
        return "unit" if sign in "′″" and fine[at - 1].isdigit() else ""

    def source_range(self, start: int, end: int) -> Stretch:
        """The source's characters behind a folded stretch, without white space that was read as part of a dash."""
        folded = self.folded
        if not folded.spans:
            return start, end
        first, last = folded.start_of(start), folded.end_of(end)
        while first < last and folded.source[first].isspace():
            first += 1
        while last > first and folded.source[last - 1].isspace():
            last -= 1
        return first, last

    def is_ignored(self, start: int, end: int) -> bool:
        """Whether a stretch of the source lies in, or reaches into, an ignored region."""
        at = bisect_left(self.ignored, end, key=lambda region: region.start)
        return at > 0 and self.ignored[at - 1].end > start
