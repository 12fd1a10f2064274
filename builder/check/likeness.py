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

from rapidfuzz import fuzz, process

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

    Each text is told once, with the most like among the earlier ones. It is compared with at most the last hundred
    of them that share a given rare word.

    Args:
        texts: Texts by id.
    """
    words = {id_: tuple(_WORD.findall(text.casefold())) for id_, text in texts.items()}
    frequency = Counter(word for found in words.values() for word in set(found))
    sorted_texts: dict[str, str] = {}
    seen: dict[tuple[str, frozenset[str]], list[str]] = defaultdict(list)
    for id_, found in words.items():
        sorted_texts[id_] = " ".join(sorted(found))
        # Texts are only ever alike within one set of numbers and negations: it is part of what they must share.
        shared = [(word, _weighty(found)) for word in _rarest(found, frequency)]
        earlier = dict.fromkeys(other for key in shared for other in seen[key][-_MOST_COMPARED:])
        best = process.extractOne(
            sorted_texts[id_], {other: sorted_texts[other] for other in earlier}, scorer=fuzz.ratio, score_cutoff=_ALIKE
        )
        if best is not None:
            yield Likeness(best[2], id_, int(best[1]))
        for key in shared:
            seen[key].append(id_)


def _rarest(words: tuple[str, ...], frequency: Mapping[str, int]) -> list[str]:
    different = sorted(set(words), key=lambda word: (frequency[word], word))
    return different[: len(different) - math.ceil(_SHARED_WORDS * len(different)) + 1]


def _weighty(words: tuple[str, ...]) -> frozenset[str]:
    """Give the words of which one alone makes another claim: numbers and negations."""
    return frozenset(word for word in words if word in _NEGATIONS or any(map(str.isdigit, word)))
