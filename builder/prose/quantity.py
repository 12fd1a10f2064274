"""Numbers as people write them: what was said, of what kind, in which unit, counting what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from fractions import Fraction


class Measure(Enum):
    """What kind of number it is; those of different kinds never stand for one another, but see `stands_for`."""

    COUNT = "count"
    PERCENT = "percent"
    MONEY = "money"
    SHARE = "share"  # half, a third, one in five
    ORDINAL = "ordinal"
    TIME = "time"  # seconds since midnight
    VAGUE = "vague"  # dozens, hundreds
    LITERAL = "literal"  # 2.7.1


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text.

    Attributes:
        start: First of its characters, in code points; sign, currency and percent belong to it.
        end: One past the last.
        words: The characters themselves.
        measure: Its kind.
        value: How much; for vague ones the least.
        unit: Currency sign, unit of measure, or nothing.
        heads: What the words after it count, each as everything it may mean; empty where they name nothing.
        near: For quoted numbers: what the words around it may mean.
        most: For vague ones: the first value that is too much.
        spelled: Whether it is written in words.
        implied: Whether no number stands there, but an article or "no" (`near` names the noun).
        claimed: Whether prose that says it claims a number ("one of them" does not).
    """

    start: int
    end: int
    words: str
    measure: Measure
    value: Fraction
    unit: str = ""
    heads: tuple[frozenset[str], ...] = ()
    near: frozenset[str] = frozenset()
    most: Fraction = Fraction(0)
    spelled: bool = False
    implied: bool = False
    claimed: bool = True


class Fit(Enum):
    """How a quoted number bears out one in prose."""

    NONE = 0
    OTHER_NOUN = 1
    FULL = 2


def fit(ours: Quantity, quoted: Quantity) -> Fit:
    """Tell whether a quoted number bears out ours: same number, kind and unit; and whether it counts the same."""
    if not _stands_for(ours, quoted):
        return Fit.NONE
    if quoted.implied:
        return Fit.FULL if any(head & quoted.near for head in ours.heads) else Fit.NONE
    return Fit.FULL if _counts_alike(ours, quoted) else Fit.OTHER_NOUN


def _stands_for(ours: Quantity, quoted: Quantity) -> bool:
    if Measure.LITERAL in (ours.measure, quoted.measure):
        return ours.measure is quoted.measure and quoted.words == ours.words
    if ours.measure is Measure.VAGUE:
        return _within(ours, quoted)
    kinds = {ours.measure, quoted.measure}
    if kinds == {Measure.PERCENT, Measure.SHARE}:
        return _share(ours) == _share(quoted)
    if kinds == {Measure.COUNT, Measure.TIME}:
        return ours.words.replace(".", ":") == quoted.words.replace(".", ":")  # at 9.30, at 9:30
    alike = len(kinds) == 1 or kinds in _EXCHANGEABLE
    return alike and ours.value == quoted.value and (not ours.unit or not quoted.unit or ours.unit == quoted.unit)


# Half is 0.5, and a sum may lack its currency; that "50" is no "50 %" and a third no three needs no saying.
_EXCHANGEABLE = ({Measure.COUNT, Measure.SHARE}, {Measure.COUNT, Measure.MONEY})


def _within(ours: Quantity, quoted: Quantity) -> bool:
    if quoted.measure is Measure.VAGUE:
        return ours.value == quoted.value
    return quoted.measure in {Measure.COUNT, Measure.MONEY} and ours.value <= quoted.value < ours.most


def _share(quantity: Quantity) -> Fraction:
    return quantity.value / 100 if quantity.measure is Measure.PERCENT else quantity.value


def _counts_alike(ours: Quantity, quoted: Quantity) -> bool:
    if not ours.heads or not quoted.heads or (ours.unit and ours.unit == quoted.unit):
        return True
    return any(head & quoted.near for head in ours.heads)
