"""Ranges: what stands once, beside one of two numbers, holds for both (10-15 %, $5-7 million)."""

from __future__ import annotations

import re
from dataclasses import replace

from builder.prose.language import Language
from builder.prose.quantity import Measure, Quantity
from builder.prose.tokens import DASHES

_SCALES = (10**3, 10**6, 10**9, 10**12)
_WORD_BEFORE = re.compile(r"([^\W\d_]+)\s{1,3}\Z")
_SHARED = frozenset({Measure.PERCENT, Measure.MONEY})
_FURTHEST = 10  # characters between the two numbers


def share_units(found: tuple[Quantity, ...], text: str, tongue: Language) -> tuple[Quantity, ...]:
    """Give both numbers of each range its unit and its millions."""
    shared = list(found)
    for index in range(len(shared) - 1):
        lower, upper = shared[index], shared[index + 1]
        if _is_range(lower, upper, text, tongue):
            shared[index], shared[index + 1] = _lower(lower, upper), _upper(lower, upper)
    return tuple(shared)


def _is_range(lower: Quantity, upper: Quantity, text: str, tongue: Language) -> bool:
    if upper.start - lower.end > _FURTHEST or {lower.measure, upper.measure} - _SHARED - {Measure.COUNT}:
        return False
    between = text[lower.end : upper.start].strip().lower()
    if between in DASHES or between not in tongue.to:
        return bool(between) and between in DASHES
    before = _WORD_BEFORE.search(text, max(0, lower.start - 20), lower.start)
    opened = before is not None and before[1].lower() in tongue.between
    return opened or between not in tongue.numbers.joiners


def _lower(lower: Quantity, upper: Quantity) -> Quantity:
    value = lower.value
    if not _is_scaled(lower) and _is_scaled(upper):
        scaled = value * max(scale for scale in _SCALES if abs(upper.value) >= scale)
        value = scaled if scaled < upper.value else value  # "from 500 to 2 million" means 500
    if lower.measure is Measure.COUNT and not lower.unit:
        lower = replace(lower, measure=upper.measure, unit=upper.unit)
    return replace(lower, value=value, heads=lower.heads or upper.heads, near=lower.near | upper.near)


def _upper(lower: Quantity, upper: Quantity) -> Quantity:
    plain = upper.measure is Measure.COUNT and not upper.unit
    return replace(upper, measure=lower.measure, unit=lower.unit) if plain and lower.measure is Measure.MONEY else upper


def _is_scaled(quantity: Quantity) -> bool:
    """Whether a word or letter multiplies the number: `5 million`, `7bn`."""
    return abs(quantity.value) >= _SCALES[0] and any(character.isalpha() for character in quantity.words)
