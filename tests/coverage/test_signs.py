"""What makes a sentence worth a check, and how it is told."""

from __future__ import annotations

import pytest

from builder.coverage.signs import Kind
from tests.coverage.texts import covered, only


def names(text: str, language: str = "en") -> list[str]:
    found = covered(text, language=language)
    signs = sorted(
        (sign for sentence in found.untouched for sign in sentence.signs if sign.kind is Kind.NAME),
        key=lambda sign: sign.place,
    )
    return [text[sign.place.start : sign.place.end] for sign in signs]


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("It rained.", "no number, date or name"),
        ("They had 24 ropes.", "1 number"),
        ("They had 24 ropes and two dozen boats.", "2 numbers"),
        ("They paid $3.5 million for it.", "1 sum of money"),
        ("They paid 500 euros, then 20 euros.", "2 sums of money"),
        ("They met on 3 May 2021.", "1 date"),
        ("They met on Monday or in 2019.", "2 dates"),
        ("They met Tom Hale.", "1 name"),
        ("She said that it rained.", "says who said it"),
        ("“It rained,” said an official.", "says who said it"),
        ("It rained, according to the police.", "says who said it"),
        ("On Monday Tom Hale said that 24 ropes broke.", "1 number, 1 date, 1 name, says who said it"),
        ("One of them was the first to leave.", "no number, date or name"),
        ("They crossed the United States.", "1 name"),
        ("THEY CROSSED THE BRIDGE.", "no number, date or name"),
    ],
)
def test_reasons_are_told_in_a_few_words(text: str, reasons: str) -> None:
    assert only(text).reasons == reasons


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ship left for Irbil.", ["Irbil"]),
        ("They met Gen. Qassem Soleimani and Mr. Hale.", ["Gen. Qassem Soleimani", "Mr. Hale"]),
        ("They met the Guardians of the Blood Brigade.", ["Guardians of the Blood Brigade"]),
        ("They met Saraya Awliya al-Dam.", ["Saraya Awliya al-Dam"]),
        ("The U.S. and the KRG met.", ["U.S.", "KRG"]),
        ("They met Randa Slim, and Slim left.", ["Randa Slim"]),
        ("They met Slim, that is Randa Slim.", ["Randa Slim"]),
        ("Biden left. They met Biden.", ["Biden", "Biden"]),
        ("Analysts left. Two analysts came back.", []),
        ("And Iran left. They met Iran.", ["Iran", "Iran"]),
        ("They and I left in May.", []),
        ("They bombed Iraq’s K-1 base.", ["Iraq’s"]),
    ],
)
def test_names_are_words_that_are_never_written_small(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_where_nouns_have_capitals_only_two_in_a_row_are_a_name() -> None:
    text = "Der Brand im Hafen traf gestern Angela Merkel und die NATO."
    assert names(text, "de") == ["Angela Merkel", "NATO"]


def test_a_language_without_word_lists_still_has_digits_and_names() -> None:
    assert only("Ieri 24 barche hanno lasciato Genova.", language="it").reasons == "1 number, 1 name"


def test_ten_names_do_not_outweigh_a_number() -> None:
    text = "They met Ada, Ben, Cid, Dan, Eve, Fay, Gus, Hal, Ida and Jon. They had 24 ropes."
    assert [sentence.reasons for sentence in covered(text).untouched] == ["1 number", "10 names"]
