"""The word lists: each can be read, and a language without one is left alone."""

from __future__ import annotations

from importlib.resources import files

import pytest

from builder.surroundings.tongue import tongue

LISTS = [file.name.removesuffix(".toml") for file in (files("builder.surroundings") / "words").iterdir()]


def test_the_promised_languages_are_there() -> None:
    assert {"en", "de", "fr", "es"} <= set(LISTS)


@pytest.mark.parametrize("language", LISTS)
def test_a_list_can_be_read(language: str) -> None:
    assert tongue(language) is tongue(language)
    assert tongue(language) is not None


@pytest.mark.parametrize("language", LISTS)
def test_no_pattern_matches_nothing_at_all(language: str) -> None:
    found = tongue(language)
    assert found is not None
    for frames in (found.turned, found.hedged, found.supposed):
        for pattern in (frames.clause, frames.adjacent, frames.after, frames.following):
            assert pattern.search("") is None


@pytest.mark.parametrize("language", ["nl", "xx", "../en", "", "e\u0144", "en/../de"])
def test_other_languages_have_none(language: str) -> None:
    assert tongue(language) is None
