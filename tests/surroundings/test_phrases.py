"""What the phrases of the word lists match."""

from __future__ import annotations

import re

import pytest

from builder.surroundings.phrases import Phrases

LISTS = {"say": ["say", "said", "told ."], "deny": ["deny", "denie*"]}


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("it is false", "it  is\nfalse"),
        ("{deny} that", "denies that"),
        ("{say} that?", "told reporters"),
        ("{say} that?", "said that"),
        ("but? that/this is", "but this is"),
        ("but? that/this is", "that is"),
        ("no . that", "no evidence that"),
        ("{deny} .. that", "deny all of the reports that"),
        ("{deny} .. that", "deny that"),
        ("say , wrongly", "say, wrongly"),
        ("- a myth", ", a myth"),
        ("- a myth", " a myth"),
        ("say it", 'say "it'),
        ("*n't", "didn't"),
    ],
)
def test_a_phrase_matches(phrase: str, text: str) -> None:
    assert re.fullmatch(Phrases(LISTS).any_of([phrase]), text)


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("it is false", "it isfalse"),
        ("no . that", "no sound evidence that"),
        ("{deny} .. that", "deny one two three four five that"),
        ("{deny} .. that", "deny it, saying that"),
        ("it", "bit"),
        ("a.b", "axb"),
    ],
)
def test_a_phrase_does_not_match(phrase: str, text: str) -> None:
    assert not re.search(Phrases(LISTS).any_of([phrase]), text)


def test_no_phrases_match_nothing() -> None:
    assert not re.search(Phrases({}).any_of([]), "")
