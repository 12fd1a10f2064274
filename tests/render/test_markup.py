from __future__ import annotations

import html5lib
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown
from markupsafe import Markup

from builder.render.icons import verdict_icon
from builder.render.markup import escape, with_code

VALUES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=60)
"""NUL is left out: HTML itself puts U+FFFD in its place."""
ODD = (
    "</p>\n\n# no heading\n\n<script>\t\r\n\n\n    code\n\x02amp\x03 \x02wzxhzdk:0\x03 &amp; &#60; `x` *y* "
    "[z](javascript:x) {: onclick=1}"
)


def through_markdown(html: str) -> str:
    return Markdown(extensions=["attr_list", "toc"]).convert(f"{html}\n\n## Next {{#next}}\n")


@given(VALUES)
@example(ODD)
@example("---\nx: y\n---\n")
@example("\u2028\u0085\u000b\u000c\ufeff")
def test_a_value_comes_through_markdown_as_text(value: str) -> None:
    html = through_markdown(f'<div class="a">\n<p title="{escape(value)}">{escape(value)}</p>\n</div>')
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    assert [element.tag for element in tree.iter()][1:] == ["div", "p", "h2"]
    paragraph = tree[0][0]
    expected = _as_html_reads(value)
    assert (paragraph.text or "", paragraph.get("title")) == (expected, expected)


def _as_html_reads(value: str) -> str:
    """References to C1 controls mean windows-1252 in HTML, as they always have."""
    windows = {
        code: bytes([code]).decode("cp1252", "replace").replace("\ufffd", chr(code)) for code in range(0x80, 0xA0)
    }
    return value.translate(windows)


def test_markup_stays_markup() -> None:
    assert escape(Markup("<b>")) == "<b>"
    assert escape(5) == "5"


@pytest.mark.parametrize("name", ["same", "partly", "caution", "differs", "contested", "single", "none"])
def test_marks_are_hidden_from_screen_readers(name: str) -> None:
    svg = html5lib.parseFragment(str(verdict_icon(name)), namespaceHTMLElements=False)[0]
    assert svg.get("aria-hidden") == "true"
    assert "style" not in str(verdict_icon(name))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("write `a: <b>` here", "write <code>a: &lt;b&gt;</code> here"),
        ("one ` alone & more", "one ` alone &amp; more"),
        ("`", "`"),
    ],
)
def test_words_between_backticks_are_code(written: str, shown: str) -> None:
    assert with_code(written) == shown
