"""What a claim's proved quotations hold: their numbers, their dates, and what their seeds' dates make of these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from builder.model.dates import PartialDate
from builder.prose.dates import Fields, Mention, as_day, dates
from builder.prose.language import Language, language
from builder.prose.phrases import folded
from builder.prose.quantities import quantities
from builder.prose.quantity import Measure, Quantity

_WEEK = 7
_HALF_YEAR = 183


@dataclass(frozen=True, slots=True)
class Passage:
    """One part of a proved quotation.

    Attributes:
        text: The archived characters, exactly.
        seed: Id of the archived text.
        start: Where it stands there, in code points.
        language: The archived text's.
        published: When the archived text was published, as far as known.
    """

    text: str
    seed: str = ""
    start: int = 0
    language: str = "en"
    published: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class QuotedNumber:
    """A number of a passage."""

    quantity: Quantity
    passage: Passage


@dataclass(frozen=True, slots=True)
class QuotedDate:
    """A date of a passage or of a seed's description.

    Attributes:
        fields: What it says.
        words: How the passage says it; empty for a seed's date.
        resolved: How it was worked out, for people; empty where the passage says all of it.
        open: Why a weekday is no certain day, for people; empty where it is one, or no weekday.
    """

    fields: Fields
    words: str
    resolved: str = ""
    open: str = ""

    @property
    def told(self) -> str:
        """What there is to tell of it."""
        return self.resolved or self.open


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that the proved quotations of one claim bear out.

    Attributes:
        passages: The quotations' parts.
        folded: Their characters as phrases are looked for.
        numbers: What they count.
        by_value: The same by value, and shares by what they are of a whole.
        dates: What they date.
        shown: Everything that follows from these dates, with how it was worked out; empty where a quotation says it.
    """

    passages: tuple[Passage, ...]
    folded: tuple[str, ...]
    numbers: tuple[QuotedNumber, ...]
    by_value: Mapping[Fraction | str, tuple[QuotedNumber, ...]]
    dates: tuple[QuotedDate, ...]
    shown: Mapping[Fields, str]

    def like(self, number: Quantity) -> Iterable[QuotedNumber]:
        """Give the quoted numbers that may bear out a number of ours."""
        if number.measure is Measure.VAGUE:
            return self.numbers
        return [quoted for key in _keys(number) for quoted in self.by_value.get(key, ())]


def _keys(number: Quantity) -> tuple[Fraction | str, ...]:
    """Under what a number is looked up: its value, a percentage's share, the digits of a time of day."""
    clock = number.words.replace(".", ":")
    if number.measure is Measure.PERCENT:
        return number.value, number.value / 100, clock
    return number.value, clock


def gather(passages: Iterable[Passage]) -> Evidence:
    """Read numbers and dates off passages."""
    passages = tuple(passages)
    numbers: list[QuotedNumber] = []
    found: list[QuotedDate] = []
    for passage in passages:
        tongue = language(passage.language)
        mentions = dates(passage.text, tongue)
        numbers.extend(QuotedNumber(number, passage) for number in _numbers(passage.text, tongue, mentions))
        for mention in mentions:
            found.extend(_readings(mention, passage))
    found.extend(_publication_days(passages))
    return Evidence(
        passages,
        tuple(folded(passage.text) for passage in passages),
        tuple(numbers),
        _by_value(numbers),
        tuple(found),
        _shown(found),
    )


def _numbers(text: str, tongue: Language, mentions: Sequence[Mention]) -> Iterable[Quantity]:
    """Read numbers beside the dates, as our own words are read, and once more with bare years as numbers."""
    dated = tuple((mention.start, mention.end) for mention in mentions)
    certain = tuple((mention.start, mention.end) for mention in mentions if not mention.bare_year)
    return dict.fromkeys((*quantities(text, tongue, dated), *quantities(text, tongue, certain)))


def _shown(found: Iterable[QuotedDate]) -> Mapping[Fields, str]:
    shown: dict[Fields, str] = {}
    for quoted in sorted(set(found), key=lambda quoted: (bool(quoted.resolved), quoted.resolved), reverse=True):
        shown |= dict.fromkeys(quoted.fields.consequences(), quoted.resolved)
    return shown


def _by_value(numbers: Iterable[QuotedNumber]) -> Mapping[Fraction | str, tuple[QuotedNumber, ...]]:
    table: dict[Fraction | str, list[QuotedNumber]] = {}
    for quoted in numbers:
        for key in _keys(quoted.quantity):
            table.setdefault(key, []).append(quoted)
    return {key: tuple(found) for key, found in table.items()}


def _readings(mention: Mention, passage: Passage) -> Iterator[QuotedDate]:
    for fields in mention.readings:
        yield QuotedDate(fields, mention.words, open=_left_open(fields, mention, passage))
        resolved = _resolve(fields, passage.published, forward=mention.forward)
        if resolved:
            through = f"“{mention.words}” in {passage.seed}, published {passage.published}, is {_spoken(resolved)}"
            yield QuotedDate(resolved, mention.words, through)


def _left_open(fields: Fields, mention: Mention, passage: Passage) -> str:
    """Say why a weekday is no certain day."""
    published = passage.published
    if fields.weekday is None or fields.day or (published and published.earliest == published.latest):
        return ""
    known = f"only {published}" if published else "nothing"
    return f"“{mention.words}” in {passage.seed} is no certain day: under “published” its description says {known}"


def _resolve(fields: Fields, published: PartialDate | None, *, forward: bool) -> Fields | None:
    """Complete a date by its seed's: a weekday as the last before publication, a day of the year as the nearest."""
    if published is None or fields.decade or fields.year:
        return None
    if published.earliest != published.latest:
        return _with_year(fields, published)
    if fields.month and fields.day:
        years = (published.earliest.year + step for step in (-1, 0, 1))
        days = (as_day(year, fields.month, fields.day) for year in years)
        near = [day for day in days if day and abs((day - published.earliest).days) <= _HALF_YEAR]
        return Fields.of(near[0]) if near else None
    if fields.weekday is not None:
        return Fields.of(_weekday_near(fields.weekday, published.earliest, forward=forward))
    return _with_year(fields, published)


def _with_year(fields: Fields, published: PartialDate) -> Fields | None:
    """Give a month its year where the seed's date leaves no doubt: the month itself, or one before it."""
    if not fields.month or published.text.count("-") == 0 or fields.month > published.earliest.month:
        return None
    return replace(fields, year=published.earliest.year).completed()


def _weekday_near(weekday: int, published: date, *, forward: bool) -> date:
    if forward:
        return published + timedelta(days=(weekday - published.weekday() - 1) % _WEEK + 1)
    return published - timedelta(days=(published.weekday() - weekday) % _WEEK)


def _publication_days(passages: tuple[Passage, ...]) -> Iterator[QuotedDate]:
    for seed, published in dict.fromkeys((passage.seed, passage.published) for passage in passages):
        if published is not None:
            whole = published.earliest == published.latest
            first = published.earliest
            month = first.month if "-" in published.text else None
            fields = Fields(first.year, month, first.day if whole else None)
            yield QuotedDate(fields, "", f"{seed} was published {published.text}")


def _spoken(fields: Fields) -> str:
    return "-".join(f"{part:02d}" for part in (fields.year, fields.month, fields.day) if part)
