"""Editors' Markdown, to a closed list of elements: what an editor writes cannot become anything else."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TypeVar

import nh3
from markdown import Markdown
from markdown.treeprocessors import build_treeprocessors
from markdown.util import Registry
from markupsafe import Markup

from builder.model.base import ID_PATTERN

_T = TypeVar("_T")
_ELEMENTS = {"p", "em", "strong", "ul", "ol", "li", "a", "br"}
_CLAIM_LINK = re.compile(rf"claim:({ID_PATTERN})")
_WEB_LINK = re.compile(r"https?://[^\s/]+", re.IGNORECASE)
_INLINE = ("escape", "link", "linebreak", "em_strong")
_BLOCKS = ("empty", "indent", "olist", "ulist", "paragraph")
_PREPARING = ("normalize_whitespace",)


@cache
def _markdown() -> Markdown:
    """Python-Markdown with nothing but paragraphs, lists, emphasis, links and line breaks: no raw HTML."""
    markdown = Markdown(output_format="html")
    markdown.preprocessors = _only(markdown.preprocessors, _PREPARING)
    markdown.inlinePatterns = _only(markdown.inlinePatterns, _INLINE)
    markdown.parser.blockprocessors = _only(markdown.parser.blockprocessors, _BLOCKS)
    markdown.treeprocessors = build_treeprocessors(markdown)  # they hold the inline patterns of their making
    return markdown


def _only(registry: Registry[_T], names: tuple[str, ...]) -> Registry[_T]:
    kept: Registry[_T] = Registry()
    for priority, name in enumerate(reversed(names)):
        kept.register(registry[name], name, priority)
    return kept


def prose(text: str, link_to_claim: Callable[[str], str | None]) -> Markup:
    """Turn an editor's Markdown into safe HTML.

    Args:
        text: Markdown; of HTML in it, nothing but its characters remains.
        link_to_claim: Gives the link for `[words](claim:id)`, or None where no such claim is published; the words
            then stand without a link.
    """
    markdown = _markdown()
    markdown.reset()
    return Markup(  # noqa: S704 - cleaned to a closed list
        nh3.clean(
            markdown.convert(text),
            tags=_ELEMENTS,
            attributes={"a": {"href"}},
            attribute_filter=lambda _element, _attribute, value: _address(value, link_to_claim),
            url_schemes={"http", "https", "claim"},
            link_rel=None,
        )
    )


def _address(value: str, link_to_claim: Callable[[str], str | None]) -> str | None:
    claim = _CLAIM_LINK.fullmatch(value)
    if claim:
        return link_to_claim(claim[1])
    return value if _WEB_LINK.match(value) else None
