"""Numbers in words: `twenty-four`, `half a million`, `two dozen`, `1.5 million`, `vierundzwanzig`."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from builder.prose.digits import read_digits
from builder.prose.language import Language, NumberWords, language
from builder.prose.running import HUNDRED, TEN, Running
from builder.prose.tokens import Kind, Token, after_link, is_glued, word_at


@dataclass(frozen=True, slots=True)
class Cardinal:
    """A number read off tokens.

    Attributes:
        value: What it is.
        end: Index of the first token that is no part of it.
        spelled: Whether words alone say it.
    """

    value: Fraction
    end: int
    spelled: bool


def read_cardinal(found: list[Token], index: int, tongue: Language) -> Cardinal | None:
    """Read the number that starts at a token: digits, words, or digits with scale words after them."""
    words = tongue.numbers
    if found[index].kind is Kind.NUMBER:
        return _from_digits(found, index, tongue)
    part = part_of_scale(found, index, tongue)
    if part is not None:
        return part
    start = index
    if word_at(found, index) in words.articles and _multiplies(word_at(found, index + 1), words):
        start = index + 1
    return _spell(found, start, Running(words), tongue) if _opens(word_at(found, start), tongue) else None


def _from_digits(found: list[Token], index: int, tongue: Language) -> Cardinal | None:
    value = read_digits(found[index].text, tongue.decimal, tongue.group)
    if value is None:
        return None
    running = Running(tongue.numbers, digits=True, group=value)
    if is_glued(found, index + 1) and found[index + 1].kind is Kind.WORD:
        return Cardinal(value, index + 1, spelled=False)
    read = _spell(found, index + 1, running, tongue)
    return Cardinal(read.value, read.end, spelled=False)


def part_of_scale(found: list[Token], index: int, tongue: Language) -> Cardinal | None:
    """Read `half a million`, `a half million`, `half a dozen`, `quarter of a million`."""
    words = tongue.numbers
    start = index + 1 if word_at(found, index) in words.articles else index
    below = words.fractions.get(word_at(found, start))
    if not below:
        return None
    end = start + 1
    while end < start + 3 and (word_at(found, end) in words.articles or word_at(found, end) in tongue.of):
        end += 1
    factor = words.scales.get(word_at(found, end)) or words.collectives.get(word_at(found, end))
    return Cardinal(Fraction(factor, below), end + 1, spelled=True) if factor else None


def _opens(word: str, tongue: Language) -> bool:
    return bool(word) and (_multiplies(word, tongue.numbers) or word_value(word, tongue.code) is not None)


def _multiplies(word: str, words: NumberWords) -> bool:
    return word in words.scales or word in words.collectives


def _spell(found: list[Token], start: int, running: Running, tongue: Language) -> Cardinal:
    """Add up words from `start` on; `running` may already hold digits."""
    end = start
    while True:
        index = end if running.empty else after_link(found, end)
        word = word_at(found, index)
        if word in tongue.numbers.collectives:
            before = Fraction(1) if running.empty else running.value
            return Cardinal(before * tongue.numbers.collectives[word], index + 1, not running.digits)
        if word in tongue.numbers.point:
            return _decimals(found, index, running, tongue) or Cardinal(running.value, end, not running.digits)
        after = _next(found, index, running, tongue)
        if after == index:
            return Cardinal(running.value, end, not running.digits)
        end = after


def _next(found: list[Token], index: int, running: Running, tongue: Language) -> int:
    """Take one more word, or `and` with what follows it; give the index to go on from, the same if nothing fits."""
    word = word_at(found, index)
    if word and _take(word, running, tongue):
        return index + 1
    if word not in tongue.numbers.joiners or running.empty:
        return index
    after = _and_a_half(found, index + 1, running, tongue)
    if after:
        return after
    joined = _joins(found, index + 1, running, tongue) and _take(word_at(found, index + 1), running, tongue)
    return index + 2 if joined else index


def _take(word: str, running: Running, tongue: Language) -> bool:
    if word in tongue.numbers.scales:
        return running.scale(tongue.numbers.scales[word])
    value = word_value(word, tongue.code)
    return value is not None and running.add(value)


def _joins(found: list[Token], index: int, running: Running, tongue: Language) -> bool:
    """Whether `and` goes on with the number: after hundreds, before something smaller that no scale follows."""
    value = word_value(word_at(found, index), tongue.code)
    if value is None or running.digits or not _scales_fit(found, index + 1, running, tongue):
        return False
    tens_join = tongue.code not in _NO_AND_AFTER_TENS or running.group is None or running.group >= HUNDRED
    return running.follows(value) and tens_join


def _scales_fit(found: list[Token], index: int, running: Running, tongue: Language) -> bool:
    """Whether what comes after `and` is no number of its own: "two thousand and three thousand" are two."""
    if word_value(word_at(found, after_link(found, index)), tongue.code) is not None:
        index = after_link(found, index) + 1
    factor = tongue.numbers.scales.get(word_at(found, index))
    return factor is None or running.may_scale(factor)


_NO_AND_AFTER_TENS = frozenset({"en"})  # treinta y cinco, vingt et un; but not "twenty and five"


def _and_a_half(found: list[Token], index: int, running: Running, tongue: Language) -> int:
    """Take `a half` or `three quarters` after `and`; give the index after it, or 0."""
    words = tongue.numbers
    first = word_at(found, index)
    above = words.values.get(first)
    if above is not None or first in words.articles:
        index += 1
    word = word_at(found, index)
    below = words.fractions.get(word) or words.fractions.get(word.removesuffix("s"))
    after = word_at(found, index + 1)
    if not below or (above or 1) >= below or after in tongue.of or after in tongue.determiners:
        return 0
    running.add_part(Fraction(above or 1) / below)
    return index + 1


def _decimals(found: list[Token], index: int, running: Running, tongue: Language) -> Cardinal | None:
    """Read `three point five`, then a scale word if there is one."""
    digits, end = "", index + 1
    while len(digits) < _MOST_DECIMALS:
        value = tongue.numbers.values.get(word_at(found, end))
        if value is None or value >= TEN:
            break
        digits, end = f"{digits}{value}", end + 1
    if not digits or running.group is None:
        return None
    number = running.group + Fraction(int(digits), 10 ** len(digits))
    factor = tongue.numbers.scales.get(word_at(found, end))
    return Cardinal(number * factor, end + 1, spelled=True) if factor else Cardinal(number, end, spelled=True)


_MOST_DECIMALS = 9


@lru_cache(maxsize=4096)
def word_value(word: str, code: str) -> Fraction | None:
    """Give the value of a word that adds up, written as one word or, in German, as a compound of several."""
    tongue = language(code)
    value = tongue.numbers.values.get(word)
    return _compound(word, tongue) if value is None and tongue.numbers.joined else value


_LONGEST_COMPOUND = 80


def _compound(word: str, tongue: Language) -> Fraction | None:
    parts = _segments(word, tongue.numbers) if len(word) <= _LONGEST_COMPOUND else []
    running, index = Running(tongue.numbers), 0
    while index < len(parts):
        step = _take_part(parts, index, running, tongue.numbers)
        if not step:
            return None
        index += step
    return running.value if parts else None


def _take_part(parts: list[str], index: int, running: Running, words: NumberWords) -> int:
    """Take `vierundzwanzig` as three parts, anything else as one; give how many, 0 where they make no number."""
    part = parts[index]
    if part in words.scales:
        return int(running.scale(words.scales[part]))
    if part not in words.values:
        return 0
    if index + 2 < len(parts) and parts[index + 1] in words.joiners:
        tens = words.values.get(parts[index + 2], Fraction())
        return 3 * int(tens >= 2 * TEN and running.add(words.values[part] + tens))
    return int(running.add(words.values[part]))


def _segments(word: str, words: NumberWords) -> list[str]:
    """Cut a compound into known words, longest first; empty where something is left over."""
    parts: list[str] = []
    at = 0
    known = sorted({*words.values, *words.joiners, *words.scales}, key=len, reverse=True)
    while at < len(word):
        part = next((name for name in known if word.startswith(name, at)), None)
        if part is None:
            return []
        parts.append(part)
        at += len(part)
    return parts if len(parts) > 1 else []
