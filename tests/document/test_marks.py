"""A text put in quotation marks is read back as it was."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.document.marks import in_quotes

ONE_LINE = st.text(st.characters(min_codepoint=32, max_codepoint=0x2FFF, exclude_categories=["Cc", "Cs", "Zl", "Zp"]))


@given(st.one_of(ONE_LINE, st.text("'\"a \\:#[", max_size=12)))
def test_every_character_is_kept_but_marks_around_the_whole(value: str) -> None:
    read = yaml.safe_load(f"k: {in_quotes(value)}\n")["k"]
    assert read == value or (value[:1] in ("'", '"') and read == value[1:-1])


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("24", "'24'"),
        ("it's", "'it''s'"),
        ("'it's over'", "'it''s over'"),
        ("'a' and 'b'", "'''a'' and ''b'''"),
        ('"a"', '"a"'),
        ('"a" and "b"', '\'"a" and "b"\''),
        ('"a\\b"', "'\"a\\b\"'"),
        ("", "''"),
    ],
)
def test_marks_that_somebody_already_put_around_stay_what_they_are(value: str, written: str) -> None:
    assert in_quotes(value) == written
