"""Whether two words are one word in two forms."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import Prefix

from builder.compare.words import Word

_SHARED = 5
_WHOLE = 4
_LONGEST_TAIL = 3


@lru_cache(maxsize=65536)
def akin(one: str, other: str) -> bool:
    """Tell whether two different words look like forms of one: rejects and rejected, Iraq and Iraq's.

    They share all but a few last letters: one of them all but one of at least five, or all of at least four.
    """
    if one == other:
        return False
    shared = Prefix.similarity(one, other)
    shorter, longer = sorted((len(one) - shared, len(other) - shared))
    enough = _WHOLE if shorter == 0 else _SHARED
    return shared >= enough and shorter <= 1 and longer <= _LONGEST_TAIL


def alike(one: Word, other: Word) -> bool:
    """Tell whether two words are the same, in whatever form or case."""
    return one.key == other.key or akin(one.key, other.key)
