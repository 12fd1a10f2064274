"""Similar passages of two texts, strongest first, with what differs in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.compare.alignment import align
from builder.compare.candidates import candidates
from builder.compare.marking import Difference, Piece, differences, pieces
from builder.compare.rarity import Rarity
from builder.compare.stretch import Stretch, apart, faces_itself, joined, widen
from builder.compare.words import Sentence
from builder.proof.outcome import Range

_WEAKEST = 1.75
"""Less similar stretches are not told: the words they share may meet by chance."""
_FEWEST = 4
"""So many words must be the same, in whatever form."""
_LEAST_WORDING = 1.0
"""So much must those weigh that are no names: that two texts name the same people is no similar wording."""
_MOST_ALIGNED = 600


@dataclass(frozen=True, slots=True)
class Side:
    """One text's stretch of a passage, in code points of that text.

    Attributes:
        start: Its first character.
        end: One past its last.
        around: The sentences in which it lies, as far as they may be read.
        pieces: Its characters from start to end by what the other stretch has for them.
    """

    start: int
    end: int
    around: Range
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Similar stretches of two texts.

    Attributes:
        score: How similar: the weights of the words they share less what their differences cost; a word that
            stands nowhere else weighs nearly 1. Sums of different publications cannot be compared.
        one: The first text's stretch.
        other: The second's.
        differences: Where they part, in order.
    """

    score: float
    one: Side
    other: Side
    differences: tuple[Difference, ...]


def similar(one: Sequence[Sentence], other: Sequence[Sentence], rarity: Rarity, most: int) -> tuple[Passage, ...]:
    """Find similar passages of two texts.

    Args:
        one: A text's sentences, see `words.read`.
        other: Another's.
        rarity: What words weigh, see `rarity.count`.
        most: How many passages to give at most.

    Returns:
        The strongest, strongest first; no two share a word. Time grows with the length of the texts, not with its
        square: sentences meet only through rare words, and only the most promising pairs are aligned.
    """
    stretches = joined(apart(_aligned(one, other, rarity)))
    return tuple(_passage(stretch) for stretch in stretches[:most])


def _aligned(one: Sequence[Sentence], other: Sequence[Sentence], rarity: Rarity) -> Iterator[Stretch]:
    for found in candidates(one, other, rarity, _MOST_ALIGNED):
        aligned = align(found.one.words, found.other.words, rarity.weigh)
        stretch = widen(aligned, found.one, found.other, rarity.weigh) if aligned.score >= _WEAKEST else None
        if stretch and _tells(stretch, rarity):
            yield stretch


def _tells(stretch: Stretch, rarity: Rarity) -> bool:
    shared = [column[0] for column in stretch.columns if faces_itself(column)]
    wording = sum(rarity.weigh(word) for word in shared if word and word.key not in rarity.names)
    return len(shared) >= _FEWEST and wording >= _LEAST_WORDING


def _passage(stretch: Stretch) -> Passage:
    one, other = pieces(stretch)
    return Passage(stretch.score, _side(one, stretch.one), _side(other, stretch.other), differences(stretch))


def _side(own: tuple[Piece, ...], sentences: Sequence[Sentence]) -> Side:
    return Side(own[0].start, own[-1].end, Range(sentences[0].start, sentences[-1].end), own)
