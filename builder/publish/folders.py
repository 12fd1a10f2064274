"""Where a publication's files lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from builder.publish.trouble import PublishError, Trouble


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders and files that publishing reads and writes.

    Attributes:
        root: The publication's folder, with mkdocs.yml in it.
    """

    root: Path

    @property
    def settings_file(self) -> Path:
        """MkDocs' settings and ours."""
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
    def preview(self) -> Path:
        """The preview's pages."""
        return self.root / "build" / "preview"

    @property
    def preview_tree(self) -> Path:
        """The preview's pages as Markdown."""
        return self.root / "build" / "preview-docs"

    @property
    def preview_lock(self) -> Path:
        """Held by one preview at a time while it builds everything."""
        return self.root / "build" / ".preview-lock"

    @property
    def lock(self) -> Path:
        """Held by one build at a time."""
        return self.root / "build" / ".lock"

    @property
    def site(self) -> Path:
        """What is published."""
        return self.root / "site"


def make_own(folder: Path, root: Path) -> None:
    """Make a folder that builds write into and delete from.

    Args:
        folder: Which; below `root`.
        root: The publication's folder.

    Raises:
        PublishError: It, or a folder on the way to it, is a link or a file: a build would write and delete
            wherever that leads.
    """
    way = [folder, *folder.parents[: len(folder.relative_to(root).parts) - 1]]
    for one in reversed(way):
        if one.is_symlink() or (one.exists() and not one.is_dir()):
            what = "is a link" if one.is_symlink() else "is a file"
            where = one.relative_to(root).as_posix()
            raise PublishError([Trouble(where, f"{what}, and builds need a folder of their own there", "delete it")])
    folder.mkdir(parents=True, exist_ok=True)
