"""Numbers in words: `twenty-four`, `half a million`, `two dozen`, `1.5 million`, `vierundzwanzig`."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache

from builder.prose.digits import read_digits
from builder.prose.language import Language, NumberWords, language
from builder.prose.tokens import Kind, Token, after_link, is_glued, word_at

_HUNDRED = 100
_TEN = 10


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


@dataclass(slots=True)
class _Sum:
    """A number being read: what is complete (`total`) and what still grows (`group`)."""

    words: NumberWords
    digits: bool = False
    total: Fraction = field(default_factory=Fraction)
    group: Fraction | None = None
    ceiling: float = float("inf")

    def add(self, value: Fraction) -> bool:
        """Take a word that adds up; False where it starts another number."""
        if self.group is None and value < self.ceiling and not (self.digits and self.total):
            self.group = value
        elif self.words.vigesimal and (self.group, value) == (4, 20):
            self.group = Fraction(80)
        elif self.group is not None and not self.digits and self._follows(self.group, value):
            self.group += value
        else:
            return False
        return True

    def _follows(self, group: Fraction, value: Fraction) -> bool:
        if group >= _HUNDRED and group % _HUNDRED == 0:
            return value < _HUNDRED
        tail = group % _HUNDRED
        if self.words.vigesimal and tail in (60, 80):
            return 0 < value < 20  # noqa: PLR2004 - soixante-dix, quatre-vingt-dix
        return tail >= 20 and tail % _TEN == 0 and 0 < value < _TEN  # noqa: PLR2004 - from twenty on

    def scale(self, factor: int) -> bool:
        """Take a word that multiplies; False where it cannot."""
        if factor == _HUNDRED and not (self.group and self.group >= _HUNDRED):
            self.group = (1 if self.group is None else self.group) * factor
            return True
        if factor == _HUNDRED or factor >= self.ceiling:
            return False
        self.total += (1 if self.group is None else self.group) * factor
        self.group, self.ceiling = None, factor
        return True

    @property
    def value(self) -> Fraction:
        return self.total + (self.group or 0)

    @property
    def empty(self) -> bool:
        return self.group is None and not self.total


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
    return _spell(found, start, _Sum(words), tongue) if _opens(word_at(found, start), tongue) else None


def _from_digits(found: list[Token], index: int, tongue: Language) -> Cardinal | None:
    value = read_digits(found[index].text, tongue.decimal, tongue.group)
    if value is None:
        return None
    running = _Sum(tongue.numbers, digits=True, group=value)
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


def _spell(found: list[Token], start: int, running: _Sum, tongue: Language) -> Cardinal:
    """Add up words from `start` on; `running` may already hold digits."""
    words, index, end = tongue.numbers, start, start
    while True:
        if not running.empty:
            index = after_link(found, index)
        word = word_at(found, index)
        if word in words.collectives:
            return Cardinal(
                (running.value if not running.empty else 1) * Fraction(words.collectives[word]), index + 1, True
            )
        taken = _take(word, running, tongue)
        if not taken and word in words.joiners and not running.empty:
            half = _and_a_half(found, index + 1, running, words)
            if half:
                index = half
                end = index
                continue
            taken = _joins(found, index, running, tongue)
        if not taken and word in words.point and not running.empty:
            return _decimals(found, index, running, tongue) or Cardinal(running.value, end, True)
        if not taken:
            return Cardinal(running.value, end, True)
        index += 1
        end = index if word not in words.joiners else end


def _take(word: str, running: _Sum, tongue: Language) -> bool:
    if not word:
        return False
    if word in tongue.numbers.scales:
        return running.scale(tongue.numbers.scales[word])
    value = word_value(word, tongue.code)
    return value is not None and running.add(value)


def _joins(found: list[Token], index: int, running: _Sum, tongue: Language) -> bool:
    """Whether `and` goes on with the number: after hundreds, before something smaller that no scale follows."""
    value = word_value(word_at(found, index + 1), tongue.code)
    if value is None or running.digits:
        return False
    if word_at(found, index + 2) in tongue.numbers.scales:
        return False
    if running.group is None:
        return 0 < value < _HUNDRED
    return running._follows(running.group, value) and (running.group >= _HUNDRED or tongue.code != "en")


def _and_a_half(found: list[Token], index: int, running: _Sum, words: NumberWords) -> int | None:
    """Take `a half` or `three quarters` after `and`; give the index after it."""
    above = words.values.get(word_at(found, index), Fraction(1)) if word_at(found, index) else Fraction(1)
    if word_at(found, index) in words.articles or word_at(found, index) in words.values:
        index += 1
    word = word_at(found, index)
    below = words.fractions.get(word) or words.fractions.get(word.removesuffix("s"))
    if not below or above >= below or word_at(found, index + 1) in ("of", "a", "the"):
        return None
    if running.group is None:
        running.total += Fraction(above, below) * Fraction(running.ceiling)
    else:
        running.group += Fraction(above, below)
    return index + 1


def _decimals(found: list[Token], index: int, running: _Sum, tongue: Language) -> Cardinal | None:
    """Read `three point five`, then a scale word if there is one."""
    digits, end = "", index + 1
    while (value := tongue.numbers.values.get(word_at(found, end))) is not None and value < _TEN and len(digits) < 9:
        digits, end = digits + str(value), end + 1
    if not digits or running.group is None:
        return None
    value = running.group + Fraction(int(digits), 10 ** len(digits))
    factor = tongue.numbers.scales.get(word_at(found, end))
    return Cardinal(value * factor, end + 1, True) if factor else Cardinal(value, end, True)


@lru_cache(maxsize=4096)
def word_value(word: str, code: str) -> Fraction | None:
    """Give the value of a word that adds up, written as one word or, in German, as a compound of several."""
    tongue = language(code)
    value = tongue.numbers.values.get(word)
    return _compound(word, tongue) if value is None and tongue.numbers.joined else value


_LONGEST_COMPOUND = 80


def _compound(word: str, tongue: Language) -> Fraction | None:
    parts = _segments(word, tongue.numbers) if len(word) <= _LONGEST_COMPOUND else None
    if not parts:
        return None
    running, index = _Sum(tongue.numbers), 0
    while index < len(parts):
        unit, joiner, tens = (*parts[index:], "", "")[:3] if index + 2 < len(parts) else (parts[index], "", "")
        values = tongue.numbers.values
        if joiner in tongue.numbers.joiners and unit in values and values.get(tens, Fraction()) >= 20:  # noqa: PLR2004
            taken, step = running.add(values[unit] + values[tens]), 3
        elif parts[index] in tongue.numbers.scales:
            taken, step = running.scale(tongue.numbers.scales[parts[index]]), 1
        else:
            taken, step = parts[index] in values and running.add(values[parts[index]]), 1
        if not taken:
            return None
        index += step
    return running.value


def _segments(word: str, words: NumberWords) -> list[str] | None:
    parts: list[str] = []
    at = 0
    known = (*words.values, "hundert", "tausend", *words.joiners)
    longest = sorted(known, key=len, reverse=True)
    while at < len(word):
        part = next((name for name in longest if word.startswith(name, at)), None)
        if part is None:
            return None
        parts.append(part)
        at += len(part)
    return parts if len(parts) > 1 else None
