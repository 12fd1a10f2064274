"""The sentence that a quotation stands in, cut at the quotation, and its neighbour."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from builder.proof.archived import ArchivedText
from builder.proof.outcome import Range
from builder.proof.sentences import sentences

NEAR = 1500
"""Characters on each side of a quotation that are looked at, at most."""

_PARAGRAPH = re.compile(r"\n\s*\n")
_ENDED = re.compile(r"[.!?:;][\"')\s]*\Z")
_ALIKE = str.maketrans(dict.fromkeys("’‘‛ʼ", "'") | dict.fromkeys("“”„‟«»", '"') | dict.fromkeys("\u00a0\u202f", " "))


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around a quotation, quotation marks and blanks made alike, character for character.

    Attributes:
        start: Where `before` begins in the archived text.
        before: The sentence up to the quotation's first part.
        quoted: The text from the first part's start to the last part's end.
        after: The rest of the sentence in which the last part ends.
        following: The next sentence of the same paragraph; empty where there is none.
        following_start: Where `following` begins in the archived text.
    """

    start: int
    before: str
    quoted: str
    after: str
    following: str
    following_start: int

    @property
    def end(self) -> int:
        """Where the quotation ends in the archived text."""
        return self.start + len(self.before) + len(self.quoted)

    @property
    def is_ended(self) -> bool:
        """Whether the quotation holds the end of its sentence."""
        return _ENDED.search(self.quoted) is not None


def alike(text: str) -> str:
    """Write quotation marks, apostrophes and blanks in one way; the length stays."""
    return text.translate(_ALIKE)


def paragraph(text: str, low: int, high: int) -> Range:
    """Widen a stretch to its paragraph, by `NEAR` characters on each side at most."""
    floor, ceiling = max(0, low - NEAR), min(len(text), high + NEAR)
    start = max((floor + found.end() for found in _PARAGRAPH.finditer(text[floor:low])), default=floor)
    after = _PARAGRAPH.search(text, high, ceiling)
    return Range(start, after.start() if after else ceiling)


def setting(archived: ArchivedText, parts: Sequence[Range]) -> Setting:
    """Give what stands around a quotation.

    Args:
        archived: The text it is from.
        parts: Its proved passages, in the text's order, at least one.
    """
    first, last = parts[0].start, parts[-1].end
    text, around = archived.text, paragraph(archived.text, first, last)
    head = sentences(text, archived.language, around.start, min(parts[0].end + NEAR, around.end))
    tail = sentences(text, archived.language, max(around.start, parts[-1].start - NEAR), around.end)
    start = _containing(head, first, Range(first, first)).start
    own = _containing(tail, last - 1, Range(last, last))
    following = next((one for one in tail if one.start >= max(own.end, last)), Range(last, last))
    return Setting(
        start,
        alike(text[start:first]),
        alike(text[first:last]),
        alike(text[last : max(own.end, last)]),
        alike(text[following.start : following.end]),
        following.start,
    )


def _containing(found: Sequence[Range], at: int, otherwise: Range) -> Range:
    index = bisect_right(found, at, key=lambda one: one.start) - 1
    return found[index] if index >= 0 and at < found[index].end else otherwise
