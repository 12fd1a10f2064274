"""A page: front matter for the theme, blocks of raw HTML, and headings in Markdown so that there are contents."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from builder.render.addresses import file_of
from builder.render.rendered import RenderedFile
from builder.render.words import say

_NOT_IN_YAML = re.compile(r"[^\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a page.

    Attributes:
        html: One block of raw HTML, without blank lines.
        heading: Key of the interface words above it, None for none; its last step is also the heading's id.
        prefix: Stands before the id. On pages with hand-written headings it holds two hyphens, which no id made from
            a heading's words does.
    """

    html: str
    heading: str | None = None
    prefix: str = ""

    @property
    def contents(self) -> tuple[Mapping[str, str], ...]:
        """Its entry in a page's contents: `{"id": …, "title": …}`; none without a heading."""
        return ({"id": self.anchor, "title": say(self.heading)},) if self.heading else ()

    @property
    def anchor(self) -> str:
        """The id of its heading; empty without one."""
        return self.prefix + self.heading.rpartition(".")[2].replace("_", "-") if self.heading else ""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site.

    Attributes:
        address: Where it lies.
        title: In plain text.
        description: One sentence in plain text, for search engines and cards.
        sections: Its body.
        meta: Further front matter for the theme; plain data.
        markdown: Hand-written Markdown, already cleaned, that stands above the sections.
    """

    address: str
    title: str
    description: str
    sections: tuple[Section, ...]
    meta: Mapping[str, Any] = field(default_factory=dict)
    markdown: str = ""


def to_file(page: Page) -> RenderedFile:
    """Write a page as the Markdown file that MkDocs reads."""
    head = front_matter({"title": page.title, "description": page.description, "generated": True, **page.meta})
    parts = [head, *([page.markdown.strip("\n")] if page.markdown else []), *map(_section, page.sections)]
    return RenderedFile(file_of(page.address), "\n\n".join(parts) + "\n")


def _section(section: Section) -> str:
    if section.heading is None:
        return section.html
    heading = f"## {say(section.heading)} {{#{section.anchor}}}"
    return f"{heading}\n\n{section.html}" if section.html else heading


def front_matter(values: Mapping[str, Any]) -> str:
    """Write values as YAML that no value can leave: each one line of JSON, all else escaped."""
    lines = (f"{key}: {_one_line(value)}" for key, value in values.items())
    return "\n".join(("---", *lines, "---"))


def _one_line(value: Any) -> str:
    return _NOT_IN_YAML.sub(lambda match: f"\\U{ord(match[0]):08x}", json.dumps(value, ensure_ascii=False))
