"""Which texts are nearly the same, found without comparing each with each.

Prefix filtering, as in set-similarity joins (Chaudhuri, Ganti, Kaushik: "A primitive operator for similarity
joins in data cleaning", ICDE 2006): two sets of words that overlap enough must share one of their rarest words,
so only texts that share such a word are compared.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

_WORD = re.compile(r"\w+")
_ALIKE = 90
_SHARED_WORDS = 0.8
_MOST_COMPARED = 100
_NEGATIONS = {"not", "no", "never", "t", "without", "none", "nobody", "nothing"}


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two texts that are nearly the same.

    Attributes:
        first: Id of the one that comes first in the mapping.
        second: Id of the other.
        percent: How alike, 90 to 100 (token sort ratio).
    """

    first: str
    second: str
    percent: int


def alike_pairs(texts: Mapping[str, str]) -> Iterator[Likeness]:
    """Find texts that are nearly the same; those that differ in a number or a negation are not.

    Each text is told once, with the most like among the earlier ones. A text is compared with at most the last
    hundred earlier ones that share a given rare word.

    Args:
        texts: Texts by id.
    """
    words = {id_: tuple(_WORD.findall(text.casefold())) for id_, text in texts.items()}
    frequency = Counter(word for found in words.values() for word in set(found))
    seen: dict[str, list[str]] = defaultdict(list)
    for id_, found in words.items():
        rare = _rarest(found, frequency)
        earlier = dict.fromkeys(other for word in rare for other in seen[word][-_MOST_COMPARED:])
        best = max((_compared(other, id_, words) for other in earlier), key=lambda pair: pair.percent, default=None)
        if best is not None and best.percent >= _ALIKE:
            yield best
        for word in rare:
            seen[word].append(id_)


def _rarest(words: tuple[str, ...], frequency: Mapping[str, int]) -> list[str]:
    different = sorted(set(words), key=lambda word: (frequency[word], word))
    return different[: len(different) - math.ceil(_SHARED_WORDS * len(different)) + 1]


def _compared(first: str, second: str, words: Mapping[str, tuple[str, ...]]) -> Likeness:
    if _weighty(words[first]) != _weighty(words[second]):
        return Likeness(first, second, 0)
    ratio = fuzz.token_sort_ratio(" ".join(words[first]), " ".join(words[second]), score_cutoff=_ALIKE)
    return Likeness(first, second, int(ratio))


def _weighty(words: tuple[str, ...]) -> frozenset[str]:
    """Give the words of which one alone makes another claim: numbers and negations."""
    return frozenset(word for word in words if word in _NEGATIONS or any(map(str.isdigit, word)))
