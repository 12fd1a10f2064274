"""Pairs of sentences worth aligning, found through the rare words they share rather than by trying all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from builder.compare.rarity import Rarity
from builder.compare.words import Sentence

_MOST_HOLDING = 40
"""A word that more sentences of a text hold leads to no candidate: it stands in so many that it tells nothing."""
_LEAST_SHARED = 1.2
"""So much must the words weigh that two sentences share, whatever their order."""
_MOST_FOR_ONE = 4
"""A sentence is aligned with so many of the other text at most."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two sentences, and what the words that they share weigh together."""

    shared: float
    one: Sentence
    other: Sentence


def candidates(one: Iterable[Sentence], other: Iterable[Sentence], rarity: Rarity, most: int) -> tuple[Candidate, ...]:
    """Find pairs of sentences that share rare words, those that share most first.

    Time grows with the length of the texts: each sentence meets at most `_MOST_HOLDING` others through each word.

    Args:
        one: A text's sentences.
        other: Another's.
        rarity: What words weigh.
        most: How many pairs to give at most.
    """
    index = _index(other)
    found = (candidate for sentence in one for candidate in _of(sentence, index, rarity))
    return tuple(sorted(found, key=_place)[:most])


def _place(candidate: Candidate) -> tuple[float, int, int]:
    return (-candidate.shared, candidate.one.start, candidate.other.start)


_Index = Mapping[str, tuple[Sentence, ...]]


def _index(sentences: Iterable[Sentence]) -> _Index:
    """Sentences by the stems of their words."""
    holding: defaultdict[str, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        for stem in {word.stem for word in sentence.words}:
            holding[stem].append(sentence)
    return {stem: tuple(held) for stem, held in holding.items() if len(held) <= _MOST_HOLDING}


def _of(sentence: Sentence, index: _Index, rarity: Rarity) -> Iterator[Candidate]:
    met: dict[int, Sentence] = {}
    shared: defaultdict[int, float] = defaultdict(float)
    for stem, weight in _weights(sentence, rarity).items():
        for other in index.get(stem, ()):
            met[other.start] = other
            shared[other.start] += weight
    best = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_MOST_FOR_ONE]
    for start, weight in best:
        if weight >= _LEAST_SHARED:
            yield Candidate(weight, sentence, met[start])


def _weights(sentence: Sentence, rarity: Rarity) -> dict[str, float]:
    weights: dict[str, float] = {}
    for word in sentence.words:
        weights[word.stem] = max(weights.get(word.stem, 0.0), rarity.weigh(word))
    return weights
