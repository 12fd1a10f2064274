"""What is the same and what differs in two similar stretches, word by word and to the letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from builder.compare.alignment import Column
from builder.compare.likeness import alike
from builder.compare.stretch import Stretch, faces_itself
from builder.compare.words import Word
from builder.proof.outcome import Range


class Kind(StrEnum):
    """What the other stretch has for some words.

    Attributes:
        SAME: The same words at this point, to the letter but for typography.
        AKIN: The same word in another form, in other letters' case, or at another point.
        OTHER: Other words, or none.
    """

    SAME = "same"
    AKIN = "akin"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of an archived text, all of one kind."""

    start: int
    end: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Difference:
    """Where two stretches part: what each has there; None where it has nothing."""

    one: Range | None
    other: Range | None


def pieces(stretch: Stretch) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Cut both stretches into pieces that cover them without a gap, from first word to last."""
    one, other = _kinds(stretch.columns)
    return tuple(_pieces(stretch.one_words, one)), tuple(_pieces(stretch.other_words, other))


_Kinds = dict[int, Kind]
"""What words are, by their place; those that are not named are other words."""


def _kinds(columns: Sequence[Column]) -> tuple[_Kinds, _Kinds]:
    kinds: tuple[_Kinds, _Kinds] = ({}, {})
    for one, other in columns:
        if one and other and alike(one, other):
            kinds[0][one.place] = kinds[1][other.place] = Kind.SAME if one.written == other.written else Kind.AKIN
    for one, other in _moved(columns):
        kinds[0][one.place] = kinds[1][other.place] = Kind.AKIN
    return kinds


def _moved(columns: Sequence[Column]) -> Iterator[tuple[Word, Word]]:
    """Pair the words that both stretches have, at different points."""
    apart = [column for column in columns if not faces_itself(column)]
    free = [other for _, other in apart if other]
    for one in (one for one, _ in apart if one):
        twin = next((found for found in free if alike(one, found)), None)
        if twin:
            free.remove(twin)
            yield one, twin


def _pieces(words: Sequence[Word], kinds: _Kinds) -> Iterator[Piece]:
    """Join neighbours of one kind; what stands between two kinds belongs to no word and is as the same."""
    runs = [(kind, tuple(run)) for kind, run in groupby(words, key=lambda word: kinds.get(word.place, Kind.OTHER))]
    start = runs[0][1][0].start
    for number, (kind, run) in enumerate(runs):
        following = runs[number + 1][1][0].start if number + 1 < len(runs) else run[-1].end
        if kind is Kind.SAME:
            yield Piece(start, following, kind)
            start = following
            continue
        if start < run[0].start:
            yield Piece(start, run[0].start, Kind.SAME)
        yield Piece(run[0].start, run[-1].end, kind)
        start = run[-1].end


def differences(stretch: Stretch) -> tuple[Difference, ...]:
    """List where two stretches part, in the first one's order.

    A word that differs in its letters' case alone, or stands at another point, is not told.
    """
    moved = frozenset(word for pair in _moved(stretch.columns) for word in pair)

    def standing(column: Column) -> Column:
        one, other = column
        if one and other and one.key == other.key:
            return None, None
        return (None if one in moved else one), (None if other in moved else other)

    def shape(column: Column) -> tuple[bool, ...]:
        return tuple(word in moved for word in column) if any(standing(column)) else ()

    runs = (tuple(map(standing, run)) for parted, run in groupby(stretch.columns, key=shape) if parted)
    return tuple(
        Difference(_range(tuple(one for one, _ in run if one)), _range(tuple(other for _, other in run if other)))
        for run in runs
    )


def _range(words: tuple[Word, ...]) -> Range | None:
    return Range(words[0].start, words[-1].end) if words else None
