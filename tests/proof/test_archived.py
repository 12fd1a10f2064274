from __future__ import annotations

from pathlib import Path

import pytest

from builder import ArchivedText
from builder.proof import Grade, Outcome, Range

SEED = Path(__file__).parents[2] / "seeds" / "us-news-irbil.txt"


@pytest.fixture(scope="module")
def archived() -> ArchivedText:
    return ArchivedText(SEED.read_text(encoding="utf-8"))


def test_mentions_are_whole_words_without_regard_to_case_and_accents() -> None:
    text = "Iran and Iranians; IRAN’s café. Irán."
    found = ArchivedText(text).mentions("iran")
    assert [text[place.start : place.end] for place in found] == ["Iran", "Irán"]


def test_mentions_in_ignored_regions_do_not_count() -> None:
    assert ArchivedText("one two one", ignored=[Range(0, 3)]).mentions("one") == (Range(8, 11),)


def test_a_mention_may_be_several_words_and_a_number() -> None:
    assert ArchivedText("two  dozen or 24 or 240").mentions("two dozen") == (Range(0, 10),)
    assert ArchivedText("two  dozen or 24 or 240").mentions("24") == (Range(14, 16),)


def test_the_nearest_passage_comes_with_its_differences(archived: ArchivedText) -> None:
    nearest = archived.nearest("saying roughly two dozen 107 mm rockets were launched")
    assert nearest is not None
    assert nearest.exact == "saying roughly a dozen 107 mm rockets were launched"
    assert [(one.kind, one.quoted, one.archived) for one in nearest.differences] == [("number", "two", "a")]


def test_nothing_is_near_an_unrelated_quotation(archived: ArchivedText) -> None:
    assert archived.nearest("completely unrelated banana smoothies") is None


def test_neighbouring_sentences_know_abbreviations() -> None:
    text = "The U.S. left. It was late. He slept."
    before, after = ArchivedText(text).context(Range(15, 27))
    assert (before, after) == (Range(0, 14), Range(28, 37))


def test_lines_and_columns_count_from_one() -> None:
    archived = ArchivedText("a\r\nbc\nd")
    assert [archived.line_column(at) for at in (0, 3, 4, 6)] == [(1, 1), (2, 1), (2, 2), (3, 1)]


@pytest.mark.parametrize(
    ("text", "quote", "grade"),
    [
        ("It was a bold plan", "a bold plan", Grade.VERBATIM),
        ("It was a “bold” plan", 'a "bold" plan', Grade.TYPOGRAPHY),
        ("It was a bold and clever and costly plan", "It was a bold ... costly plan", Grade.ABRIDGED),
        ("It was a bold and clever and costly plan", "[I]t was a bold ... costly plan", Grade.EDITED),
    ],
)
def test_the_grade_is_the_last_that_applies(text: str, quote: str, grade: Grade) -> None:
    assert ArchivedText(text).prove(quote).grade is grade


def test_a_place_in_an_ignored_region_does_not_make_a_quotation_ambiguous() -> None:
    text = "The plan failed. Comment: The plan failed."
    assert ArchivedText(text, ignored=[Range(17, 42)]).prove("The plan failed").parts == (Range(0, 15),)


def test_occurrences_count_places_after_edges() -> None:
    text = "unable, able, disable, able"
    assert ArchivedText(text).prove("able", occurrence=2).parts == (Range(23, 27),)


def test_the_least_exact_window_is_not_a_place_of_its_own() -> None:
    text = "the old cat and the cat sat down here"
    proof = ArchivedText(text).prove("the cat ... down here")
    assert proof.outcome is Outcome.ACCEPT or "Q014" in proof.codes
    assert proof.parts[0] == Range(16, 23)
