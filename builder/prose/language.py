"""What the gate knows of a language: its number words from our own lists, its calendar and number marks from CLDR."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from importlib.resources import files
from typing import Any

from babel import Locale, UnknownLocaleError

CURRENCY_SIGNS = frozenset("$€£¥₹₽₩₪₺₴₫₱฿")


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The words that numbers are built of, in small letters.

    Attributes:
        values: Words that add up: `nine`, `twenty`, `doscientos`.
        scales: Words that multiply what stands before them: `hundred`, `million`.
        collectives: Words that multiply and end a number: `dozen`.
        ordinals: `third`: 3.
        fractions: Denominators: `third`: 3.
        multiples: `twice`: 2.
        vague: `dozens`, with the least that it can mean.
        suffixes: Letters right after digits that multiply: `bn`; upper and lower case differ.
        articles: `a`, which may stand for one before a scale.
        joiners: `and`, within a number.
        point: `point`, between the words of a decimal.
        joined: Whether the language writes its numbers as one word, units first (German).
        vigesimal: Whether it counts on from 60 and 80 (French).
        long_scale: Whether thousands count millions (Spanish).
    """

    values: Mapping[str, Fraction]
    scales: Mapping[str, int]
    collectives: Mapping[str, int]
    ordinals: Mapping[str, int]
    fractions: Mapping[str, int]
    multiples: Mapping[str, int]
    vague: Mapping[str, int]
    suffixes: Mapping[str, int]
    articles: frozenset[str]
    joiners: frozenset[str]
    point: frozenset[str]
    joined: bool
    vigesimal: bool
    long_scale: bool


@dataclass(frozen=True, slots=True)
class Calendar:
    """Names of months (1 to 12) and weekdays (0 is Monday), as the language writes them.

    Attributes:
        months: Full names.
        short_months: Abbreviations: dates only beside a day or a year.
        days: Full names.
        short_days: Abbreviations: only before a date.
        doubtful: Names of months that are also other words.
        before: Words after which a doubtful name is a month.
        joiners: Words between day, month and year.
        forward: Words that point a weekday to the future.
    """

    months: Mapping[str, int]
    short_months: Mapping[str, int]
    days: Mapping[str, int]
    short_days: Mapping[str, int]
    doubtful: frozenset[str]
    before: frozenset[str]
    joiners: frozenset[str]
    forward: frozenset[str]


@dataclass(frozen=True, slots=True)
class Nouns:
    """Words around a number.

    Attributes:
        stops: Words after which nothing belongs to the number any more.
        singulars: Words that look like plurals.
        irregular: Plural to singular.
        same: Any word of a group to the groups' names.
        countable: Singular nouns that a spelled "one" may count.
        never_one: Those before which "one" tells rather than counts.
        people: Participles that stand for people: `dead`, `injured`.
        verbs_between: Verbs between a number and such a participle.
    """

    stops: frozenset[str]
    singulars: frozenset[str]
    irregular: Mapping[str, str]
    same: Mapping[str, frozenset[str]]
    countable: frozenset[str]
    never_one: frozenset[str]
    people: frozenset[str]
    verbs_between: frozenset[str]


@dataclass(frozen=True, slots=True)
class Language:
    """One language, or as much of it as is known.

    Attributes:
        code: As asked for: `en`, `de`.
        decimal: The mark before decimals.
        group: The mark between thousands.
        numbers: Number words.
        calendar: Months and weekdays.
        nouns: What numbers count.
        percent: Ways to say per cent, each as words.
        currencies: Word to sign.
        units: Word to unit.
        ordinal_endings: Letters after digits that make an ordinal.
        between: Words that open a range.
        to: Words inside a range.
        no: Words for none, before a noun.
        determiners: Words before a singular noun that make it one.
        out_of: Ways to part a share from its whole ("one in five"), each as words.
        of: Words between a share and what it is a share of.
        by: Words before a share that something changed by.
        idioms: Numbers that are names.
        prefixes: Words that a hyphen joins to a number without making a name of it.
        sources: What we count among our own papers.
        uncounted_ordinals: Spelled ordinals that claim no number.
        unsure_ordinals: Those that do only in "the second attack".
        ordinal_idioms: Nouns with which a spelled ordinal makes a set phrase.
        reading: Verbs of which a text of ours is the subject.
        approximate: Words before a number that may open a sentence.
        openers: Every word that a number may start with, compounds and Roman numerals apart.
    """

    code: str
    decimal: str
    group: str
    numbers: NumberWords
    calendar: Calendar
    nouns: Nouns
    percent: tuple[tuple[str, ...], ...]
    currencies: Mapping[str, str]
    units: Mapping[str, str]
    ordinal_endings: frozenset[str]
    between: frozenset[str]
    to: frozenset[str]
    no: frozenset[str]
    determiners: frozenset[str]
    out_of: tuple[tuple[str, ...], ...]
    of: frozenset[str]
    by: frozenset[str]
    idioms: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    uncounted_ordinals: frozenset[str] = frozenset()
    unsure_ordinals: frozenset[str] = frozenset()
    ordinal_idioms: frozenset[str] = frozenset()
    reading: frozenset[str] = frozenset()
    approximate: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()


@cache
def language(code: str) -> Language:
    """Give what is known of the language of a BCP 47 tag; of one we have no list for, digits and calendar remain."""
    primary = code.split("-", maxsplit=1)[0].lower()
    words = _words(primary)
    locale = _locale(primary)
    symbols = locale.number_symbols.get("latn", {})
    prose = words.get("prose", {})
    return Language(
        code=primary,
        decimal=symbols.get("decimal", "."),
        group=symbols.get("group", ","),
        numbers=_number_words(words),
        calendar=_calendar(words, locale),
        nouns=_nouns(words.get("nouns", {}), prose),
        percent=tuple(tuple(way.split()) for way in words.get("percent", ())),
        currencies=words.get("currencies", {}),
        units=words.get("units", {}),
        ordinal_endings=frozenset(words.get("ordinal_endings", ())),
        between=frozenset(words.get("between", ())),
        to=frozenset(words.get("to", ())),
        no=frozenset(words.get("no", ())),
        determiners=frozenset(words.get("determiners", ())),
        out_of=tuple(tuple(way.split()) for way in words.get("out_of", ())),
        of=frozenset(words.get("of", ())),
        by=frozenset(words.get("by", ())),
        openers=frozenset(word for key in _OPENING for word in words.get(key, ())),
        **{key: frozenset(prose.get(key, ())) for key in _PROSE_KEYS},
    )


_OPENING = (
    *("values", "scales", "collectives", "ordinals", "fractions", "multiples", "vague"),
    *("articles", "determiners", "no"),
)


_PROSE_KEYS = (
    "idioms",
    "prefixes",
    "sources",
    "uncounted_ordinals",
    "unsure_ordinals",
    "ordinal_idioms",
    "reading",
    "approximate",
)


def _words(primary: str) -> dict[str, Any]:
    file = files("builder.prose") / "words" / f"{primary}.toml"
    return tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}


def _locale(primary: str) -> Locale:
    try:
        return Locale.parse(primary)
    except (ValueError, UnknownLocaleError):
        return Locale.parse("en")


def _number_words(words: Mapping[str, Any]) -> NumberWords:
    return NumberWords(
        values={word: Fraction(value) for word, value in words.get("values", {}).items()},
        articles=frozenset(words.get("articles", ())),
        joiners=frozenset(words.get("joiners", ())),
        point=frozenset(words.get("point", ())),
        joined=words.get("joined", False),
        vigesimal=words.get("vigesimal", False),
        long_scale=words.get("long_scale", False),
        **{key: words.get(key, {}) for key in _TABLES},
    )


_TABLES = ("scales", "collectives", "ordinals", "fractions", "multiples", "vague", "suffixes")


def _calendar(words: Mapping[str, Any], locale: Locale) -> Calendar:
    own = words.get("calendar", {})
    months, days = locale.months, locale.days
    return Calendar(
        months=_names(months["stand-alone"]["wide"]) | _names(months["format"]["wide"]),
        short_months=_names(months["format"]["abbreviated"]) | own.get("extra_months", {}),
        days=_names(days["format"]["wide"]),
        short_days=_names(days["format"]["abbreviated"]) | own.get("extra_days", {}),
        doubtful=frozenset(own.get("doubtful", ())),
        before=frozenset(own.get("before", ())),
        joiners=frozenset(words.get("date_joiners", ())),
        forward=frozenset(words.get("forward", ())),
    )


def _names(table: Mapping[int, str]) -> dict[str, int]:
    bare = {name.rstrip("."): number for number, name in table.items()}
    return bare | {name[:1].upper() + name[1:]: number for name, number in bare.items()}


def _nouns(own: Mapping[str, Any], prose: Mapping[str, Any]) -> Nouns:
    same: dict[str, frozenset[str]] = {}
    for group, members in own.get("same", {}).items():
        for word in (group, *members):
            same[word] = same.get(word, frozenset()) | {group}
    return Nouns(
        stops=frozenset(own.get("stops", ())),
        singulars=frozenset(own.get("singulars", ())),
        irregular=own.get("irregular", {}),
        same=same,
        countable=frozenset(own.get("countable", {}).get("words", ())),
        never_one=frozenset(own.get("countable", {}).get("never_one", ())),
        people=frozenset(prose.get("people_words", ())),
        verbs_between=frozenset(prose.get("verbs_between", ())),
    )
