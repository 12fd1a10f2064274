"""Characters as a terminal shows them: how wide each is, and what stands for those that would paint the screen."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from wcwidth import iter_graphemes, wcswidth

TAB = " " * 4
_JOINERS = {"\u200c", "\u200d"}
_UNPRINTABLE = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_LONGEST_CLUSTER = 16


@dataclass(frozen=True, slots=True)
class Cell:
    """One character as people see it (an extended grapheme cluster).

    Attributes:
        shown: What is printed for it.
        width: Columns that takes.
        start: Its first code point, counted in the text it was cut from.
        end: One past its last.
    """

    shown: str
    width: int
    start: int
    end: int


def cells(text: str, offset: int = 0) -> tuple[Cell, ...]:
    """Cut a text into what a terminal shows, each piece with its width.

    Control characters, directional controls and lone marks are spelled out (`<U+202E>`), so that no text
    can move the cursor, colour the screen or turn a line around.

    Args:
        text: Characters of one line; line breaks are spelled out too.
        offset: What to count the first code point as.
    """
    if text.isascii() and text.isprintable():
        return tuple(Cell(character, 1, at, at + 1) for at, character in enumerate(text, offset))
    found = []
    for cluster in iter_graphemes(text):
        found.append(_cell(cluster, offset))
        offset += len(cluster)
    return tuple(found)


def printable(text: str) -> str:
    """Spell out what a terminal would obey rather than show; everything else stays."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(cell.shown for cell in cells(text))


def width(text: str) -> int:
    """Count the columns that a text takes once it is printable."""
    return len(text) if text.isascii() and text.isprintable() else sum(cell.width for cell in cells(text))


def _cell(cluster: str, offset: int) -> Cell:
    end = offset + len(cluster)
    if cluster == "\t":
        return Cell(TAB, len(TAB), offset, end)
    columns = wcswidth(cluster)
    if columns > 0 and len(cluster) <= _LONGEST_CLUSTER and not _is_unprintable(cluster):
        return Cell(cluster, columns, offset, end)
    spelled = "".join(f"<U+{ord(character):04X}>" for character in cluster)
    return Cell(spelled, len(spelled), offset, end)


def _is_unprintable(cluster: str) -> bool:
    return any(
        (unicodedata.category(character) in _UNPRINTABLE and character not in _JOINERS) or _is_no_character(character)
        for character in cluster
    )


def _is_no_character(character: str) -> bool:
    """Whether a code point is one of Unicode's 66 noncharacters, which XML does not take."""
    return ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF  # noqa: PLR2004 - Unicode, 23.7
