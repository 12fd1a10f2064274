from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.prose.dates import Fields, dates
from builder.prose.language import language
from tests.prose.unhurried import unhurried

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


def written(day: date) -> tuple[str, ...]:
    month, short, weekday = f"{day:%B}", f"{day:%b}", f"{day:%A}"
    return (
        day.isoformat(),
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{short}{'' if short == month else '.'} {day.day}, {day.year}",
        f"{day.day} {short} {day.year}",
        f"the {day.day}th of {month} {day.year}",
        f"{weekday}, {day.day} {month} {day.year}",
        f"{day:%d.%m.%Y}",
        f"{day:%m/%d/%Y}",
    )


@unhurried
@given(DAYS)
def test_a_day_is_itself_in_every_style(day: date) -> None:
    for style in written(day):
        (mention,) = dates(f"It happened on {style}.", language("en"))
        assert Fields.of(day) in mention.readings
        assert mention.words == style.removeprefix("the ")


@unhurried
@given(DAYS)
def test_what_follows_from_a_day_is_its_parts_and_nothing_else(day: date) -> None:
    shown = set(Fields.of(day).consequences())
    assert {Fields(year=day.year), Fields(month=day.month, day=day.day), Fields(weekday=day.weekday())} <= shown
    assert Fields(year=day.year + 1) not in shown
    assert Fields(weekday=(day.weekday() + 1) % 7) not in shown
    assert Fields(year=day.year - day.year % 10, decade=True) in shown


@unhurried
@given(st.text())
def test_any_text_is_read_without_a_fault(text: str) -> None:
    for code in ("en", "de", "fr", "es", "pl", "xx"):
        assert all(text[found.start : found.end] == found.words for found in dates(text, language(code)))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("am Montag, 15. Februar 2021", "de"),
        ("lundi 15 février 2021", "fr"),
        ("el lunes 15 de febrero de 2021", "es"),
        ("w poniedziałek 15 lutego 2021", "pl"),
    ],
)
def test_months_and_weekdays_of_other_languages(text: str, code: str) -> None:
    (mention,) = dates(text, language(code))
    assert mention.readings == (Fields(2021, 2, 15, 0),)


@pytest.mark.parametrize(
    "text", ["May said so", "they march on", "he may go", "an august body", "version 2.7.1", "12:30", "2,021 men"]
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert dates(text, language("en")) == ()


def test_two_days_of_one_month_are_two_dates() -> None:
    first, second = dates("from 15 to 17 February 2021", language("en"))
    assert (first.words, second.words) == ("15", "17 February 2021")
    assert first.readings == (Fields(2021, 2, 15, 0),)


def test_an_ambiguous_order_has_two_readings() -> None:
    (mention,) = dates("on 02/03/2021", language("en"))
    assert {(fields.day, fields.month) for fields in mention.readings} == {(2, 3), (3, 2)}


def test_a_sentence_keeps_its_full_stop() -> None:
    assert [found.words for found in dates("On 16 February. On 17 Feb. 2021.", language("en"))] == [
        "16 February",
        "17 Feb. 2021",
    ]
