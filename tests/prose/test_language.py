from __future__ import annotations

from fractions import Fraction
from importlib.resources import files

import pytest

from builder.prose.language import language

CODES = sorted(path.name.removesuffix(".toml") for path in (files("builder.prose") / "words").iterdir())


def test_lists_are_there_for_four_languages() -> None:
    assert {"de", "en", "es", "fr"} <= set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_lists_are_in_small_letters_and_hold_no_word_twice_with_two_values(code: str) -> None:
    words = language(code).numbers
    for table in (words.values, words.scales, words.collectives, words.ordinals, words.fractions, words.vague):
        assert all(word == word.lower() for word in table)
    assert not set(words.values) & set(words.scales)
    assert {Fraction(value) for value in range(10)} <= set(words.values.values())


@pytest.mark.parametrize("code", [*CODES, "pl", "xx"])
def test_every_language_has_a_calendar(code: str) -> None:
    calendar = language(code).calendar
    assert set(calendar.months.values()) == set(range(1, 13))
    assert set(calendar.days.values()) == set(range(7))


def test_a_region_changes_nothing() -> None:
    assert language("en-GB").numbers == language("en").numbers
