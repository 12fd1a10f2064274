"""The real publication's finished pages, as a program that visits them reads them."""

from __future__ import annotations

import html
import json
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from builder.model.publication import CheckedPublication
from builder.publish.edition import check_edition, generate
from builder.publish.folders import Folders
from builder.publish.markup import read_markup
from builder.publish.publish import publish

ROOT = Path(__file__).parents[2]
_JSON_LD = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
_CANONICAL = re.compile(r'<link rel="canonical" href="([^"]*)">')
_HEADING = re.compile(r"<h1[^>]*>(.*?)</h1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class VisitedPage:
    """A page of the finished site: its file and its HTML."""

    path: str
    source: str

    @cached_property
    def reviews(self) -> tuple[dict[str, Any], ...]:
        """Everything that it tells programs as JSON-LD."""
        return tuple(json.loads(found) for found in _JSON_LD.findall(self.source))

    @property
    def canonical(self) -> str | None:
        """The address that it says it has."""
        found = _CANONICAL.search(self.source)
        return html.unescape(found[1]) if found else None

    @property
    def may_be_listed(self) -> bool:
        """Whether search engines may list it."""
        return '<meta name="robots" content="noindex">' not in self.source

    @property
    def heading(self) -> str:
        """The words of its first heading."""
        found = _HEADING.search(self.source)
        return words(found[1]) if found else ""

    @cached_property
    def text(self) -> str:
        """All its words, blanks as one."""
        return words(self.source.partition("<body")[2])

    @cached_property
    def ids(self) -> frozenset[str]:
        """The places that an address may lead to."""
        return frozenset(read_markup(self.source).ids)


def words(markup: str) -> str:
    """The words of HTML, blanks as one."""
    return " ".join(html.unescape(_TAG.sub(" ", markup)).split())


@dataclass(frozen=True)
class RealSite:
    """The real publication and what it was published as.

    Attributes:
        checked: The publication.
        folder: The published folder.
        pages: Its HTML pages by path.
    """

    checked: CheckedPublication
    folder: Path
    pages: Mapping[str, VisitedPage]

    @property
    def url(self) -> str:
        """The site's address."""
        assert self.checked.publication.site_url
        return self.checked.publication.site_url


def build(root: Path) -> RealSite:
    """Publish a copy of the real publication."""
    for name in ("claims", "seeds", "docs"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    folders = Folders(root)
    checked = check_edition(root)
    site = publish(generate(checked, folders), folders).site
    paths = sorted(site.rglob("*.html"))
    names = {path: path.relative_to(site).as_posix() for path in paths}
    pages = {name: VisitedPage(name, path.read_text(encoding="utf-8")) for path, name in names.items()}
    return RealSite(checked, site, pages)
