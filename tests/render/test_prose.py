from __future__ import annotations

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.render.prose import prose

ALLOWED = {"p", "em", "strong", "ul", "ol", "li", "a", "br"}
PIECES = st.sampled_from(
    [
        "<b onclick=x>", "</p>", "<script>alert(1)</script>", "<!--", "-->", "<![CDATA[", "[x](", "javascript:alert(1)",
        "JaVaScRiPt&colon;alert(1)", "java\nscript:", "data:text/html,x", "claim:known", "claim:unknown", ")", "](",
        'https://a.example/?a=1&b="<>', "*", "**", "_", "`", "\n\n", "\n- ", "\n1. ", "    ", "# ", "> ", "![i](x)",
        "{: onclick=x}",
        "&lt;", "&#106;", "\x02wzxhzdk:0\x03", "\\", "|", "word", " ",
    ]
)  # fmt: skip


def link(claim_id: str) -> str | None:
    return "../known/" if claim_id == "known" else None


@given(st.lists(st.one_of(PIECES, st.text(max_size=5)), max_size=12).map("".join))
def test_nothing_but_the_closed_list_comes_out(written: str) -> None:
    tree = html5lib.parseFragment(str(prose(written, link)), namespaceHTMLElements=False)
    for element in list(tree.iter())[1:]:
        assert element.tag in ALLOWED
        assert set(element.attrib) <= ({"href"} if element.tag == "a" else set())
        href = element.get("href")
        assert href is None or href == "../known/" or href.lower().startswith(("http://", "https://"))


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JAVASCRIPT:alert(1)", "java&#115;cript:alert(1)", "&#x6A;avascript:alert(1)",
        "%6Aavascript:alert(1)", " javascript:alert(1)", "<javascript:alert(1)>", "vbscript:x", "data:text/html,x",
        "//evil.example", "/local", "../local/", "mailto:a@b.example", "claim:unknown", "claim:known#x", "claim:../x",
    ],
)  # fmt: skip
def test_other_addresses_leave_only_their_words(address: str) -> None:
    assert "href" not in str(prose(f"[words]({address})", link))
    assert "words" in str(prose(f"[words]({address})", link))


def test_keeps_what_editors_may_use() -> None:
    written = "One *two* **three** [four](https://a.example/?a=1&b=2) [five](claim:known)\n\n- a\n- b\n\nEnd"
    assert str(prose(written, link)) == (
        '<p>One <em>two</em> <strong>three</strong> <a href="https://a.example/?a=1&amp;b=2">four</a> '
        '<a href="../known/">five</a></p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>End</p>'
    )


def test_shows_html_as_its_characters() -> None:
    assert str(prose("a <b>c</b> & <img src=x onerror=y>", link)) == (
        "<p>a &lt;b&gt;c&lt;/b&gt; &amp; &lt;img src=x onerror=y&gt;</p>"
    )
