from __future__ import annotations

import pytest

from builder.prose.phrases import folded, phrases, stands_in


def found(text: str) -> list[str]:
    return [phrase.words for phrase in phrases(text)]


@pytest.mark.parametrize(
    "text", ["“a b”", '"a b"', "«a b»", "„a b“", "‘a b’", "'a b'", "‹a b›", "»a b«", "‚a b‘", "Said: “a b”."]
)
def test_every_pair_of_marks_quotes(text: str) -> None:
    assert found(text) == ["a b"]


@pytest.mark.parametrize(
    "text",
    [
        "the report's words",
        "the soldiers' camp, the airport’s",
        "it isn't",
        "the '90s and the boys' club",
        "6'2\" tall",
        "“”",
    ],
)
def test_apostrophes_quote_nothing(text: str) -> None:
    assert found(text) == []


def test_inner_marks_belong_to_the_outer_phrase() -> None:
    assert found("He said “she said ‘no’ twice” and “left”") == ["she said ‘no’ twice", "left"]


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    assert found("“never closed\n\nand then “closed”") == ["closed"]


@pytest.mark.parametrize(
    ("text", "stands"),
    [
        ("“rockets’ range”", True),
        ("“roughly a dozen,”", True),
        ("“roughly a dozen.”", True),
        ("“rough”", False),
        ("“Roughly a dozen”", True),
        ("It was “Roughly a dozen”", False),
        ("It was “roughly … range”", True),
        ("It was “roughly [about] a dozen”", True),
        ("It was “range … roughly”", False),
        ("It was “a dozen of rockets”", False),
    ],
)
def test_a_phrase_stands_in_archived_characters_typography_apart(text: str, *, stands: bool) -> None:
    (phrase,) = phrases(text)
    assert stands_in(phrase, [folded("roughly a dozen; the rockets' range")]) is stands
