"""Dates as people write them: 16 February 2021, Feb. 16, 2021-02-16, 16/02/2021, mid-2020, the 1990s, Monday."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

from builder.prose.date_patterns import patterns
from builder.prose.language import Calendar, Language


@dataclass(frozen=True, slots=True)
class Fields:
    """What a date says; None for what it leaves open.

    Attributes:
        year: Four digits; of a decade the first.
        month: 1 to 12.
        day: 1 to 31.
        weekday: 0 is Monday.
        decade: Whether `year` stands for the ten years from it; then it may have two digits.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    decade: bool = False

    @classmethod
    def of(cls, day: date) -> Fields:
        """Give all that a calendar day is."""
        return cls(day.year, day.month, day.day, day.weekday())

    def completed(self) -> Fields:
        """Add the weekday where year, month and day give it."""
        if self.weekday is not None or not (self.year and self.month and self.day):
            return self
        whole = as_day(self.year, self.month, self.day)
        return replace(self, weekday=whole.weekday()) if whole else self

    def consequences(self) -> Iterator[Fields]:
        """Give every date that follows from this one: 16 February 2021 is in 2021, in February, and a Tuesday."""
        if self.year is not None:
            yield from _decades(self.year)
        if self.decade:
            return
        own = (self.year, self.month, self.day, self.weekday)
        for kept in product((True, False), repeat=len(own)):
            year, month, day, weekday = (value if keep else None for value, keep in zip(own, kept, strict=True))
            yield Fields(year, month, day, weekday)
        yield self.completed()


def _decades(year: int) -> Iterator[Fields]:
    """Give the decade of a year, with its century and without: the 1960s, the 60s."""
    yield Fields(year - year % 10, decade=True)
    yield Fields(year % 100 - year % 10, decade=True)


@dataclass(frozen=True, slots=True)
class Mention:
    """A date in a text.

    Attributes:
        start: First of its characters, in code points.
        end: One past the last.
        words: The characters themselves.
        readings: What it may mean: two for 02/03/2021.
        forward: Whether a weekday lies ahead ("next Monday").
        bare_year: Whether it is four digits and nothing else, which may also be a number.
    """

    start: int
    end: int
    words: str
    readings: tuple[Fields, ...]
    forward: bool = False
    bare_year: bool = False


def as_day(year: int, month: int, day: int) -> date | None:
    """Give the calendar day, or None where there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def dates(text: str, tongue: Language) -> tuple[Mention, ...]:
    """Find all dates of a text, in order, none overlapping."""
    found: list[Mention] = []
    taken = bytearray(len(text))
    for kind, pattern in patterns(tongue.code):
        for match in pattern.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            mentions = _mentions(kind, match, tongue.calendar)
            if mentions:
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
            found.extend(mentions)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _mentions(kind: str, match: re.Match[str], calendar: Calendar) -> list[Mention]:
    readings = tuple(_READERS[kind](_parts(match), calendar))
    if not readings or (kind == "month" and not _is_month(match, calendar)):
        return []
    forward = _word_before(match.string, match.start()) in calendar.forward
    mention = Mention(match.start(), match.end(), match[0], readings, forward, bare_year=kind in {"year", "short year"})
    if kind == "years":
        return _two_years(mention, match)
    return _two_days(mention, match) if _parts(match).get("first") else [mention]


def _parts(match: re.Match[str]) -> dict[str, str]:
    return {key: value for key, value in match.groupdict().items() if value}


def _two_days(mention: Mention, match: re.Match[str]) -> list[Mention]:
    """Part `15 to 16 February` into two dates, `February 15-16` as well."""
    day = int(match["first"])
    earlier = tuple(replace(fields, day=day, weekday=None).completed() for fields in mention.readings)
    start, end = match.span("first")
    rest = match.start("day")
    return [
        Mention(start, end, match["first"], earlier),
        replace(mention, start=rest, words=match.string[rest : mention.end]),
    ]


def _two_years(mention: Mention, match: re.Match[str]) -> list[Mention]:
    start, end = match.span("year")
    rest = match.start("next")
    return [
        Mention(start, end, match["year"], (Fields(int(match["year"])),)),
        replace(mention, start=rest, words=match["next"]),
    ]


def _named(parts: dict[str, str], calendar: Calendar) -> Iterator[Fields]:
    """Read dates with a month's or weekday's name, whatever else they have."""
    month = {**calendar.short_months, **calendar.months}.get(parts.get("month") or parts.get("short", ""))
    weekday = {**calendar.short_days, **calendar.days}.get(parts.get("weekday", ""))
    year, day = parts.get("year"), parts.get("day")
    yield from _possible(Fields(int(year) if year else None, month, int(day) if day else None, weekday))


def _iso(parts: dict[str, str], _: Calendar) -> Iterator[Fields]:
    day = parts.get("day")
    yield from _possible(Fields(int(parts["year"]), int(parts["month"]), int(day) if day else None))


def _numeric(parts: dict[str, str], _: Calendar) -> Iterator[Fields]:
    """Read 02/03/2021 as 2 March and as February 3."""
    first, second, year = int(parts["first_number"]), int(parts["second_number"]), _full_year(parts["year"])
    for day, month in dict.fromkeys(((first, second), (second, first))):
        yield from _possible(Fields(year, month, day))


def _year(parts: dict[str, str], _: Calendar) -> Iterator[Fields]:
    yield Fields(int(parts["year"]))


def _short_year(parts: dict[str, str], _: Calendar) -> Iterator[Fields]:
    """Read '99 as 1999 and as 2099."""
    for century in (1900, 2000):
        yield Fields(century + int(parts["year"]))


def _years(parts: dict[str, str], _: Calendar) -> Iterator[Fields]:
    """Read the later year of 2020-21, 2020/21 and 1914–18; what does not go up is left alone."""
    year = int(parts["year"])
    later = year - year % 100 + int(parts["next"])
    if later > year:
        yield Fields(later)


def _decade(parts: dict[str, str], _: Calendar) -> Iterator[Fields]:
    yield Fields(int(parts["year"]), decade=True)


_READERS: dict[str, Callable[[dict[str, str], Calendar], Iterator[Fields]]] = {
    "iso": _iso,
    "numeric": _numeric,
    "day first": _named,
    "month first": _named,
    "month and year": _named,
    "decade": _decade,
    "short decade": _decade,
    "short year": _short_year,
    "years": _years,
    "year": _year,
    "weekday": _named,
    "month": _named,
}


def _possible(fields: Fields) -> Iterator[Fields]:
    if fields.month is not None and not 1 <= fields.month <= 12:  # noqa: PLR2004 - months
        return
    if fields.day is None or as_day(fields.year or 2000, fields.month or 1, fields.day):
        yield fields.completed()


def _full_year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) > 2 else year + (2000 if year < 70 else 1900)  # noqa: PLR2004 - 17-02-21


_LAST_WORD = re.compile(r"([^\W\d_]+)[\s-]{0,3}\Z")


def _word_before(text: str, start: int) -> str:
    match = _LAST_WORD.search(text, max(0, start - 24), start)
    return match[1].lower() if match else ""


def _is_month(match: re.Match[str], calendar: Calendar) -> bool:
    """Whether a month's name alone is one: "in May", not "May said" nor "May's"."""
    if match.string[match.end() : match.end() + 2] in ("'s", "’s"):
        return False
    return match["month"] not in calendar.doubtful or _word_before(match.string, match.start()) in calendar.before
