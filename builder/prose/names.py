"""Digits that are part of a name: K-1, COVID-19, G20, 5G, 9/11; and Roman numerals."""

from __future__ import annotations

import re

from builder.prose.language import CURRENCY_SIGNS, Language
from builder.prose.nouns import counted
from builder.prose.tokens import HYPHENS, Kind, Token, is_glued, text_at, word_at

_RUN = 8  # tokens of one name
_ROMAN = re.compile(r"X{0,3}(IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10}
_CAPITALS = frozenset("KMB")
_HALF_DAYS = frozenset({"am", "pm", "a.m.", "p.m."})


def is_name(found: list[Token], index: int, tongue: Language) -> int:
    """Give the index after the name that the digits at `index` belong to, or 0 where they are a number."""
    if _follows_letters(found, index, tongue) or _is_footnote(found, index) or _before_letters(found, index, tongue):
        return _end_of_run(found, index)
    if not is_glued(found, index) or text_at(found, index - 1) in "([\"'“‘*_":
        end = _end_of_run(found, index)
        if _text(found, index, end) in tongue.idioms:
            return end
    return 0


def roman(word: str) -> int:
    """Give the value of a Roman numeral of two letters or more, up to 39; else 0."""
    if not 2 <= len(word) <= 7 or not _ROMAN.fullmatch(word):  # noqa: PLR2004 - XXXVIII is the longest
        return 0
    values = [_ROMAN_VALUES[letter] for letter in word]
    return sum(-v if v < following else v for v, following in zip(values, [*values[1:], 0], strict=True))


def _follows_letters(found: list[Token], index: int, tongue: Language) -> bool:
    if not is_glued(found, index):
        return False
    before = found[index - 1]
    if before.kind is Kind.WORD:
        return before.low not in tongue.currencies
    if before.text not in HYPHENS or not is_glued(found, index - 1):
        return before.text == "_"
    word = word_at(found, index - 2)
    if text_at(found, index - 2).isdigit() or not word:
        return False
    return word not in tongue.prefixes and word not in tongue.numbers.values and word not in tongue.to


def _before_letters(found: list[Token], index: int, tongue: Language) -> bool:
    if not is_glued(found, index + 1) or found[index + 1].kind is not Kind.WORD:
        return False
    after = found[index + 1]
    if after.text in _CAPITALS:
        return text_at(found, index - 1) not in CURRENCY_SIGNS and not counted(found, index + 2, tongue)  # 4K, 3D
    known = (
        after.low in tongue.ordinal_endings
        or after.text in tongue.numbers.suffixes
        or after.low in tongue.numbers.scales
        or after.text in tongue.units
        or (len(after.text) > 1 and after.low in tongue.units)
        or after.low in tongue.currencies
        or after.low in _HALF_DAYS
    )
    return not known


def _is_footnote(found: list[Token], index: int) -> bool:
    return text_at(found, index - 1) == "[" and text_at(found, index + 1) == "]" and is_glued(found, index - 1)


def _end_of_run(found: list[Token], index: int) -> int:
    end = index + 1
    while (
        end < index + _RUN and is_glued(found, end) and (found[end].kind is not Kind.MARK or found[end].text in "-/‑‐")
    ):
        end += 1
    while found[end - 1].kind is Kind.MARK:
        end -= 1
    return end


def _text(found: list[Token], start: int, end: int) -> str:
    return "".join(token.low for token in found[start:end])
