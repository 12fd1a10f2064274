"""Finds the numbers of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from builder.prose.cardinals import Cardinal, part_of_scale, read_cardinal
from builder.prose.digits import read_digits
from builder.prose.language import Language
from builder.prose.names import is_name, roman
from builder.prose.nouns import compound, counted, meanings, phrase_after, surroundings
from builder.prose.quantity import Measure, Quantity
from builder.prose.ranges import share_units
from builder.prose.shares import read_share, vulgar_fraction
from builder.prose.tokens import MINUS, Kind, Token, is_glued, text_at, tokens, word_at
from builder.prose.units import read_unit

_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2})(?::(\d{2}))?)?(?!\d)\s?(?:(a|p)\.?\s?m\b\.?)?", re.IGNORECASE)
_HALF_DAY = 12


@dataclass(frozen=True, slots=True)
class _Reading:
    """A text being read: its tokens and the language they are in."""

    text: str
    found: list[Token]
    tongue: Language


def quantities(text: str, tongue: Language, taken: tuple[tuple[int, int], ...] = ()) -> tuple[Quantity, ...]:
    """Find all numbers, in order.

    Args:
        text: What to read.
        tongue: Its language.
        taken: Stretches, in order, that are something else already (dates).
    """
    reading = _Reading(text, tokens(text, tongue.group), tongue)
    return share_units(tuple(_each(reading, taken)), text, tongue)


def _each(reading: _Reading, taken: tuple[tuple[int, int], ...]) -> Iterator[Quantity]:
    index, ahead = 0, 0
    while index < len(reading.found):
        token = reading.found[index]
        while ahead < len(taken) and taken[ahead][1] <= token.start:
            ahead += 1
        if ahead < len(taken) and taken[ahead][0] <= token.start:
            index += 1
            continue
        quantity, index = _at(reading, index)
        if quantity:
            yield quantity
            while index < len(reading.found) and reading.found[index].start < quantity.end:
                index += 1


def _at(reading: _Reading, index: int) -> tuple[Quantity | None, int]:
    """Read the number that starts at a token, if one does; give the index to go on from."""
    found = reading.found
    if found[index].kind is Kind.NUMBER:
        return _digits(reading, index)
    if found[index].kind is Kind.WORD:
        return _words(reading, index) if _may_open(found[index], reading.tongue) else (None, index + 1)
    part = vulgar_fraction(found[index].text)
    return (_quantity(reading, index, index + 1, Measure.SHARE, part) if part else None), index + 1


def _may_open(token: Token, tongue: Language) -> bool:
    """Whether a word is worth a second look; nine in ten are not."""
    return token.low in tongue.openers or tongue.numbers.joined or token.text.isupper()


def _digits(reading: _Reading, index: int) -> tuple[Quantity | None, int]:
    found, tongue = reading.found, reading.tongue
    end = is_name(found, index, tongue)
    if end:
        return None, end
    clock = _clock(reading, index)
    if clock:
        return clock
    share = read_share(found, index, tongue)
    if share:
        return _quantity(reading, index, share.end, Measure.SHARE, share.value), share.end
    ordinal = _ordinal_digits(reading, index)
    if ordinal:
        return ordinal, index + 2
    number = read_cardinal(found, index, tongue)
    if number is None:
        return _literal(reading, index), index + 1
    return _measured(reading, index, number)


def _words(reading: _Reading, index: int) -> tuple[Quantity | None, int]:
    found, tongue = reading.found, reading.tongue
    share = read_share(found, index, tongue) if part_of_scale(found, index, tongue) is None else None
    if share:
        found_share = _quantity(reading, index, share.end, Measure.SHARE, share.value, spelled=True)
        return replace(found_share, claimed=share.claimed and not _named(found[index])), share.end
    number = read_cardinal(found, index, tongue)
    if number is not None:
        return _measured(reading, index, number)
    return _single(reading, index), index + 1


def _single(reading: _Reading, index: int) -> Quantity | None:
    """Read a word that is a number by itself: `dozens`, `third`, `twice`, `XIV`."""
    token, words = reading.found[index], reading.tongue.numbers
    if token.low in words.vague and not _named(token):
        return _vague(reading, index)
    if token.low in words.ordinals:
        return _ordinal_word(reading, index)
    if token.low in words.multiples:
        return _multiple(reading, index)
    value = roman(token.text)
    if value:
        return _unclaimed(_quantity(reading, index, index + 1, Measure.COUNT, Fraction(value)))
    if token.low in reading.tongue.determiners or token.low in reading.tongue.no:
        return _implied(reading, index)
    return None


def _implied(reading: _Reading, index: int) -> Quantity | None:
    """Read `a soldier` as one soldier, `no deaths` as none: what a quotation says without a number."""
    found, tongue = reading.found, reading.tongue
    none = found[index].low in tongue.no
    near: set[str] = set()
    for word in phrase_after(found, index + 1, tongue.nouns):
        noun = word.low if none else word.low * (word.low in tongue.nouns.countable)
        if near and not noun:
            break
        near = set(meanings(noun, tongue.nouns)) | (near if none else set()) if noun else near
    if not near:
        return None
    value = Fraction(0 if none else 1)
    quantity = _quantity(reading, index, index + 1, Measure.COUNT, value)
    return replace(quantity, near=frozenset(near), claimed=False, implied=True)


def _unclaimed(quantity: Quantity) -> Quantity:
    return replace(quantity, claimed=False)


def _named(token: Token) -> bool:
    return token.text[:1].isupper() and not token.fresh


def _measured(reading: _Reading, index: int, number: Cardinal) -> tuple[Quantity, int]:
    """Add sign, currency, percent or unit, and what is counted."""
    found, tongue = reading.found, reading.tongue
    unit = read_unit(found, index, number, tongue)
    start = unit.start
    value = number.value * unit.factor
    if _is_negative(found, start):
        start, value = start - 1, -value
    quantity = _quantity(reading, start, unit.end, unit.measure, value, unit=unit.unit, spelled=number.spelled)
    noun_at = unit.counted_from
    heads = () if _is_label(found, index, tongue) else _heads(reading, noun_at, unit.unit)
    near = surroundings(found, index, unit.end, tongue).union(*heads)
    claimed = not number.spelled or _claims(reading, index, noun_at, quantity)
    quantity = replace(quantity, heads=heads, near=near, claimed=claimed and not _exempt(reading, quantity, noun_at))
    return quantity, max(unit.end, index + 1)


def _heads(reading: _Reading, index: int, unit: str) -> tuple[frozenset[str], ...]:
    nouns = reading.tongue.nouns
    heads = tuple(meanings(word.low, nouns) for word in counted(reading.found, index, reading.tongue))
    return heads or ((frozenset({unit}),) if unit else ())


def _is_label(found: list[Token], index: int, tongue: Language) -> bool:
    """Whether a number names rather than counts: Windows 11, Section 230."""
    before = text_at(found, index - 1)
    return before[:1].isupper() and before.lower() not in tongue.nouns.stops | tongue.approximate


def _is_negative(found: list[Token], start: int) -> bool:
    """Whether a minus stands right before a number and belongs to no word or range."""
    return text_at(found, start - 1) in MINUS and is_glued(found, start) and not is_glued(found, start - 1)


def _exempt(reading: _Reading, quantity: Quantity, index: int) -> bool:
    """Whether prose counts its own papers: two reports, three sources."""
    if quantity.measure is not Measure.COUNT or quantity.value > 20 or quantity.unit:  # noqa: PLR2004 - a desk's pile
        return False
    nouns = reading.tongue.nouns
    after = counted(reading.found, index, reading.tongue) or phrase_after(reading.found, index, nouns)
    return bool(after) and bool(meanings(after[-1].low, nouns) & reading.tongue.sources)


def _claims(reading: _Reading, index: int, noun_at: int, quantity: Quantity) -> bool:
    """Whether a spelled number claims one: it counts a noun, or measures."""
    found, tongue = reading.found, reading.tongue
    if _named(found[index]):
        return False
    value = quantity.value
    if quantity.measure is not Measure.COUNT or (quantity.unit and value != 1):
        return True
    joined = compound(found, noun_at)
    if joined is not None:
        return joined.low in tongue.nouns.countable or meanings(joined.low, tongue.nouns) <= set(tongue.units.values())
    if value == 1:
        return _claims_one(reading, noun_at)
    after = counted(found, noun_at, tongue)
    return bool(after) and not (
        word_at(found, index - 1) == "the"
        and after[0].low != word_at(found, noun_at)
        and word_at(found, noun_at).endswith("ed")
    )


def _claims_one(reading: _Reading, noun_at: int) -> bool:
    nouns = reading.tongue.nouns
    after = phrase_after(reading.found, noun_at, nouns)[:3]
    if after and after[0].low in nouns.never_one:
        return False
    if any(word.low in nouns.countable or word.low in nouns.people for word in after):
        return True
    return not after and bool(counted(reading.found, noun_at, reading.tongue))


def _ordinal_digits(reading: _Reading, index: int) -> Quantity | None:
    found, tongue = reading.found, reading.tongue
    if not (is_glued(found, index + 1) and found[index + 1].low in tongue.ordinal_endings):
        return None
    value = read_digits(found[index].text, tongue.decimal, tongue.group)
    if value is None or found[index + 1].kind is not Kind.WORD:
        return None
    return _quantity(reading, index, index + 2, Measure.ORDINAL, value)


def _ordinal_word(reading: _Reading, index: int) -> Quantity:
    found, tongue = reading.found, reading.tongue
    token = found[index]
    quantity = _quantity(reading, index, index + 1, Measure.ORDINAL, Fraction(tongue.numbers.ordinals[token.low]))
    noun = word_at(found, index + 1) or getattr(compound(found, index + 1), "low", "")
    own = meanings(noun, tongue.nouns) & tongue.sources
    plain = noun and noun not in tongue.nouns.stops and noun not in tongue.ordinal_idioms and not own
    if token.low in tongue.unsure_ordinals:  # the second attack; but second-hand, on second thoughts
        plain = (
            plain
            and noun in tongue.nouns.countable
            and word_at(found, index - 1) in tongue.determiners - tongue.numbers.articles
        )
    return replace(quantity, claimed=bool(plain) and token.low not in tongue.uncounted_ordinals and not _named(token))


def _multiple(reading: _Reading, index: int) -> Quantity:
    found, tongue = reading.found, reading.tongue
    token = found[index]
    value = Fraction(tongue.numbers.multiples[token.low])
    quantity = _quantity(reading, index, index + 1, Measure.COUNT, value, spelled=True)
    around = {
        word_at(found, index - 2),
        word_at(found, index - 1),
        word_at(found, index + 1),
        word_at(found, index + 2),
    }
    plain = token.low in {"twice", "thrice"} and not around & tongue.reading and not _named(token)
    return replace(quantity, claimed=plain)


def _vague(reading: _Reading, index: int) -> Quantity:
    """Read `dozens`, `hundreds of thousands`."""
    found, words = reading.found, reading.tongue.numbers
    least, end = Fraction(words.vague[found[index].low]), index + 1
    if word_at(found, end) == "of" and word_at(found, end + 1) in words.vague:
        scale = words.scales.get(word_at(found, end + 1).removesuffix("s"), 1)
        least, end = least * scale, end + 2
    quantity = _quantity(reading, index, end, Measure.VAGUE, least)
    most = min((Fraction(v) for v in words.vague.values() if v > 5 * least), default=least * 1000)
    return replace(quantity, most=most, spelled=True)


def _clock(reading: _Reading, index: int) -> tuple[Quantity, int] | None:
    """Read `5 p.m.`, `17:30`, `5.30pm`."""
    found = reading.found
    match = _CLOCK.match(reading.text, found[index].start)
    if not match or not (match[4] or (match[2] and reading.text[match.end(1)] == ":")):
        return None
    hour, minute, second = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if hour > 24 or max(minute, second) > 59 or (match[4] and not 1 <= hour <= _HALF_DAY):  # noqa: PLR2004 - clocks
        return None
    if match[4]:
        hour = hour % _HALF_DAY + (_HALF_DAY if match[4] in "pP" else 0)
    end = index
    while end < len(found) and found[end].start < match.end():
        end += 1
    quantity = _quantity(reading, index, end, Measure.TIME, Fraction(hour * 3600 + minute * 60 + second))
    return quantity, end


def _literal(reading: _Reading, index: int) -> Quantity:
    return _quantity(reading, index, index + 1, Measure.LITERAL, Fraction(0))


def _quantity(  # noqa: PLR0913 - what a number is made of
    reading: _Reading, first: int, end: int, measure: Measure, value: Fraction, *, unit: str = "", spelled: bool = False
) -> Quantity:
    start, stop = reading.found[first].start, reading.found[end - 1].end
    return Quantity(start, stop, reading.text[start:stop], measure, value, unit, spelled=spelled)
