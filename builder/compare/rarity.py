"""How much a shared word weighs: the rarer in all texts, the more; names weigh half, for they are no wording."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log

from builder.compare.words import Sentence, Word
from builder.proof.typography import CJK

_IMAGINED = 60
"""So many further sentences are imagined, in which short words abound: in two short texts too few occur to tell.

In every language the most frequent words are short (G. K. Zipf, The Psycho-Biology of Language, 1935).
"""
_SHARE_BY_LENGTH = {1: 0.5, 2: 0.5, 3: 0.3, 4: 0.12, 5: 0.04}
"""In what share of the imagined sentences a word of so many letters occurs; longer ones in none."""
_OF_A_NAME = 0.5
_OF_A_CHARACTER = 0.4
"""Of Chinese and Japanese characters, which are read one by one, two or three make a word."""
_IS_CHARACTER = re.compile(f"[{CJK}]")
_SHARE_OF_CHARACTERS = 0.04
_NOUNS_IN_CAPITALS = frozenset({"de", "lb"})


@dataclass(frozen=True, slots=True)
class Rarity:
    """What words weigh, from what all texts of a publication hold.

    Attributes:
        sentences: How many sentences were counted.
        holding: In how many of them each word occurs.
        names: Words that within sentences never stand without a capital.
    """

    sentences: int
    holding: Counter[str]
    names: frozenset[str]

    def weigh(self, word: Word) -> float:
        """Weigh a word: 0 for one that stands in every sentence, 1 for one that stands nowhere else."""
        if _IS_CHARACTER.match(word.key):
            return _OF_A_CHARACTER * self._rarity(word.key, _SHARE_OF_CHARACTERS)
        rarity = self._rarity(word.key, _SHARE_BY_LENGTH.get(len(word.key), 0.0))
        return _OF_A_NAME * rarity if word.key in self.names else rarity

    def _rarity(self, key: str, imagined_share: float) -> float:
        every = self.sentences + _IMAGINED
        holding = self.holding[key] + _IMAGINED * imagined_share + 0.5
        return log(every / min(holding, every)) / log(every / 0.5)


def count(texts: Iterable[tuple[str, tuple[Sentence, ...]]]) -> Rarity:
    """Count the words of texts, each with its language's tag."""
    holding: Counter[str] = Counter()
    capitals: set[str] = set()
    small: set[str] = set()
    total = 0
    for language, sentences in texts:
        takes_capitals = language.lower().split("-")[0] not in _NOUNS_IN_CAPITALS
        for sentence in sentences:
            total += 1
            holding.update({word.key for word in sentence.words})
            for word in sentence.words:
                if word.written[0].islower() or not takes_capitals:
                    small.add(word.key)
                elif not word.opens and word.written[0].isupper():
                    capitals.add(word.key)
    return Rarity(total, holding, frozenset(capitals - small))
