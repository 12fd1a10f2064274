from __future__ import annotations

import pytest

from builder.model.dates import PartialDate
from builder.prose.dates import Fields
from builder.prose.evidence import Evidence, Passage, gather


def held(text: str, published: str | None) -> Evidence:
    return gather([Passage(text, "daily", 0, "en", PartialDate.parse(published) if published else None)])


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("on Monday", "2021-02-17", 15),
        ("on Wednesday", "2021-02-17", 17),
        ("next Monday", "2021-02-17", 22),
        ("on 16 February", "2021-02-17", 16),
    ],
)
def test_a_day_is_resolved_by_the_date_of_its_seed_which_is_told(text: str, published: str, day: int) -> None:
    evidence = held(text, published)
    assert Fields(2021, 2, day) in evidence.shown
    told = [found.resolved for found in evidence.dates if found.words and found.resolved]
    assert told == [f"“{text.split(maxsplit=1)[1]}” in daily, published 2021-02-17, is 2021-02-{day}"]


def test_a_day_of_the_year_is_the_one_nearest_to_publication() -> None:
    assert Fields(2020, 12, 30) in held("on 30 December", "2021-01-05").shown
    assert Fields(2020, 11, 3) in held("on November 3", "2020-10-20").shown


def test_a_weekday_stays_open_where_the_seed_has_no_day() -> None:
    evidence = held("on Monday", "2021-02")
    assert Fields(2021, 2, 15) not in evidence.shown
    assert [found.told for found in evidence.dates] == [
        "“Monday” in daily is no certain day: under “published” its description says only 2021-02",
        "daily was published 2021-02",
    ]


def test_the_day_of_publication_proves_itself_but_no_bare_weekday() -> None:
    shown = held("rockets fell", "2021-02-15").shown
    assert {Fields(2021, 2, 15), Fields(2021, 2, 15, 0), Fields(2021)} <= set(shown)
    assert Fields(weekday=0) not in shown


def test_numbers_of_dates_are_no_counts() -> None:
    assert [number.quantity.words for number in held("on 16 February, 24 rockets", None).numbers] == ["24"]
