"""From a place named by keys to the characters of the file."""

from __future__ import annotations

import pytest

from builder.document import load_document
from builder.findings.place import Keys, Place, Target

CLAIM = """\
# a comment
claim: "The fire\\u2019s cause"   # why
because: >-
  First line
  and second.

  # not a comment

# a comment
source:
  seed: harbour-daily
  quote: 'it''s over
    now'
evidence:
  - seed: city-minutes
    quote: 14 people
  -   stance: context
topics: [a, b-c]
empty:
"""


def marked(text: str, *keys: str | int, within: tuple[int, int] | None = None, target: Target = Target.VALUE) -> str:
    document = load_document("claims/x.yml", text)
    span = document.locate(Place("claims/x.yml", keys, target, within))
    assert span.path == "claims/x.yml"
    return text[span.start : span.end]


@pytest.mark.parametrize(
    ("keys", "characters"),
    [
        (("claim",), '"The fire\\u2019s cause"'),
        (("source", "seed"), "harbour-daily"),
        (("source", "quote"), "'it''s over\n    now'"),
        (("evidence", 0, "quote"), "14 people"),
        (("evidence", 0), "seed: city-minutes\n    quote: 14 people"),
        (("topics",), "[a, b-c]"),
        (("topics", 1), "b-c"),
        (("empty",), ""),
    ],
)
def test_a_value_is_marked_with_its_quotation_marks_and_without_comments(keys: Keys, characters: str) -> None:
    assert marked(CLAIM, *keys) == characters


def test_a_folded_block_is_marked_from_its_first_to_its_last_character() -> None:
    assert marked(CLAIM, "because") == "First line\n  and second.\n\n  # not a comment"


def test_an_empty_block_is_marked_at_its_sign() -> None:
    assert marked("a: >-\nb: c\n", "a") == ">"


@pytest.mark.parametrize(
    ("keys", "characters"),
    [
        (("source", "speaker"), "source"),
        (("evidence", 0, "stance"), "seed"),
        (("evidence", 1, "seed"), "stance"),
        (("evidence", 7, "seed"), "evidence"),
        (("authors",), "claim"),
        (("authors", 0), "claim"),
        ((), "claim"),
    ],
)
def test_for_missing_keys_the_nearest_existing_key_is_marked(keys: Keys, characters: str) -> None:
    target = Target.VALUE if keys else Target.KEY
    assert marked(CLAIM, *keys, target=target) == characters


def test_a_key_is_marked_by_itself() -> None:
    assert marked(CLAIM, "source", "quote", target=Target.KEY) == "quote"


@pytest.mark.parametrize(
    ("keys", "within", "characters"),
    [
        (("claim",), (8, 9), "\\u2019"),
        (("claim",), (4, 10), "fire\\u2019s"),
        (("source", "quote"), (2, 3), "''"),
        (("source", "quote"), (5, 13), "over\n    now"),
        (("because",), (6, 14), "line\n  and"),
        (("because",), (22, 24), "\n  #"),
        (("evidence", 0, "quote"), (3, 99), "people"),
    ],
)
def test_characters_of_a_value_lead_back_through_escapes_and_folds(
    keys: Keys, within: tuple[int, int], characters: str
) -> None:
    assert marked(CLAIM, *keys, within=within) == characters


@pytest.mark.parametrize(("at", "expected"), [(0, 5), (3, 8), (9, 14), (50, 14)])
def test_a_place_between_characters_has_no_width(at: int, expected: int) -> None:
    span = load_document("x.yml", "key: some text\n").locate(Place("x.yml", ("key",), within=(at, at)))
    assert (span.start, span.end) == (expected, expected)


@pytest.mark.parametrize("before", ["", "\ufeff", "# 😀 é\r\n", "\ufeff# 😀\n\n"])
def test_marks_count_characters_not_bytes_and_a_byte_order_mark_too(before: str) -> None:
    text = f"{before}first: 😀\r\nquote: |\r\n  is 😀 here\r\n"
    assert marked(text, "quote", within=(5, 9)) == "here"
    assert marked(text, "first") == "😀"
    assert marked(text, "quote", within=(3, 4)) == "😀"
    assert marked(text, "first", target=Target.KEY) == "first"


def test_in_a_file_that_is_not_yaml_its_beginning_is_marked() -> None:
    assert marked("a: b: c\n", "a") == "a"


def test_all_values_are_listed_with_the_way_to_them() -> None:
    document = load_document("x.yml", "a: 1\nb: [x, {c: y}]\n")
    assert [(keys, scalar.value) for keys, scalar in document.scalars()] == [
        (("a",), "1"),
        (("b", 0), "x"),
        (("b", 1, "c"), "y"),
    ]
