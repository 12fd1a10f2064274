"""Numbers in digits: which number a string of digits and separators is."""

from __future__ import annotations

import re
from fractions import Fraction

from builder.prose.tokens import JOINING_BLANKS

_LONGEST = 60  # characters; beyond that nobody counts
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")


def read_digits(text: str, decimal: str, group: str) -> Fraction | None:
    """Read digits with separators as the language writes them.

    What cannot be read so but is plain in the other way of writing (`1,5` or `1.234.567` in English) is read
    in that one. Versions, addresses and the like (`2.7.1`) are no number: None.
    """
    if len(text) > _LONGEST:
        return None
    text = text.replace("’", "'")
    if text.startswith("."):
        return read_digits(f"0{text}", ".", ",")
    if text.isdecimal():
        return Fraction(int(text))
    marks = ".," if decimal == "." else ",."
    own = _plain(text, marks[0], {marks[1], group, "'", *JOINING_BLANKS, " "})
    if own is not None:
        return own
    if _INDIAN.fullmatch(text):
        return _plain(text.replace(",", ""), ".", set())
    return _plain(text, marks[1], {marks[0]})


def _plain(text: str, decimal: str, groups: set[str]) -> Fraction | None:
    whole, _, rest = text.partition(decimal)
    if (decimal in text and not rest.isdecimal()) or not whole:
        return None
    for mark in groups:
        if mark in whole and not _grouped(whole, mark):
            return None
        whole = whole.replace(mark, "")
    if not whole.isdecimal():
        return None
    return Fraction(f"{int(whole)}.{int(rest):0{len(rest)}d}") if rest else Fraction(int(whole))


def _grouped(whole: str, mark: str) -> bool:
    first, *others = whole.split(mark)
    return 1 <= len(first) <= 3 and all(len(part) == 3 for part in others)  # noqa: PLR2004 - thousands
