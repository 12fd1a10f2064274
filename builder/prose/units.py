"""What stands right before and after a number: currency, letters for millions, per cent, units."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from builder.prose.cardinals import Cardinal
from builder.prose.language import CURRENCY_SIGNS, Language
from builder.prose.nouns import counted, singular
from builder.prose.quantity import Measure
from builder.prose.tokens import Kind, Token, after_link, is_glued, text_at, word_at

_CODE_LENGTH = 3  # of a currency: USD


@dataclass(frozen=True, slots=True)
class Unit:
    """A number's surroundings.

    Attributes:
        start: Index of the first token that belongs to the number.
        end: Index after the last one.
        measure: What kind of number it is.
        unit: Currency sign or unit of measure.
        factor: What letters after the digits multiply by.
        counted_from: Index from which nouns may follow.
    """

    start: int
    end: int
    measure: Measure
    unit: str = ""
    factor: Fraction = Fraction(1)
    counted_from: int = 0


def read_unit(found: list[Token], index: int, number: Cardinal, tongue: Language) -> Unit:
    """Read what belongs to the number that `number` read from the token at `index` on."""
    start, sign = _currency_before(found, index, tongue)
    factor, end = _suffix(found, number, tongue, has_currency=bool(sign))
    if sign:
        return Unit(start, end, Measure.MONEY, sign, factor, _past_currency_word(found, end, tongue))
    after = _percent(found, end, tongue)
    if after:
        return Unit(index, after, Measure.PERCENT, "", factor, after)
    sign, after = _currency_after(found, end, tongue)
    if sign:
        return Unit(index, after, Measure.MONEY, sign, factor, after)
    unit, after = _measure(found, end, tongue)
    return Unit(index, after, Measure.COUNT, unit, factor, after)


def _currency_before(found: list[Token], index: int, tongue: Language) -> tuple[int, str]:
    before = text_at(found, index - 1)
    if before in CURRENCY_SIGNS and before:
        country = index - 2
        abroad = is_glued(found, index - 1) and text_at(found, country).isupper()
        return (country if abroad else index - 1), before
    low = before.lower()
    if len(before) == _CODE_LENGTH and before.isupper() and low in tongue.currencies:
        return index - 1, tongue.currencies[low]
    return index, ""


def _past_currency_word(found: list[Token], index: int, tongue: Language) -> int:
    return index + 1 if word_at(found, index) in tongue.currencies else index


def _suffix(found: list[Token], number: Cardinal, tongue: Language, *, has_currency: bool) -> tuple[Fraction, int]:
    letters = text_at(found, number.end)
    factor = tongue.numbers.suffixes.get(letters, tongue.numbers.scales.get(letters.lower()))
    if number.spelled or factor is None or not is_glued(found, number.end):
        return Fraction(1), number.end
    is_metre = letters in tongue.units and not has_currency and not counted(found, number.end + 1, tongue)
    return (Fraction(1), number.end) if is_metre else (Fraction(factor), number.end + 1)


def _percent(found: list[Token], index: int, tongue: Language) -> int:
    if text_at(found, index) == "%":
        return index + 1
    linked = after_link(found, index)
    for way in sorted(tongue.percent, key=len, reverse=True):
        end = linked + len(way)
        if tuple(word_at(found, at) for at in range(linked, end)) == way:
            return end
    return 0


def _currency_after(found: list[Token], index: int, tongue: Language) -> tuple[str, int]:
    text = text_at(found, index)
    if text and text in CURRENCY_SIGNS and not _opens_number(found, index):
        return text, index + 1
    linked = after_link(found, index)
    if word_at(found, linked) in tongue.currencies:
        return tongue.currencies[word_at(found, linked)], linked + 1
    if text[:1].isupper() and word_at(found, linked + 1) in tongue.currencies:  # US dollars
        return tongue.currencies[word_at(found, linked + 1)], linked + 2
    return "", index


def _opens_number(found: list[Token], index: int) -> bool:
    """Whether a currency sign belongs to the number after it."""
    return is_glued(found, index + 1) and found[index + 1].kind is Kind.NUMBER


def _measure(found: list[Token], index: int, tongue: Language) -> tuple[str, int]:
    linked = after_link(found, index)
    if linked >= len(found) or found[linked].kind is not Kind.WORD:
        return "", index
    word = found[linked]
    if len(word.text) == 1 and not (word.text.islower() and text_at(found, index - 1)[-1:].isdigit()):
        return "", index
    unit = tongue.units.get(word.low) or tongue.units.get(singular(word.low, tongue.nouns))
    return (unit, linked + 1) if unit else ("", index)
