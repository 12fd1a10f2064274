from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.prose.markdown import prose_of
from tests.prose.unhurried import unhurried


@pytest.mark.parametrize(
    "text",
    [
        "[words](https://example.org/24)",
        '[words](https://example.org/24 "title 24")',
        "[words](/a_(24)/)",
        "[words][24]",
        "words <https://example.org/24>",
        "words https://example.org/24?x=24",
        "words[^24]",
        "words &#8217;",
        "24. words",
        "words <!-- 24 -->",
        "words\n\n[24]: https://example.org/24",
    ],
)
def test_what_is_not_read_as_words_is_blank(text: str) -> None:
    prose = prose_of(text)
    assert "words" in prose
    assert not any(character.isdigit() for character in prose)


@pytest.mark.parametrize(
    "text", ["**24** words", "_24_ words", "`24` words", "# 24 words", "[24 words](/x)", "24 words"]
)
def test_what_is_read_as_words_stays(text: str) -> None:
    assert prose_of(text).replace("  ", " ").strip("[] ").startswith("24")


@unhurried
@given(st.text())
def test_every_character_keeps_its_place(text: str) -> None:
    prose = prose_of(text)
    assert len(prose) == len(text)
    assert all(new in (old, " ") for new, old in zip(prose, text, strict=True))
