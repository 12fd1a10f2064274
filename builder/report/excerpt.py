"""The marked lines of a finding: cut around the mark where they are wider than the terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from builder.report.screen import Cell, cells, printable, width
from builder.report.sources import Location, Position

_CUT = "…"
_WORD_REACH = 14
_NARROWEST = 24
_MOST_LINES = 4
_HEAD_LINES = 2
_RIGHT_TO_LEFT = {"R", "AL"}
"""Bidirectional classes of letters written from right to left (UAX 9)."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A line to show with a mark under it.

    Attributes:
        number: The line's number; None for lines left out.
        shown: What of the line is shown, printable.
        indent: Columns before the mark.
        mark: Columns it takes; 0 for none.
        turned: The marked words, where the line holds letters written from right to left: many terminals turn
            such words around, and the mark then stands below others.
    """

    number: int | None
    shown: str
    indent: int = 0
    mark: int = 0
    turned: str = ""


def marked_lines(location: Location, columns: int) -> Iterator[Marked]:
    """Show the lines that a location covers; of many, the first two and the last.

    Args:
        location: Where, in a file whose text is known.
        columns: How wide a line may be.
    """
    assert location.lines is not None  # noqa: S101 - callers show nothing of files without text
    first, last = location.start.line, location.end.line
    if last > first and location.end.column == 1:
        last -= 1
    numbers = list(range(first, last + 1))
    tall = len(numbers) > _MOST_LINES
    for number in numbers[:_HEAD_LINES] if tall else numbers:
        yield _marked_line(location, number, columns)
    if tall:
        yield Marked(None, "")
        yield _marked_line(location, last, columns)


def _marked_line(location: Location, number: int, columns: int) -> Marked:
    assert location.lines is not None  # noqa: S101 - checked by the caller
    line = location.lines.line(number)
    start, end = _marked_part(line, number, location.start, location.end)
    return _cut(line, start, end, number, max(columns, _NARROWEST))


def _marked_part(line: str, number: int, start: Position, end: Position) -> tuple[int, int]:
    """Find the code points of a line that are marked; blank margins of a passage over several lines are not."""
    if start.line == end.line or start == end:
        return start.column - 1, max(end.column - 1, start.column)
    first = start.column - 1 if number == start.line else len(line) - len(line.lstrip())
    last = end.column - 1 if number == end.line else len(line.rstrip())
    return first, max(first, last)


def _cut(line: str, start: int, end: int, number: int, columns: int) -> Marked:
    window_start = max(0, start - 4 * columns)
    window_end = min(len(line), max(start, min(end, start + columns)) + 4 * columns)
    shown = cells(line[window_start:window_end], window_start)
    left, right = _kept(shown, start, end, columns)
    kept = shown[left:right]
    before = f"{_CUT} " if left > 0 or window_start > 0 else ""
    after = f" {_CUT}" if right < len(shown) or window_end < len(line) else ""
    indent = width(before) + sum(cell.width for cell in kept if cell.end <= start)
    marked = [cell for cell in kept if cell.start < end and cell.end > start]
    mark = sum(cell.width for cell in marked) or (1 if start < end else 0)
    text = "".join(cell.shown for cell in kept)
    turned = "".join(cell.shown for cell in marked) if _is_turned(text) else ""
    return Marked(number, before + text + after, indent, mark, turned)


def _is_turned(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text)


def _kept(shown: tuple[Cell, ...], start: int, end: int, columns: int) -> tuple[int, int]:
    """Choose the cells to show: all, or a window around the mark, from a word's start to a word's end."""
    if sum(cell.width for cell in shown) <= columns:
        return 0, len(shown)
    columns -= 2 * width(f"{_CUT} ")
    first = next((index for index, cell in enumerate(shown) if cell.end > start), len(shown))
    last = next((index for index, cell in enumerate(shown) if cell.start >= end), len(shown))
    last = first + _fitting(shown[first:last], columns)
    spare = columns - sum(cell.width for cell in shown[first:last])
    room_left, room_right = _shares(shown, first, last, spare)
    left = first - _fitting(tuple(reversed(shown[:first])), room_left)
    right = last + _fitting(shown[last:], room_right)
    return _word_start(shown, left, first), _word_end(shown, right, last)


def _shares(shown: tuple[Cell, ...], first: int, last: int, spare: int) -> tuple[int, int]:
    before = sum(cell.width for cell in shown[:first])
    after = sum(cell.width for cell in shown[last:])
    half = spare // 2
    room_right = min(after, max(half, spare - before))
    return spare - room_right, room_right


def _fitting(row: tuple[Cell, ...], columns: int) -> int:
    """Count how many cells, from the first, fit into so many columns."""
    count = 0
    for cell in row:
        columns -= cell.width
        if columns < 0:
            break
        count += 1
    return count


def _word_start(shown: tuple[Cell, ...], left: int, limit: int) -> int:
    """Move a cut right to where a word starts, unless that is far away."""
    if left == 0:
        return left
    for index in range(left, min(left + _WORD_REACH, limit)):
        if shown[index - 1].shown == " " and shown[index].shown != " ":
            return index
    return left


def _word_end(shown: tuple[Cell, ...], right: int, limit: int) -> int:
    """Move a cut left to where a word ends, unless that is far away."""
    if right == len(shown):
        return right
    for index in range(right, max(right - _WORD_REACH, limit), -1):
        if shown[index].shown == " " and shown[index - 1].shown != " ":
            return index
    return right


def label_lines(line: Marked, mark: str, label: str, columns: int) -> tuple[tuple[str, str, str], ...]:
    """Set a label beside its mark, or under it where both do not fit.

    Returns:
        Lines of three pieces each: blanks, the mark, the label.
    """
    label = printable(label)
    blanks = " " * line.indent
    strokes = mark * line.mark
    if not label:
        return ((blanks, strokes, ""),)
    if line.indent + line.mark + 1 + width(label) <= columns:
        return ((blanks, strokes, f" {label}"),)
    under = max(0, min(line.indent, columns - width(label)))
    return ((blanks, strokes, ""), (" " * under, "", label))
