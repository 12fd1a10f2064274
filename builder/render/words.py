"""The interface's words, all from words.toml: a translation replaces that one file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, cast

from builder.model.dates import PartialDate

_DAY_PARTS, _MONTH_PARTS = 3, 2


@cache
def _all_words() -> Mapping[str, Any]:
    return tomllib.loads(files("builder.render").joinpath("words.toml").read_text(encoding="utf-8"))


def _find(key: str) -> Any:
    found: Any = _all_words()
    for step in key.split("."):
        found = found[step]
    return found


def say(key: str, /, **values: object) -> str:
    """Give the words for `key` (`"claim.as_claimed"`), with `{name}` filled in from `values`.

    Raises:
        KeyError: words.toml has no such words, or they need a value that is not given.
    """
    return cast("str", _find(key)).format(**values)


def count(key: str, number: int, /, **values: object) -> str:
    """Give the words for a number of things: `key` holds `one` and `other`, each with `{number}` or `{digits}`.

    A number up to ten is a word where the words ask for `{number}`.
    """
    form = "one" if number == 1 else "other"
    return say(f"{key}.{form}", number=in_words(number), digits=f"{number:,}", **values)


def in_words(number: int) -> str:
    """Write a number up to ten as a word, a greater one in digits with grouping."""
    small = cast("list[str]", _find("numbers.small"))
    return small[number] if 0 <= number < len(small) else f"{number:,}"


def listed(words: tuple[str, ...]) -> str:
    """Join words as a sentence lists them: "a, b and c"."""
    *first, last = words or ("",)
    return say("list.last", first=say("list.between").join(first), last=last) if first else last


def any_of(words: tuple[str, ...]) -> str:
    """Join words of which none or any one is meant: "a, b or c"."""
    *first, last = words or ("",)
    return say("list.last_of_any", first=say("list.between").join(first), last=last) if first else last


def foreign(language: str) -> str | None:
    """Give a text's language where it is not the one these words are in."""
    return language if language != say("site.language") else None


def day(value: date) -> str:
    """Write a whole day: 15 February 2021."""
    return say("dates.day", day=value.day, month=_month(value.month), year=value.year)


def partial_date(value: PartialDate) -> str:
    """Write a date to the precision known: 15 February 2021, February 2021, 2021."""
    parts = [int(part) for part in value.text.split("-")]
    if len(parts) == _DAY_PARTS:
        return day(value.earliest)
    if len(parts) == _MONTH_PARTS:
        return say("dates.month", month=_month(parts[1]), year=parts[0])
    return say("dates.year", year=parts[0])


def _month(number: int) -> str:
    return cast("list[str]", _find("dates.months"))[number - 1]
