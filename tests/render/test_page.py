from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from builder.render.page import Page, Section, front_matter, to_file

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
VALUES = st.recursive(
    st.one_of(TEXT, st.booleans(), st.integers(-9, 9)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXT, inner, max_size=3)),
    max_leaves=6,
)


@given(VALUES)
@example("a\n---\nb: c\n...\n")
@example("\u2028\u0085\ufeff\x00\x7f😀 {{ x }} {% y %} !ENV z &a *b")
def test_front_matter_gives_back_every_value(value: object) -> None:
    body, meta = get_data(front_matter({"first": value, "last": "end"}) + "\n\nbody\n")
    assert meta == {"first": value, "last": "end"}
    assert body.strip() == "body"


def test_a_page_is_front_matter_headings_and_blocks() -> None:
    page = Page("claims/a/", "T", "D", (Section("<p>x</p>"), Section("<p>y</p>", "claim.says_otherwise")))
    assert to_file(page).content == (
        '---\ntitle: "T"\ndescription: "D"\ngenerated: true\n---\n\n<p>x</p>\n\n'
        "## Says otherwise {#says-otherwise}\n\n<p>y</p>\n"
    )
    assert to_file(page).path == "claims/a.md"
    assert [entry for section in page.sections for entry in section.contents] == [
        {"id": "says-otherwise", "title": "Says otherwise"}
    ]
