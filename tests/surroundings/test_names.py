"""Which names may be one person's, and which phrases name a person."""

from __future__ import annotations

import pytest

from builder.surroundings.names import Naming, main_part, may_be_same
from builder.surroundings.tongue import tongue

ENGLISH = tongue("en")


def naming() -> Naming:
    assert ENGLISH is not None
    assert ENGLISH.speech is not None
    return ENGLISH.speech.naming


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Tom Hale", "Tom Hale"),
        ("Army Col. Wayne Marotto", "Wayne Marotto"),
        ("Ursula von der Leyen", "Ursula Leyen"),
        ("Ms Tran", "Tran"),
        ("State Department spokesman Ned Price", "Ned Price"),
        ("the mayor", ""),
        ("Iran", ""),
        ("The Associated Press", ""),
        ("Kurdistan Regional Government", ""),
        ("a woman of 77", ""),
        ("", ""),
    ],
)
def test_only_people_have_names(phrase: str, name: str) -> None:
    assert " ".join(naming().name(phrase)) == name


@pytest.mark.parametrize(
    ("speaker", "phrase"),
    [
        ("Tom Hale", "Hale"),
        ("Joan Pérez", "Captain Joan Perez"),
        ("Mohammed Khan", "Muhammad Sadiq"),
        ("World Health Organization", "the WHO"),
        ("WHO", "World Health Organization"),
        ("Cassius Clay", "Muhammad Ali, born Cassius Clay,"),
    ],
)
def test_these_may_be_one(speaker: str, phrase: str) -> None:
    assert may_be_same(speaker, phrase)


@pytest.mark.parametrize(
    ("speaker", "phrase"), [("Ann Lee", "Tom Hale"), ("Omar Said", "Lena Aho said"), ("Mark Fry", "Rosa Klein of Bonn")]
)
def test_these_are_two(speaker: str, phrase: str) -> None:
    assert not may_be_same(speaker, phrase)


def test_what_is_added_to_a_speaker_is_no_part_of_the_name() -> None:
    assert main_part("Randa Slim, Middle East Institute") == "Randa Slim"
