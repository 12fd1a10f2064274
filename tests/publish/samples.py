"""A small edition, and folders compared byte for byte."""

from __future__ import annotations

from pathlib import Path

from builder.publish.edition import Edition
from builder.publish.folders import Folders
from builder.render.page import front_matter
from builder.render.rendered import RenderedFile

SETTINGS = """\
site_name: Sample
site_url: https://example.org/checks/
use_directory_urls: true
theme: {name: material, language: en, font: false}
extra: {quoteproof: {publisher: {name: Sample desk}}}
"""


def page(path: str, html: str, title: str = "A page", **meta: object) -> RenderedFile:
    """A page as the renderer makes it."""
    return RenderedFile(path, f"{front_matter({'title': title, **meta})}\n\n{html}\n")


FEEDS = (RenderedFile("feed.xml", "<feed/>"), RenderedFile("feed.json", "{}"))
"""Files that every page's head leads to."""

PAGES = (
    page("index.md", '<h1>Home</h1>\n<p><a href="claims/one/#e-1">One</a></p>', "Home"),
    page("claims/index.md", '<h1>Checks</h1>\n<p><a href="one/">One</a></p>', "Checks"),
    page(
        "claims/one.md",
        '<article data-pagefind-body><h1>One</h1><p id="e-1">Twenty-four rockets</p>'
        '<p data-pagefind-filter="verdict">Disputed</p><p data-pagefind-filter="year">2021</p>'
        '<p data-pagefind-filter="speaker">Ana</p><p data-pagefind-filter="topic">Fire</p></article>',
        "One",
    ),
    page("search.md", '<h1>Search</h1><div id="search-page"></div>', "Search", search_page=True),
)


def edition(*more: RenderedFile, without: str = "") -> Edition:
    """The sample's pages and more, without one of them."""
    files = (*PAGES, *FEEDS, *more)
    return Edition(tuple(file for file in files if file.path != without), "https://example.org/checks/")


def folders(root: Path) -> Folders:
    """A publication's folders with settings in them."""
    (root / "mkdocs.yml").write_text(SETTINGS)
    return Folders(root)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
