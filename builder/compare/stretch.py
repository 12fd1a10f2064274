"""Stretches of two texts that face each other word by word: widened at their ends, and joined where they adjoin."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from builder.compare.alignment import Aligned, Column
from builder.compare.likeness import alike
from builder.compare.words import Sentence, Word

_REACH = 4
"""An end is widened by so many words at a time at most."""
_WORTH = 0.3
"""Only for a word that weighs so much."""
_APART = 3
"""Stretches adjoin where at most so many words lie between them in either text."""
_LONGEST = 140
"""Columns at most: stretches that would be longer together stay apart."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Similar stretches of two texts.

    Attributes:
        score: How similar they are; see `alignment.Aligned`.
        columns: Their words as they face each other.
        one: The first text's sentences in which they lie.
        other: The second's.
    """

    score: float
    columns: tuple[Column, ...]
    one: tuple[Sentence, ...]
    other: tuple[Sentence, ...]

    @property
    def one_words(self) -> tuple[Word, ...]:
        """The first text's words, in its order."""
        return tuple(word for word, _ in self.columns if word)

    @property
    def other_words(self) -> tuple[Word, ...]:
        """The second's, in its order."""
        return tuple(word for _, word in self.columns if word)


def faces_itself(column: Column) -> bool:
    """Tell whether a word faces the same word, in whatever form."""
    one, other = column
    return one is not None and other is not None and alike(one, other)


def widen(aligned: Aligned, one: Sentence, other: Sentence, weigh: Callable[[Word], float]) -> Stretch:
    """Take in words just outside an alignment that the other text has in another place of it.

    An alignment keeps the order of words; a text may say the same in another order ("rejects these rumors", "these
    rumors are rejected").
    """
    columns = aligned.columns
    before, after = _outside(columns, 0, one)
    first = _taken(before[::-1], _unmatched(columns, 1, other), weigh)[::-1]
    last = _taken(after, _unmatched(columns, 1, other), weigh)
    columns = (*((word, None) for word in first), *columns, *((word, None) for word in last))
    before, after = _outside(columns, 1, other)
    first = _taken(before[::-1], _unmatched(columns, 0, one), weigh)[::-1]
    last = _taken(after, _unmatched(columns, 0, one), weigh)
    columns = (*((None, word) for word in first), *columns, *((None, word) for word in last))
    return Stretch(aligned.score, columns, (one,), (other,))


def _outside(columns: Sequence[Column], side: int, sentence: Sentence) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Give a sentence's words before and after an alignment."""
    inside = [word.place for column in columns if (word := column[side])]
    before = tuple(word for word in sentence.words if word.place < inside[0])
    return before, tuple(word for word in sentence.words if word.place > inside[-1])


def _taken(nearest: Sequence[Word], waiting: Sequence[Word], weigh: Callable[[Word], float]) -> tuple[Word, ...]:
    """Take words, nearest first, up to the last one that one of the waiting words is like."""
    left = list(waiting)
    taken = 0
    for number, word in enumerate(nearest, 1):
        if number - taken > _REACH:
            break
        twin = next((found for found in left if alike(word, found)), None) if weigh(word) >= _WORTH else None
        if twin is not None:
            left.remove(twin)
            taken = number
    return tuple(nearest[:taken])


def _unmatched(columns: Sequence[Column], side: int, sentence: Sentence) -> list[Word]:
    """Words within one text's stretch, or right beside it, that face no equal."""
    inside = [word for column in columns if (word := column[side])]
    matched = {word.place for column in columns if faces_itself(column) and (word := column[side])}
    low, high = inside[0].place - _REACH, inside[-1].place + _REACH
    return [word for word in sentence.words if low <= word.place <= high and word.place not in matched]


def apart(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Keep the strongest stretches of which no two share a word, strongest first."""
    kept: list[Stretch] = []
    one_taken: set[int] = set()
    other_taken: set[int] = set()
    for stretch in sorted(stretches, key=_strength):
        one = {word.place for word in stretch.one_words}
        other = {word.place for word in stretch.other_words}
        if one_taken.isdisjoint(one) and other_taken.isdisjoint(other):
            kept.append(stretch)
            one_taken |= one
            other_taken |= other
    return tuple(kept)


def _strength(stretch: Stretch) -> tuple[float, int, int]:
    return (-stretch.score, stretch.one_words[0].place, stretch.other_words[0].place)


def joined(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Make one of stretches that follow each other in both texts with next to nothing between; strongest first."""
    found: list[Stretch] = []
    for stretch in sorted(stretches, key=lambda one: one.one_words[0].place):
        if found and _adjoin(found[-1], stretch):
            found[-1] = _join(found[-1], stretch)
        else:
            found.append(stretch)
    return tuple(sorted(found, key=_strength))


def _adjoin(first: Stretch, second: Stretch) -> bool:
    one = _near((*first.one, *second.one), first.one_words[-1], second.one_words[0])
    other = _near((*first.other, *second.other), first.other_words[-1], second.other_words[0])
    return one and other and len(first.columns) + len(second.columns) <= _LONGEST


def _near(sentences: tuple[Sentence, ...], last: Word, first: Word) -> bool:
    """Tell whether a word follows another with few words between, all of them in these sentences."""
    between = first.place - last.place - 1
    return 0 <= between <= _APART and len(_between(sentences, last, first)) == between


def _join(first: Stretch, second: Stretch) -> Stretch:
    one = tuple(dict.fromkeys((*first.one, *second.one)))
    other = tuple(dict.fromkeys((*first.other, *second.other)))
    between: list[Column] = [(word, None) for word in _between(one, first.one_words[-1], second.one_words[0])]
    between += [(None, word) for word in _between(other, first.other_words[-1], second.other_words[0])]
    columns = (*first.columns, *between, *second.columns)
    return Stretch(first.score + second.score, columns, one, other)


def _between(sentences: tuple[Sentence, ...], last: Word, first: Word) -> list[Word]:
    words = (word for sentence in dict.fromkeys(sentences) for word in sentence.words)
    return [word for word in words if last.place < word.place < first.place]
