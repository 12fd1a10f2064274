"""Writes numbers out in English words, independently of the grammar that reads them."""

from __future__ import annotations

_SMALL = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred"))


def spelled(number: int, joiner: str = " and ") -> str:
    """Write a whole number below a trillion; `joiner` stands between hundreds and the rest."""
    if number < 20:
        return _SMALL[number]
    if number < 100:
        tens, unit = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_SMALL[unit]}" if unit else "")
    scale, name = next((scale, name) for scale, name in _SCALES if number >= scale)
    above, rest = divmod(number, scale)
    text = f"{spelled(above, joiner)} {name}"
    return text + (joiner if rest < 100 else " ") + spelled(rest, joiner) if rest else text
