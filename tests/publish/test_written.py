"""Hand-written pages: cleaned to a closed list, or refused in words."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from builder.publish.trouble import PublishError
from builder.publish.written import read_stories, read_written

HOSTILE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<p onclick="alert(1)">x</p>',
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](java&#x09;script:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](//evil.example/)",
    "![x](https://evil.example/a.png)",
    "![x](a.svg)",
    "![x](x.png 'a\" onerror=\"alert(1)')",
    "[x]: javascript:alert(1)\n\n[x]",
    "x {: onclick=alert(1) style=color:red }",
    "## x {: #id onclick=alert(1) }",
    '--8<-- "/etc/passwd"',
    "{{ config }} {% include 'x' %}",
    "<style>body{display:none}</style>",
    '<iframe src="https://evil.example"></iframe>',
    '<https://x.example/"onmouseover="alert(1)>',
    "```html onclick=alert(1)\n<script>alert(1)</script>\n```",
    "| a |\n|--:|\n| <script>alert(1)</script> |",
    "<!-- --><script>alert(1)</script>",
    "<div markdown=1>**x**</div>",
)


def body(docs: Path, text: str) -> str:
    (docs / "page.md").write_text(text)
    (file,) = read_written(docs, frozenset())
    assert isinstance(file.content, str)
    return file.content


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_hostile_gets_through(tmp_path: Path, text: str) -> None:
    _, _, cleaned = body(tmp_path, f"# Title\n\n{text}\n").split("---\n", 2)
    tags = re.findall(r"<[^>]*>", cleaned)
    allowed = re.compile(
        r"</?(article|h[1-6]|p|a|em|strong|ul|ol|li|code|pre|div|span|table|thead|tbody|tr|t[hd]|blockquote|hr|br|img)\b"
    )
    assert all(allowed.match(tag) for tag in tags), tags
    attributes = {name for tag in tags for name in re.findall(r'\s([\w-]+)="', tag)}
    assert attributes <= {"class", "id", "href", "src", "alt", "title"}
    addresses = [html.unescape(value) for tag in tags for value in re.findall(r'(?:href|src)="([^"]*)"', tag)]
    assert all(re.match(r"https?://x\.example|#|\.\./|mailto:", address) for address in addresses), addresses


def test_good_pages_keep_headings_tables_code_and_links(tmp_path: Path) -> None:
    text = "# T & U\n\n## Two\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n\n```yaml\na: 1\n\nb: 2\n```\n\n"
    text += "[o](other.md#x) [c](claim:one)"
    cleaned = body(tmp_path, text)
    assert '"T & U"' in cleaned
    assert '[{"id": "two", "title": "Two"}]' in cleaned
    assert '<td class="qp-right">2</td>' in cleaned
    assert "style=" not in cleaned
    assert "&#10;&#10;" in cleaned
    assert '<a href="../other/#x">o</a> <a href="../claims/one/">c</a>' in cleaned


def test_front_matter_may_hold_a_title_and_a_description_only(tmp_path: Path) -> None:
    assert "template" not in body(tmp_path, "---\ntitle: One\ndescription: Two\n---\nText")
    with pytest.raises(PublishError, match=r"docs/page\.md: front matter may not have `template`"):
        body(tmp_path, "---\ntemplate: evil.html\n---\nText")


def test_tags_in_front_matter_are_not_resolved(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match="are not YAML"):
        body(tmp_path, "---\ntitle: !!python/object/apply:os.system [id]\n---\nText")


@pytest.mark.parametrize("name", ["evil.js", "evil.svg", "page.html", "style.css", "page.markdown"])
def test_files_of_other_kinds_are_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("x")
    with pytest.raises(PublishError, match=f"docs/{name}: files of this kind are not published"):
        read_written(tmp_path, frozenset())


@pytest.mark.parametrize("name", ["page.md", "picture.png", "folder"])
def test_links_out_of_the_folder_are_refused(tmp_path: Path, name: str) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (tmp_path / "secret").write_text("secret")
    (docs / name).symlink_to(tmp_path / "secret")
    with pytest.raises(PublishError, match=f"docs/{name}: is a link to another file"):
        read_written(docs, frozenset())


def test_pictures_stay_as_they_are_and_hidden_files_stay_away(tmp_path: Path) -> None:
    (tmp_path / "img").mkdir()
    (tmp_path / "img/a.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden.md").write_text("x")
    assert [(file.path, file.content) for file in read_written(tmp_path, frozenset())] == [("img/a.png", b"\x89PNG")]


def test_a_page_that_is_not_utf8_is_told(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_bytes(b"\xff\xfe")
    with pytest.raises(PublishError, match="is not UTF-8 text"):
        read_written(tmp_path, frozenset())


def test_embedded_pages_are_stories_and_no_pages(tmp_path: Path) -> None:
    (tmp_path / "index.md").write_text("# Home\n\nWords")
    embedded = frozenset({"index.md", "topics/missing.md"})
    assert read_written(tmp_path, embedded) == ()
    assert {name: story.title for name, story in read_stories(tmp_path, embedded).items()} == {"index.md": "Home"}


def test_a_folder_of_pages_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / "diary.md").write_text("# Dear diary")
    (tmp_path / "docs").symlink_to(tmp_path / "private")
    for read in (read_written, read_stories):
        with pytest.raises(PublishError, match="docs: is a link to another folder"):
            read(tmp_path / "docs", frozenset({"diary.md"}))


@pytest.mark.parametrize("name", ["../outside.md", "topics/../../outside.md"])
def test_a_story_that_lies_outside_the_folder_of_pages_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "docs" / "topics").mkdir(parents=True)
    (tmp_path / "outside.md").write_text("# Outside")
    with pytest.raises(PublishError, match="does not lie in docs/"):
        read_stories(tmp_path / "docs", frozenset({name}))
