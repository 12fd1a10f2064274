"""Excerpts of any text at any width: marks stand under the words they are about."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.findings.place import Span
from builder.report.excerpt import marked_lines
from builder.report.screen import cells, printable, width
from builder.report.sources import Sources

_CHARACTERS = st.sampled_from("abc  \t漢字éé\u0301\u200b\u202e\x1b👩‍👩‍👧ش\u200c…\n\r\u2028")
_TEXTS = st.one_of(st.text(_CHARACTERS, max_size=80), st.text(max_size=60), st.text("ab ", max_size=400))


@st.composite
def places(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(_TEXTS)
    start = draw(st.integers(0, len(text)))
    return text, start, draw(st.integers(start, len(text)))


@settings(deadline=None)
@given(place=places(), columns=st.integers(24, 120))
def test_no_excerpt_is_wider_than_the_terminal_nor_paints_it(place: tuple[str, int, int], columns: int) -> None:
    text, start, end = place
    location = Sources({}, {"a": text}).locate(Span("a", start, end))
    lines = list(marked_lines(location, columns))
    assert lines
    assert len(lines) <= 5
    for line in lines:
        # One character of a hostile stack of marks may alone be wider than any terminal.
        assert width(line.shown) <= columns or max(cell.width for cell in cells(line.shown)) > columns // 2
        assert printable(line.shown) == line.shown
        assert line.indent + line.mark <= width(line.shown) + 1


@settings(deadline=None)
@given(
    before=st.text("ab ", max_size=300), word=st.text("xyz", min_size=1, max_size=8), after=st.text("ab ", max_size=300)
)
def test_the_mark_stands_under_the_marked_word(before: str, word: str, after: str) -> None:
    text = before + word + after
    location = Sources({}, {"a": text}).locate(Span("a", len(before), len(before) + len(word)))
    (line,) = marked_lines(location, 40)
    assert line.shown[line.indent : line.indent + line.mark] == word


@given(text=st.text(max_size=60))
def test_printable_is_settled_after_once(text: str) -> None:
    once = printable(text)
    assert printable(once) == once
    assert not any(ord(character) < 32 or 0x7F <= ord(character) < 0xA0 for character in once)
