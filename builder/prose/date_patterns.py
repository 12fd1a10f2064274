"""The forms that dates have, as expressions; each runs in linear time, for nothing in them repeats without bound."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from builder.prose.language import Language, language

_YEAR = r"(?P<year>(?:1\d|20|21)\d\d)"
_DAY = r"(?P<day>\d{1,2})"
_FIRST = r"(?P<first>\d{1,2})"
_GAP = r"(?:[ \t\n\u00a0\u202f]{1,3})"
_BEGIN = r"(?<!\w)(?<!\d[.,:/-])"


@cache
def patterns(code: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Give each form's name and expression, those that say most first.

    Their groups are `year`, `month` or `short`, `day`, `weekday`, and `first` for the first of two days of one month.
    """
    forms = (*_in_digits(), *_with_names(language(code)))
    order = {name: place for place, name in enumerate(_ORDER)}
    return tuple((name, re.compile(_BEGIN + form)) for name, form in sorted(forms, key=lambda form: order[form[0]]))


_ORDER = (
    "iso",
    "numeric",
    "day first",
    "month first",
    "month and year",
    "decade",
    "short decade",
    "short year",
    "years",
    "year",
    "weekday",
    "month",
)


def _in_digits() -> Iterable[tuple[str, str]]:
    yield "iso", rf"{_YEAR}-(?P<month>0[1-9]|1[0-2])(?:-{_DAY})?(?![\w-])"
    yield (
        "numeric",
        r"(?P<first_number>\d{1,2})(?P<mark>[/.-])(?P<second_number>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?![\w/-]|\.\d)",
    )
    yield "decade", r"(?P<year>(?:1\d|20)\d0)['’]?s(?!\w)"
    yield "short decade", r"(?P<year>\d0)s(?!\w)"
    yield "short year", r"(?<=['’])(?<!\w['’])(?P<year>\d\d)(?!\w|[.,]\d)"
    yield "years", rf"{_YEAR}[-–/](?P<next>\d\d)(?![\w-])"
    yield "year", rf"{_YEAR}(?![\w%]|[.,:]\d|-\d)"


def _with_names(tongue: Language) -> Iterable[tuple[str, str]]:
    calendar = tongue.calendar
    short = set(calendar.short_months) - set(calendar.months)
    month = rf"(?:(?P<month>{_either(calendar.months)})|(?P<short>{_either(short)}))(?!\w)"
    stop = r"(?(short)\.?)"  # an abbreviation's own; a sentence's is no part of the date
    weekday = rf"(?:(?P<weekday>{_either([*calendar.days, *calendar.short_days])})\.?,?{_GAP}(?:the{_GAP})?)?"
    ending = rf"(?:{_either(tongue.ordinal_endings)})?"
    joiner = rf"(?:(?:{_either(calendar.joiners)}){_GAP})?"
    to = rf"(?:{_GAP}?[-–—/]{_GAP}?|,?{_GAP}(?:{_either(tongue.to)}){_GAP})"
    year = rf",?{_GAP}{joiner}{_YEAR}(?!\d)"
    percent = _either({"%", *(way[0] for way in tongue.percent)})
    amount = rf"(?!\w|[.,:]\d|{_GAP}?(?:{percent}))"
    yield "day first", rf"{weekday}(?:{_FIRST}{ending}{to})?{_DAY}{ending}(?:{_GAP}|-){joiner}{month}(?:{stop}{year})?"
    yield (
        "month first",
        rf"{weekday}{month}{stop}{_GAP}{joiner}(?:{_FIRST}{ending}{to})?{_DAY}(?!\d){ending}{amount}(?:{year})?",
    )
    yield "month and year", rf"{month}{stop},?(?:{_GAP}|-){joiner}{_YEAR}(?!\w)"
    yield "weekday", rf"(?P<weekday>{_either(calendar.days)})s?(?!\w)"
    yield "month", rf"(?P<month>{_either(calendar.months)})(?!\w)"


def _either(names: Iterable[str]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or r"(?!)"
