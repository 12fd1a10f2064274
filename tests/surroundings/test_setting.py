"""What counts as around a quotation: its sentence, the next one, its paragraph."""

from __future__ import annotations

from builder.proof.archived import ArchivedText
from builder.proof.outcome import Range
from builder.surroundings.setting import NEAR, Setting, alike, paragraph, setting


def around(text: str, *quotes: str) -> Setting:
    places = [Range(text.index(quote), text.index(quote) + len(quote)) for quote in quotes]
    return setting(ArchivedText(text), places)


def test_the_sentence_is_cut_at_the_quotation() -> None:
    found = around("It rained. He said the dam was safe, at least. Nobody asked.", "the dam was safe")
    assert (found.before, found.after, found.following) == ("He said ", ", at least.", "Nobody asked.")


def test_an_abridged_quotation_begins_with_its_first_part_and_ends_with_its_last() -> None:
    found = around("He said the dam was safe. It was old. It broke in May, though.", "the dam", "It broke")
    assert (found.before, found.after) == ("He said ", " in May, though.")


def test_the_next_paragraph_is_not_around() -> None:
    assert around("He said the dam was safe.\n\nThat is false.", "the dam was safe").following == ""


def test_a_broken_line_does_not_end_a_paragraph() -> None:
    assert around("He said the dam\nwas safe. That\nis false.", "the dam\nwas safe").following == "That\nis false."


def test_offsets_point_into_the_archived_text() -> None:
    text = "It rained. He “said” the dam was safe. That is false."
    found = around(text, "the dam was safe")
    assert text[found.start :].startswith("He “said”")
    assert text[found.following_start :] == "That is false."
    assert text[: found.end].endswith("safe")


def test_making_alike_keeps_the_length() -> None:
    assert alike("«l’eau\u00a0“bleue”»") == '"l\'eau "bleue""'


def test_a_paragraph_without_end_is_cut() -> None:
    text = "a" * (3 * NEAR)
    assert paragraph(text, NEAR + 10, NEAR + 20) == Range(10, 2 * NEAR + 20)
