"""A text's sentences held against what claims quote of it."""

from __future__ import annotations

import pytest

from tests.coverage.texts import covered, only, written

TEXT = "The crane fell. Nobody knew why on Tuesday. The mayor paid 500 euros for 3 ropes.\n\nReader: I saw it all."


def test_one_quoted_word_takes_a_sentence_up() -> None:
    found = covered(TEXT, "crane", "ropes")
    assert written(TEXT, found.untouched) == ["Nobody knew why on Tuesday.", "Reader: I saw it all."]
    assert (found.sentences, found.taken_up) == (4, 2)


def test_a_quotation_across_sentences_takes_each_of_them_up() -> None:
    found = covered(TEXT, "fell. Nobody knew why on Tuesday. The mayor")
    assert written(TEXT, found.untouched) == ["Reader: I saw it all."]


def test_quoted_marks_without_a_word_take_nothing_up() -> None:
    assert covered("One fell. Two fell.", ". ").taken_up == 0


def test_ignored_regions_are_neither_counted_nor_listed() -> None:
    found = covered(TEXT, ignored="Reader: I saw it all.")
    assert found.sentences == 3
    assert "Reader" not in " ".join(written(TEXT, found.untouched))


def test_the_most_check_worthy_stand_first_and_equals_in_the_texts_order() -> None:
    text = "It rained. It was on Tuesday. It cost 500 euros and 3 ropes. It snowed. It had 3 ropes."
    found = covered(text)
    assert written(text, found.untouched) == [
        "It cost 500 euros and 3 ropes.",
        "It had 3 ropes.",
        "It was on Tuesday.",
        "It rained.",
        "It snowed.",
    ]


def test_what_nobody_quoted_of_a_sentence_is_told_stretch_by_stretch() -> None:
    text = "On Tuesday the old crane fell and 24 men ran into the harbour."
    sentence = only(text, "the old crane fell")
    assert [text[place.start : place.end] for place in sentence.unquoted] == [
        "On Tuesday",
        "and 24 men ran into the harbour",
    ]
    assert sentence.reasons == "1 number, 1 date"


def test_what_is_quoted_no_longer_makes_a_sentence_check_worthy() -> None:
    assert only("On Tuesday 24 men ran into the harbour.", "24 men").reasons == "1 date"


@pytest.mark.parametrize("quoted", [["The crane fell", "the mast broke"], ["The crane fell, and the mast broke."]])
def test_a_mere_and_between_two_quotations_is_not_told(quoted: list[str]) -> None:
    found = covered("The crane fell, and the mast broke.", *quoted)
    assert (found.taken_up, found.in_part) == (1, ())


def test_a_sentence_of_any_length_stays_one() -> None:
    text = "He saw " + "a ship and " * 200 + "nothing else."
    assert covered(text).sentences == 1
    assert only(text).end == len(text)


def test_a_text_without_words_has_no_sentences() -> None:
    assert covered("— …\n\n***\n").sentences == 0


def test_single_characters_are_the_words_of_a_text_without_blanks() -> None:
    text = "\u6e2f\u53e3\u8d77\u706b\u4e86\u3002\u6ca1\u6709\u4eba\u6b7b\u4ea1\u3002"
    found = covered(text, "\u8d77\u706b", language="zh")
    assert (found.sentences, found.taken_up) == (2, 1)
