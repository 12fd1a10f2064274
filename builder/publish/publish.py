"""From rendered files to the published folder: tree, pages, search index, checks, swap."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from builder.publish.csp import check_policy
from builder.publish.links import base_of, check_links, files_of
from builder.publish.markup import Markup, read_markup
from builder.publish.mkdocs import MkDocsJob, build_pages
from builder.publish.search import index_pages
from builder.publish.swap import staged
from builder.publish.tree import read_handwritten, write_tree
from builder.publish.trouble import PublishError, Trouble
from builder.render.rendered import RenderedFile

Step = Callable[[str], AbstractContextManager[None]]
"""Told before each step what it does; the context ends with the step."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a publication's files lie.

    Attributes:
        root: The publication's folder, with mkdocs.yml in it.
    """

    root: Path

    @property
    def settings_file(self) -> Path:
        """MkDocs' and our settings."""
        return self.root / "mkdocs.yml"

    @property
    def written(self) -> Path:
        """Hand-written pages."""
        return self.root / "docs"

    @property
    def tree(self) -> Path:
        """All pages as Markdown, for MkDocs."""
        return self.root / "build" / "docs"

    @property
    def lock(self) -> Path:
        """Held by one build at a time."""
        return self.root / "build" / ".lock"

    @property
    def site(self) -> Path:
        """What is published."""
        return self.root / "site"


@dataclass(frozen=True, slots=True)
class Published:
    """What came of a build: the folder, how many HTML pages and files it holds, and their size in bytes."""

    site: Path
    pages: int
    files: int
    size: int


def publish(
    rendered: Iterable[RenderedFile],
    folders: Folders,
    *,
    site_url: str | None,
    embedded: frozenset[str] = frozenset(),
    step: Step = lambda _: nullcontext(),
) -> Published:
    """Publish, or leave the published folder as it is to the byte.

    Args:
        rendered: Generated files.
        folders: Where everything lies.
        site_url: The address in mkdocs.yml: the error page's links start with its path.
        embedded: Hand-written pages that stand within generated ones, as paths below docs/.
        step: Told of each step.

    Raises:
        PublishError: With all reasons found in the step that failed.
    """
    folders.lock.parent.mkdir(parents=True, exist_ok=True)
    with staged(folders.site, folders.lock) as fresh:
        with step("writing pages"):
            prepare_tree(rendered, folders, embedded)
        with step("building HTML"):
            build_pages(MkDocsJob(folders.settings_file, folders.tree, fresh))
        with step("indexing for search"):
            index_pages(fresh)
        with step("following links"):
            files = files_of(fresh)
            check_site(fresh, files, base_of(site_url))
        pages = sum(name.endswith(".html") for name in files)
        size = sum((fresh / name).stat().st_size for name in files)
    return Published(folders.site, pages, len(files), size)


def prepare_tree(rendered: Iterable[RenderedFile], folders: Folders, embedded: frozenset[str] = frozenset()) -> int:
    """Bring build/docs up to date; gives how many files changed.

    Raises:
        PublishError: A hand-written page cannot be published, or two files claim one path.
    """
    found = list(read_handwritten(folders.written, embedded))
    troubles = [item for item in found if isinstance(item, Trouble)]
    if troubles:
        raise PublishError(troubles)
    pages = [item for item in found if isinstance(item, RenderedFile)]
    return write_tree([*rendered, *pages], folders.tree)


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
