"""Which texts are nearly the same, found without comparing each with each.

Prefix filtering, as in set-similarity joins (Chaudhuri, Ganti, Kaushik: "A primitive operator for similarity
joins in data cleaning", ICDE 2006): two sets of words that overlap enough must share one of their rarest words,
so only texts that share such a word are compared.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

_WORD = re.compile(r"\w+")
_ALIKE = 90
_SHARED_WORDS = 0.8
_MOST_COMPARED = 100
_MOST_ALIKE = 5
_LIKE_WORDS = 70
_NEGATIONS = {"not", "no", "never", "t", "without", "none", "nobody", "nothing"}
_LONGEST_SMALL_WORD = 3

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two texts that are nearly the same.

    Attributes:
        first: Id of the one that comes first in the mapping.
        second: Id of the other.
        percent: How alike, 90 to 100: the ratio of their letters, words sorted.
    """

    first: str
    second: str
    percent: int


def alike_pairs(texts: Mapping[str, str]) -> Iterator[Likeness]:
    """Find texts that are nearly the same.

    Those that differ in a number or a negation, or in which one word stands for another, say something else and
    are not. Each text is told once, with the most like among the earlier ones; it is compared with at most the
    last hundred of them that share a given rare word.

    Args:
        texts: Texts by id.
    """
    words = {id_: tuple(sorted(_WORD.findall(text.casefold()))) for id_, text in texts.items()}
    frequency = Counter(word for found in words.values() for word in set(found))
    seen: dict[tuple[str, frozenset[str]], list[str]] = defaultdict(list)
    for id_, found in words.items():
        # Texts are only ever alike within one set of numbers and negations: it is part of what they must share.
        shared = [(word, _weighty(found)) for word in _rarest(found, frequency)]
        earlier = dict.fromkeys(other for key in shared for other in seen[key][-_MOST_COMPARED:])
        yield from _most_alike(id_, earlier, words)
        for key in shared:
            seen[key].append(id_)


def _most_alike(id_: str, earlier: Iterable[str], words: Mapping[str, Words]) -> Iterator[Likeness]:
    found = process.extract(
        " ".join(words[id_]),
        {other: " ".join(words[other]) for other in earlier},
        scorer=fuzz.ratio,
        score_cutoff=_ALIKE,
        limit=_MOST_ALIKE,
    )
    for _, percent, other in found:
        if not _exchanged(words[id_], words[other]):
            yield Likeness(other, id_, int(percent))
            return


def _rarest(words: Words, frequency: Mapping[str, int]) -> list[str]:
    different = sorted(set(words), key=lambda word: (frequency[word], word))
    return different[: len(different) - math.ceil(_SHARED_WORDS * len(different)) + 1]


def _weighty(words: Words) -> frozenset[str]:
    """Give the words of which one alone makes another claim: numbers and negations."""
    return frozenset(word for word in words if word in _NEGATIONS or any(map(str.isdigit, word)))


def _exchanged(one: Words, other: Words) -> bool:
    """Whether each text has a word of weight that is nothing like any word that only the other one has."""
    mine, theirs = set(one) - set(other), set(other) - set(one)
    return _has_own(mine, theirs) and _has_own(theirs, mine)


def _has_own(mine: set[str], theirs: set[str]) -> bool:
    return any(
        len(word) > _LONGEST_SMALL_WORD and all(fuzz.ratio(word, other) < _LIKE_WORDS for other in theirs)
        for word in mine
    )
