"""What the Data page says of each format: formats.toml, so that words, examples and changes stand in one place."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from builder.render.exports.claims_csv import COLUMNS
from builder.render.exports.claims_sqlite import TABLES


@dataclass(frozen=True, slots=True)
class Change:
    """What a version of a format brought."""

    version: int
    note: str


@dataclass(frozen=True, slots=True)
class Format:
    """A format; words between backticks are code.

    Attributes:
        name: What it is called, unique on the page.
        address: Where a file of it lies within the site; `ID` stands for an id.
        media_type: What it is served as.
        about: Paragraphs on what it holds.
        example: Python 3.11 that reads a file of it from the working folder and needs nothing but the standard
            library; empty where nothing is to be shown.
        changes: Newest first.
        schema: Name of the JSON Schema that its files fit; None where it is no JSON.
        needs_site_address: Whether there is none where the site does not know its own address.
    """

    name: str
    address: str
    media_type: str
    about: tuple[str, ...]
    example: str
    changes: tuple[Change, ...]
    schema: str | None = None
    needs_site_address: bool = False

    @property
    def anchor(self) -> str:
        """Its place on the Data page."""
        return self.name.replace(".", "-")

    @property
    def version(self) -> int:
        """The version that is published now."""
        return self.changes[0].version

    @property
    def is_one_file(self) -> bool:
        """Whether there is one file of it, not one for each claim or source."""
        return "ID" not in self.address


@cache
def formats() -> tuple[Format, ...]:
    """Read all formats, in the page's order."""
    text = files("builder.render.exports").joinpath("formats.toml").read_text(encoding="utf-8")
    return tuple(_format(name, written) for name, written in tomllib.loads(text).items())


def _format(name: str, written: Mapping[str, Any]) -> Format:
    return Format(
        name=name,
        address=written["address"],
        media_type=written["media_type"],
        about=tuple(_filled(paragraph) for paragraph in written["about"]),
        example=written.get("example", ""),
        changes=tuple(Change(change["version"], change["note"]) for change in written["changes"]),
        schema=written.get("schema"),
        needs_site_address=written.get("needs_site_address", False),
    )


def _filled(paragraph: str) -> str:
    lists = {"COLUMNS": COLUMNS, "TABLES": tuple(TABLES)}
    for word, names in lists.items():
        paragraph = paragraph.replace(word, ", ".join(f"`{name}`" for name in names))
    return paragraph
