"""Templates: autoescape on, nothing undefined, and text that Markdown hands through untouched."""

from __future__ import annotations

import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from builder.render import words
from builder.render.icons import verdict_icon

_UNSAFE = re.compile(r"[&<>\"'\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def escape(value: object) -> Markup:
    """Escape a value for HTML text and attributes, line ends and control characters included.

    Python-Markdown drops, expands or normalises tabs, carriage returns, blank lines and control characters before
    it looks at raw HTML; as character references they reach the browser as they are in the archived text.
    """
    if hasattr(value, "__html__"):
        return Markup(value.__html__())  # noqa: S704 - markup that templates or nh3 made
    return Markup(_UNSAFE.sub(_reference, str(value)))  # noqa: S704 - escaped just here


def _reference(match: re.Match[str]) -> str:
    character = match[0]
    return _NAMED.get(character) or f"&#{ord(character)};"


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("builder.render", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
    )
    environment.globals.update(say=words.say, count=words.count, listed=words.listed, verdict_icon=verdict_icon)
    environment.filters.update(
        day=words.day, partial_date=words.partial_date, in_words=words.in_words, with_code=with_code
    )
    return environment


def with_code(text: str) -> Markup:
    """Show words between backticks as code, everything else as it is."""
    parts = text.split("`")
    if len(parts) % 2 == 0:
        return escape(text)
    code = Markup("<code>{}</code>")
    return Markup().join(code.format(escape(part)) if index % 2 else escape(part) for index, part in enumerate(parts))


def _finalize(value: object) -> object:
    return escape(value) if value is not None else Markup("")


def render(template: str, **values: object) -> str:
    """Fill a template in and give it as one block of raw HTML for Markdown: no blank line, no indentation."""
    filled = _environment().get_template(template).render(**values)
    return "\n".join(line.strip() for line in filled.split("\n") if line.strip())
