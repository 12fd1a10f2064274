"""Reading built pages."""

from __future__ import annotations

import pytest

from builder.publish.markup import read_markup


def test_ids_links_and_loads_are_found() -> None:
    markup = read_markup(
        '<link rel="stylesheet" href="a.css"><link rel="canonical" href="https://x.org/">'
        '<link rel="alternate" href="feed.xml"><script src="a.js"></script><p id="one"><a name="two" href="b/#c">x</a>'
        '<img src="p.png" srcset="q.png 2x, r.png 3x"><meta http-equiv="refresh" content="0; url=../c/">'
    )
    assert markup.ids == {"one", "two"}
    assert markup.links == ["feed.xml", "b/#c", "../c/"]
    assert markup.loads == ["a.css", "a.js", "p.png", "q.png", "r.png"]
    assert markup.forbidden == []


@pytest.mark.parametrize(
    ("html", "what"),
    [
        ("<script>alert(1)</script>", "a script within the page"),
        ('<script type="module">x</script>', "a script within the page"),
        ("<style>p{}</style>", "a style sheet within the page"),
        ('<td style="text-align: right">', 'a style attribute, style="text-align: right"'),
        ('<img src="a.png" onerror="x()">', "an event handler, onerror"),
        ('<a href="JavaScript:x()">', "a script in the attribute href"),
        ('<a href="java\tscript:x()">', "a script in the attribute href"),
        ('<a href="&#106;avascript:x()">', "a script in the attribute href"),
        ('<base href="https://x.org/">', "a <base> element"),
    ],
)
def test_what_a_policy_would_stop_is_named(html: str, what: str) -> None:
    assert read_markup(html).forbidden == [what]


def test_data_within_a_page_is_no_script() -> None:
    assert read_markup('<script type="application/ld+json">{"a": "<style>"}</script>').forbidden == []
