"""build/docs: hand-written and generated pages together, as MkDocs reads them; written only where they changed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from builder.publish.trouble import PublishError, Trouble
from builder.render.rendered import RenderedFile


@dataclass(frozen=True, slots=True)
class TreeChange:
    """What writing a tree changed.

    Attributes:
        written: Files whose bytes are new.
        removed: Files that are gone.
    """

    written: tuple[str, ...]
    removed: tuple[str, ...]


def write_tree(files: Iterable[RenderedFile], target: Path) -> TreeChange:
    """Make `target` hold exactly these files; what is there already with the same bytes is not touched.

    Links in `target` are taken away, never followed: somebody else may have put them there.

    Raises:
        PublishError: Two files claim one path, whatever the case of its letters, or a path leads out of `target`;
            nothing is written or removed then.
    """
    wanted = tuple(files)
    paths: dict[str, str] = {}
    troubles = [trouble for file in wanted if (trouble := _refuse(file.path, paths)) is not None]
    if troubles:
        raise PublishError(troubles)
    removed = tuple(_remove_others(target, set(paths.values())))
    written = tuple(file.path for file in wanted if _write(target / file.path, file.content))
    return TreeChange(written, removed)


def _refuse(path: str, taken: dict[str, str]) -> Trouble | None:
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts or "\\" in path or path != str(pure):
        return Trouble(path, "is no path within the site")
    if path.casefold() in taken:
        return Trouble(f"docs/{path}", "stands where a generated page goes", "give the hand-written page another name")
    taken[path.casefold()] = path
    return None


def _write(path: Path, content: str | bytes) -> bool:
    data = content.encode() if isinstance(content, str) else content
    if path.is_file() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True


def _remove_others(target: Path, kept: set[str]) -> Iterator[str]:
    """Remove what no file of the tree is, every link, and the folders that this leaves empty."""
    for folder, folders, names in os.walk(target, topdown=False):
        here = Path(folder)
        links = (name for name in folders if (here / name).is_symlink())
        for path in (here / name for name in sorted((*names, *links))):
            name = path.relative_to(target).as_posix()
            if name not in kept or path.is_symlink():
                path.unlink()
                yield name
        if here != target and not any(here.iterdir()):
            here.rmdir()
