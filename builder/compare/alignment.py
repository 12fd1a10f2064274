"""Local alignment of two sentences, word by word, with affine gaps.

T. F. Smith and M. S. Waterman, Identification of common molecular subsequences, 1981; O. Gotoh, An improved algorithm
for matching biological sequences, 1982. Words count by their rarity.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from builder.compare.likeness import akin
from builder.compare.words import Word

_OF_ANOTHER_FORM = 0.75
_EXCHANGED = -0.3
_GAP = -0.35
_LONGER_GAP = -0.08
_NEVER = float("-inf")

Column = tuple[Word | None, Word | None]
"""Words that face each other; None where a text has nothing there."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """The most similar stretches of two sentences.

    Attributes:
        score: Weights of what they share less what their differences cost.
        columns: From the first shared word to the last.
    """

    score: float
    columns: tuple[Column, ...]


def likeness(one: Word, other: Word, weigh: Callable[[Word], float]) -> float:
    """Say what two words that face each other count: their weight where they are one, else a loss."""
    if one.key == other.key:
        return weigh(one)
    if akin(one.key, other.key):
        return _OF_ANOTHER_FORM * min(weigh(one), weigh(other))
    return _EXCHANGED


def align(one: Sequence[Word], other: Sequence[Word], weigh: Callable[[Word], float]) -> Aligned:
    """Find the most similar stretches of two sequences of words; no columns where nothing is alike.

    Time and memory grow with the product of their lengths.
    """
    tables = _fill(one, other, weigh)
    score, row, column = max(
        (value, -row, -column) for row, values in enumerate(tables.facing) for column, value in enumerate(values)
    )
    if score <= 0:
        return Aligned(0.0, ())
    return Aligned(score, tuple(_trace(tables, one, other, (-row, -column))))


@dataclass(frozen=True, slots=True)
class _Tables:
    """Best scores of alignments that end with two facing words, with a word of the first or of the second alone.

    `steps` says for each pair of facing words from which of the three tables its best alignment comes; None begins.
    """

    facing: list[list[float]]
    first: list[list[float]]
    second: list[list[float]]
    steps: list[list[str | None]]


def _fill(one: Sequence[Word], other: Sequence[Word], weigh: Callable[[Word], float]) -> _Tables:
    height, width = len(one) + 1, len(other) + 1
    facing = [[0.0] * width for _ in range(height)]
    first = [[_NEVER] * width for _ in range(height)]
    second = [[_NEVER] * width for _ in range(height)]
    steps: list[list[str | None]] = [[None] * width for _ in range(height)]
    for row in range(1, height):
        for column in range(1, width):
            before = (
                (0.0, None),
                (facing[row - 1][column - 1], "facing"),
                (first[row - 1][column - 1], "first"),
                (second[row - 1][column - 1], "second"),
            )
            best, step = max(before, key=lambda choice: choice[0])
            facing[row][column] = best + likeness(one[row - 1], other[column - 1], weigh)
            steps[row][column] = step
            first[row][column] = max(facing[row - 1][column] + _GAP, first[row - 1][column] + _LONGER_GAP)
            second[row][column] = max(
                facing[row][column - 1] + _GAP,
                first[row][column - 1] + _GAP,
                second[row][column - 1] + _LONGER_GAP,
            )
    return _Tables(facing, first, second, steps)


def _trace(tables: _Tables, one: Sequence[Word], other: Sequence[Word], end: tuple[int, int]) -> list[Column]:
    """Walk back from the best end to where its alignment begins."""
    row, column = end
    table: str | None = "facing"
    columns: list[Column] = []
    while table is not None:
        if table == "facing":
            columns.append((one[row - 1], other[column - 1]))
            table = tables.steps[row][column]
            row, column = row - 1, column - 1
        elif table == "first":
            columns.append((one[row - 1], None))
            longer = tables.first[row - 1][column] + _LONGER_GAP
            table = "first" if tables.first[row][column] == longer else "facing"
            row -= 1
        else:
            columns.append((None, other[column - 1]))
            table = _before_second(tables, row, column)
            column -= 1
    return columns[::-1]


def _before_second(tables: _Tables, row: int, column: int) -> str:
    score = tables.second[row][column]
    if score == tables.second[row][column - 1] + _LONGER_GAP:
        return "second"
    return "first" if score == tables.first[row][column - 1] + _GAP else "facing"
