"""Shares of a whole: half of, a third, two-thirds, 3/4, 1½, one in five."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from fractions import Fraction

from builder.prose.cardinals import read_cardinal
from builder.prose.language import Language
from builder.prose.nouns import compound, counted
from builder.prose.tokens import Kind, Token, after_link, is_glued, text_at, word_at

_MOST = 1000  # "one in a thousand"
_SMALLEST = 20  # 7/20; what lies beyond is a date, a score or an address


@dataclass(frozen=True, slots=True)
class Share:
    """A share: its value, the index after it, and whether prose that says it claims a number."""

    value: Fraction
    end: int
    claimed: bool = True


def read_share(found: list[Token], index: int, tongue: Language) -> Share | None:
    """Read the share that starts at a token, if one does."""
    if found[index].kind is Kind.NUMBER:
        return _vulgar(found, index, tongue) or _slashed(found, index) or _in_so_many(found, index, tongue)
    return _worded(found, index, tongue) or _in_so_many(found, index, tongue)


def _vulgar(found: list[Token], index: int, tongue: Language) -> Share | None:
    """Read `1½`."""
    part = vulgar_fraction(text_at(found, index + 1))
    if part is None or not is_glued(found, index + 1):
        return None
    whole = read_cardinal(found, index, tongue)
    return Share(whole.value + part, index + 2) if whole else None


def vulgar_fraction(sign: str) -> Fraction | None:
    """Give the value of a character such as `½`; None for any other."""
    if len(sign) != 1 or not unicodedata.decomposition(sign).startswith("<fraction>"):
        return None
    return Fraction(unicodedata.numeric(sign)).limit_denominator(10)


def _slashed(found: list[Token], index: int) -> Share | None:
    """Read `3/4`."""
    above, below = text_at(found, index), text_at(found, index + 2)
    joined = text_at(found, index + 1) in ("/", "⁄") and is_glued(found, index + 1) and is_glued(found, index + 2)
    if not joined or not (above.isdecimal() and below.isdecimal() and len(above) < 3 and len(below) < 3):  # noqa: PLR2004
        return None
    if text_at(found, index + 3) == "/" or not 0 < int(above) < int(below) <= _SMALLEST:
        return None
    return Share(Fraction(int(above), int(below)), index + 3)


def _in_so_many(found: list[Token], index: int, tongue: Language) -> Share | None:
    """Read `one in five`, `9 out of 10`."""
    above = read_cardinal(found, index, tongue)
    if above is None or above.value.denominator > 1:
        return None
    for way in tongue.out_of:
        start = above.end + len(way)
        if tuple(word_at(found, at) for at in range(above.end, start)) != way or start >= len(found):
            continue
        below = read_cardinal(found, start, tongue)
        if below and above.value < below.value <= _MOST and word_at(found, below.end) not in tongue.units:
            plural = counted(found, below.end, tongue)
            timed = bool(plural) and plural[0].low.removesuffix("s") in tongue.units
            return None if timed else Share(above.value / below.value, below.end)
    return None


def _worded(found: list[Token], index: int, tongue: Language) -> Share | None:
    words = tongue.numbers
    first = word_at(found, index)
    if first in words.fractions and first not in words.ordinals:
        return Share(Fraction(1, words.fractions[first]), index + 1, claimed=_is_claimed(found, index, tongue))
    above = Fraction(1) if first in words.articles else words.values.get(first)
    if not above:
        return None
    at = after_link(found, index + 1)
    word = word_at(found, at)
    below = words.fractions.get(word if above == 1 else word.removesuffix("s"))
    if not below or above >= below or (above != 1 and word == word.removesuffix("s")):
        return None
    if first in words.articles:
        return _with_article(found, index, Share(above / below, at + 1), tongue)
    return Share(above / below, at + 1)


def _with_article(found: list[Token], index: int, share: Share, tongue: Language) -> Share | None:
    """Tell `a third of them` and `by a third` from `a third attack`; `he holds a third` may be either."""
    before, after = word_at(found, index - 1), word_at(found, share.end)
    if word_at(found, share.end - 1) in tongue.numbers.ordinals and after and after not in tongue.nouns.stops:
        return None
    claimed = after in tongue.of or before in tongue.by or _is_claimed(found, share.end - 1, tongue)
    return replace(share, claimed=claimed)


def _is_claimed(found: list[Token], index: int, tongue: Language) -> bool:
    """Whether `half` says how much: half of them, half the votes, half-hour; not the second half, nor half-hearted."""
    joined = compound(found, index + 1)
    if joined is not None:
        return joined.low in tongue.units
    before, after = word_at(found, index - 1), word_at(found, index + 1)
    if before in tongue.numbers.ordinals or before in tongue.sources or after in tongue.sources:
        return False
    return after in tongue.of or after in tongue.determiners or bool(counted(found, index + 1, tongue))
