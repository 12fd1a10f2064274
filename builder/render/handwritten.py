"""Hand-written pages (docs/**/*.md): Markdown with headings, tables, code and the site's own pictures, then cleaned.

What somebody writes there is as hostile as a claim: raw HTML is shown as its characters, attributes, snippets and
scripts in any spelling never get through, and front matter may hold a title and a description, nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from posixpath import join, normpath
from typing import Any
from xml.etree.ElementTree import Element

import nh3
import yaml
from markdown import Markdown
from markdown.extensions.codehilite import CodeHiliteExtension
from markdown.extensions.toc import TocExtension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup
from pygments.token import STANDARD_TYPES

from builder.model.base import ID_PATTERN
from builder.render import addresses

FRONT_MATTER_KEYS = ("title", "description")

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_FIRST_HEADING = re.compile(r"<h1\b[^>]*>(.*?)</h1>", re.DOTALL)
_CODE_BLOCK = re.compile(r"<pre>.*?</pre>", re.DOTALL)
_CLAIM_LINK = re.compile(rf"claim:({ID_PATTERN})")
_OUTSIDE_LINK = re.compile(r"(?:https?://[^\s/]|mailto:[^\s@]+@)", re.IGNORECASE)
_WITHIN_SITE = re.compile(r"(?!//)[\w./-]+(?:#[\w.-]+)?")
_PICTURE = re.compile(r"(?!//)[\w./-]+\.(?:png|jpe?g|webp|gif|avif)", re.IGNORECASE)
_ALIGNED = re.compile(r"text-align: (left|right|center);")
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_TABLE = {"table", "thead", "tbody", "tr", "th", "td"}
_BLOCKS = {"p", "ul", "ol", "li", "hr", "blockquote", "pre", "div"}
_ELEMENTS = _HEADINGS | _TABLE | _BLOCKS | {"em", "strong", "a", "br", "code", "span", "img", "del"}
_CODE_CLASSES = {short for short in STANDARD_TYPES.values() if short}


@dataclass(frozen=True, slots=True)
class HandwrittenPage:
    """A cleaned page.

    Attributes:
        title: In plain text: from front matter, else the first heading's words, else empty.
        description: From front matter, in plain text; empty where there is none.
        html: Safe HTML, one block without blank lines; its first heading is its h1 if it has one.
        contents: Its h2 headings, as `{"id": …, "title": …}` in plain text.
        unknown_keys: Keys of its front matter that mean nothing here.
    """

    title: str
    description: str
    html: Markup
    contents: tuple[Mapping[str, str], ...]
    unknown_keys: tuple[str, ...] = ()


def clean_page(text: str, path: str) -> HandwrittenPage:
    """Turn a hand-written page into safe HTML.

    Args:
        text: The Markdown file's characters.
        path: Where it lies below docs/, such as `topics/erbil.md`; links to other pages' files (`../about.md`) and
            to claims (`claim:id`) become links to their addresses, relative to this page's.

    Raises:
        ValueError: The front matter is not YAML, or not a mapping; the message says so.
    """
    head, body = _split(text)
    markdown = _markdown(path)
    html = _clean(markdown.convert(body))
    headings = list(_flat(getattr(markdown, "toc_tokens", [])))
    first = _FIRST_HEADING.search(html)
    title = head.get("title") or (Markup(first[1]).striptags() if first else "")  # noqa: S704 - cleaned above
    return HandwrittenPage(
        title=str(title),
        description=str(head.get("description") or ""),
        html=Markup(_without_blank_lines(html)),  # noqa: S704 - cleaned above
        contents=tuple(_entry(heading) for heading in headings if heading["level"] == 2),  # noqa: PLR2004 - h2
        unknown_keys=tuple(str(key) for key in head if key not in FRONT_MATTER_KEYS),
    )


def _split(text: str) -> tuple[Mapping[str, Any], str]:
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    found = _FRONT_MATTER.match(plain)
    if found is None:
        return {}, plain
    try:
        head = yaml.load(found[1], Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise ValueError("the lines between --- and --- are not YAML") from error
    if head is not None and not isinstance(head, dict):
        raise ValueError("the lines between --- and --- hold no keys")
    return head or {}, plain[found.end() :]


@cache
def _code() -> CodeHiliteExtension:
    return CodeHiliteExtension(guess_lang=False, css_class="highlight")


def _markdown(path: str) -> Markdown:
    contents = TocExtension(marker="", permalink=False)
    markdown = Markdown(extensions=["fenced_code", "tables", "sane_lists", contents, _code()], output_format="html")
    markdown.preprocessors.deregister("html_block")
    for name in ("html", "automail"):
        markdown.inlinePatterns.deregister(name)
    markdown.treeprocessors.register(_Rewrite(markdown, path), "rewrite", -10)
    return markdown


class _Rewrite(Treeprocessor):
    """Sets links and pictures to addresses of the site, and turns a table's alignments into classes."""

    def __init__(self, markdown: Markdown, path: str) -> None:
        super().__init__(markdown)
        self._path = path
        self._here = address_of(path)

    def run(self, root: Element) -> None:
        """Rewrite in place."""
        for element in root.iter():
            if element.tag == "a":
                _set(element, "href", self._link(element.get("href", "")))
            elif element.tag == "img":
                self._place_picture(element)
            elif element.tag in {"td", "th"}:
                aligned = _ALIGNED.search(element.attrib.pop("style", ""))
                if aligned:
                    element.set("class", f"qp-{aligned[1]}")

    def _place_picture(self, element: Element) -> None:
        """Keep a picture of the site's own; of any other, only its words stay."""
        src = self._picture(element.get("src", ""))
        _set(element, "src", src)
        if src is None:
            element.tag, element.text = "span", element.get("alt", "")

    def _link(self, href: str) -> str | None:
        claim = _CLAIM_LINK.fullmatch(href)
        if claim:
            return addresses.relative(self._here, addresses.claim(claim[1]))
        if _OUTSIDE_LINK.match(href) or href.startswith("#"):
            return href
        if _WITHIN_SITE.fullmatch(href) is None:
            return None
        there, hash_sign, fragment = href.partition("#")
        target = address_of(self._within(there))
        return addresses.relative(self._here, f"{target}{hash_sign}{fragment}")

    def _picture(self, src: str) -> str | None:
        if _PICTURE.fullmatch(src) is None:
            return None
        return addresses.relative(self._here, self._within(src))

    def _within(self, written: str) -> str:
        """Find the path below docs/ that a page means; a leading slash means docs/ itself."""
        folder = "" if written.startswith("/") else self._path.rpartition("/")[0]
        path = normpath(join("/", folder, written.lstrip("/"))).lstrip("/")
        return f"{path}/" if written.endswith("/") and path else path


def _set(element: Element, name: str, value: str | None) -> None:
    element.attrib.pop(name, None)
    if value is not None:
        element.set(name, value)


def address_of(path: str) -> str:
    """Give the address of the page that a Markdown file below docs/ becomes; other paths are addresses already."""
    if path == "index.md":
        return addresses.HOME
    if path.endswith("/index.md"):
        return path.removesuffix("index.md")
    return f"{path.removesuffix('.md')}/" if path.endswith(".md") else path


def _clean(html: str) -> str:
    code = {"span": _CODE_CLASSES, "div": {"highlight"}}
    aligned = {"qp-left", "qp-right", "qp-center"}
    return nh3.clean(
        html,
        tags=_ELEMENTS,
        attributes={"a": {"href", "title"}, "img": {"src", "alt", "title"}, **{name: {"id"} for name in _HEADINGS}},
        allowed_classes={**code, "td": aligned, "th": aligned},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )


def _without_blank_lines(html: str) -> str:
    """Make it one block for Markdown: line ends within code as references, no blank line elsewhere."""
    kept = _CODE_BLOCK.sub(lambda block: block[0].replace("\n", "&#10;"), html)
    return "\n".join(line for line in kept.split("\n") if line.strip())


def _flat(tokens: list[Any]) -> list[Any]:
    return [found for token in tokens for found in (token, *_flat(token["children"]))]


def _entry(heading: Mapping[str, Any]) -> Mapping[str, str]:
    return {"id": heading["id"], "title": str(Markup(heading["name"]).striptags())}  # noqa: S704 - tags taken out
