"""What the comparison brings up, unaided, in the two documents to start from."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.compare.marking import Kind
from tests.compare.reading import ABC, US_NEWS, exact, passages

LICENCES = Path(__file__).parents[2] / "LICENSE"
RESPONSIBILITY = (
    "A little-known Shia militia calling itself ‘Saraya Awliya al-Dam’ (‘The Avengers of Blood Brigades’) "
    "claimed responsibility for the attack"
)
RESPONSIBILITY_AS_TOLD_BY_US_NEWS = (
    "A little known Shiite Muslim militant group, Saraya Awliya al-Dam or the Guardians of Blood Brigade, "
    "claimed responsibility for the attack"
)
DENIAL = "strongly rejects these rumors, but also flatly condemns suspicious attempts to attribute the attack to Iran"
DENIAL_AS_TOLD_BY_US_NEWS = (
    "These rumors are strongly rejected, the suspicious attempts to attribute the attack to Iran are also "
    "strongly condemned"
)
FOUND = [
    (RESPONSIBILITY, RESPONSIBILITY_AS_TOLD_BY_US_NEWS),
    (DENIAL, DENIAL_AS_TOLD_BY_US_NEWS),
    (
        "we are outraged by last night’s rocket attack in the Iraqi Kurdistan Region",
        "We are outraged by today’s rocket attack in the Iraqi Kurdistan Region",
    ),
    ("supporting our Iraqi puppets in their efforts to", "supporting our Iraqi partners in their efforts to"),
    ("a secure and stable Iraq", "a secure and stable Iraq"),
]


def test_brings_up_what_resembles_each_other_and_nothing_else() -> None:
    assert exact(ABC, US_NEWS, passages(ABC, US_NEWS)) == FOUND


def test_the_same_passages_come_whichever_text_is_named_first() -> None:
    turned = exact(US_NEWS, ABC, passages(US_NEWS, ABC))
    assert sorted((other, one) for one, other in turned) == sorted(FOUND)


def test_a_larger_publication_changes_neither_the_passages_nor_adds_chance_ones() -> None:
    readme = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8")
    others = [LICENCES.read_text(encoding="utf-8"), readme]
    assert sorted(exact(ABC, US_NEWS, passages(ABC, US_NEWS, *others))) == sorted(FOUND)
    assert passages(readme, US_NEWS, ABC) == ()


@pytest.mark.parametrize(
    ("number", "differing"),
    [
        (
            0,
            [
                ("Shia militia calling itself", "Shiite Muslim militant group"),
                ("", "or"),
                ("Avengers", "Guardians"),
                ("Brigades", "Brigade"),
            ],
        ),
        (
            1,
            [
                ("", "are"),
                ("rejects", "rejected"),
                ("but", ""),
                ("flatly", ""),
                ("", "the"),
                ("", "are"),
                ("", "strongly"),
            ],
        ),
        (2, [("last night’s", "today’s")]),
        (3, [("puppets", "partners")]),
        (4, []),
    ],
)
def test_says_word_for_word_where_they_part(number: int, differing: list[tuple[str, str]]) -> None:
    found = passages(ABC, US_NEWS)[number].differences
    told = [
        (ABC[d.one.start : d.one.end] if d.one else "", US_NEWS[d.other.start : d.other.end] if d.other else "")
        for d in found
    ]
    assert told == differing


def test_words_in_another_form_or_place_are_told_from_other_words() -> None:
    denial = passages(ABC, US_NEWS)[1]
    kinds = {ABC[piece.start : piece.end]: piece.kind for piece in denial.one.pieces}
    assert kinds["rejects these rumors"] is kinds["also"] is kinds["condemns"] is Kind.AKIN
    assert kinds["but"] is kinds["flatly"] is Kind.OTHER
    assert kinds[" suspicious attempts to attribute the attack to Iran"] is Kind.SAME
