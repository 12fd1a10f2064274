"""From an edition to the published folder: tree, pages, search index, checks, swap."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from builder.publish.csp import check_policy
from builder.publish.edition import Edition
from builder.publish.folders import Folders, make_own
from builder.publish.links import base_of, check_links, files_of
from builder.publish.markup import Markup, read_markup
from builder.publish.mkdocs import MkDocsJob, build_pages
from builder.publish.search import index_pages
from builder.publish.swap import staged
from builder.publish.tree import write_tree
from builder.publish.trouble import PublishError

Step = Callable[[str], AbstractContextManager[None]]
"""Told before each step what it does; the context ends with the step."""


@dataclass(frozen=True, slots=True)
class Published:
    """What came of a build: the folder, how many HTML pages and files it holds, and their size in bytes."""

    site: Path
    pages: int
    files: int
    size: int


def _untold(_name: str) -> AbstractContextManager[None]:
    return nullcontext()


def publish(edition: Edition, folders: Folders, step: Step = _untold) -> Published:
    """Publish an edition, or leave the published folder as it is to the byte.

    Raises:
        PublishError: With all reasons found in the step that failed.
    """
    make_own(folders.tree, folders.root)
    with staged(folders.site, folders.lock) as fresh:
        with step("writing pages"):
            write_tree(edition.files, folders.tree)
        with step("building HTML"):
            build_pages(MkDocsJob(folders.settings_file, folders.tree, fresh))
        with step("indexing for search"):
            index_pages(fresh)
        with step("following links"):
            files = files_of(fresh)
            check_site(fresh, files, base_of(edition.site_url))
        pages = sum(name.endswith(".html") for name in files)
        size = sum((fresh / name).stat().st_size for name in files)
    return Published(folders.site, pages, len(files), size)


def check_site(site: Path, files: frozenset[str], base: str) -> None:
    """Check every page of a finished site.

    Raises:
        PublishError: A link or fragment leads nowhere, a page loads from elsewhere or breaks the security policy.
    """
    pages = read_pages(site, files)
    troubles = [*check_policy(pages), *check_links(pages, files, base)]
    if troubles:
        raise PublishError(troubles)


def read_pages(site: Path, files: frozenset[str]) -> Mapping[str, Markup]:
    """Read every HTML page, in the order of their paths."""
    names = sorted(name for name in files if name.endswith(".html"))
    return {name: read_markup((site / name).read_text(encoding="utf-8")) for name in names}
