"""Reading built pages: their ids, links, loaded files, and whatever a content security policy would stop."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

_LINKS = {("a", "href"), ("area", "href"), ("form", "action")}
_LOADS = {
    ("img", "src"),
    ("script", "src"),
    ("iframe", "src"),
    ("source", "src"),
    ("video", "src"),
    ("video", "poster"),
    ("audio", "src"),
    ("track", "src"),
    ("embed", "src"),
    ("object", "data"),
    ("input", "src"),
    ("image", "href"),
    ("use", "href"),
}
_LOADING_RELATIONS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest", "apple-touch-icon"}
_CONNECTING_RELATIONS = {"preconnect", "dns-prefetch"}
_DATA_TYPES = {"application/json", "application/ld+json"}


@dataclass(slots=True)
class Markup:
    """What a page holds that others need to know.

    Attributes:
        ids: Every id, and every `name` of an anchor.
        links: Where its links lead, as written.
        loads: What it loads by itself, as written.
        policies: Its content security policies.
        forbidden: What no page may hold, described for an editor: inline scripts, styles and handlers.
    """

    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    policies: list[str] = field(default_factory=list)
    forbidden: list[str] = field(default_factory=list)


def read_markup(html: str) -> Markup:
    """Read a page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.markup


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.markup = Markup()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self._take_ids(tag, found)
        self._take_addresses(tag, found)
        self._take_forbidden(tag, found)
        if tag == "meta" and found.get("http-equiv", "").lower() == "content-security-policy":
            self.markup.policies.append(found.get("content", ""))

    def _take_ids(self, tag: str, found: dict[str, str]) -> None:
        if found.get("id"):
            self.markup.ids.add(found["id"])
        if tag == "a" and found.get("name"):
            self.markup.ids.add(found["name"])

    def _take_addresses(self, tag: str, found: dict[str, str]) -> None:
        for name, value in found.items():
            plain = name.removeprefix("xlink:")
            if (tag, plain) in _LINKS:
                self.markup.links.append(value)
            elif (tag, plain) in _LOADS:
                self.markup.loads.append(value)
            elif plain in {"srcset", "imagesrcset"}:
                self.markup.loads.extend(part.split()[0] for part in value.split(",") if part.split())
        if tag == "link":
            self._take_relation(found)
        if tag == "meta" and found.get("http-equiv", "").lower() == "refresh":
            self.markup.links.append(found.get("content", "").partition("url=")[2])

    def _take_relation(self, found: dict[str, str]) -> None:
        relations = set(found.get("rel", "").lower().split())
        address = found.get("href", "")
        if relations & (_LOADING_RELATIONS | _CONNECTING_RELATIONS):
            self.markup.loads.append(address)
        elif relations & {"alternate", "next", "prev"}:
            self.markup.links.append(address)

    def _take_forbidden(self, tag: str, found: dict[str, str]) -> None:
        say = self.markup.forbidden.append
        if tag == "script" and "src" not in found and found.get("type", "").lower() not in _DATA_TYPES:
            say("a script within the page")
        if tag == "style":
            say("a style sheet within the page")
        if tag == "base":
            say("a <base> element")
        for name, value in found.items():
            if name == "style":
                say(f'a style attribute, style="{value[:60]}"')
            elif name.startswith("on"):
                say(f"an event handler, {name}")
            elif "".join(value.split()).lower().startswith(("javascript:", "vbscript:")):
                say(f"a script in the attribute {name}")
