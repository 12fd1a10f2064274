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

    Raises:
        PublishError: Two files claim one path, whatever the case of its letters, or a path leads out of `target`.
    """
    paths: dict[str, str] = {}
    troubles: list[Trouble] = []
    written: list[str] = []
    for file in files:
        trouble = _refuse(file.path, paths)
        if trouble is not None:
            troubles.append(trouble)
            continue
        paths[file.path.casefold()] = file.path
        if _write(target / file.path, file.content):
            written.append(file.path)
    if troubles:
        raise PublishError(troubles)
    return TreeChange(tuple(written), tuple(_remove_others(target, set(paths.values()))))


def _refuse(path: str, taken: dict[str, str]) -> Trouble | None:
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts or "\\" in path or path != str(pure):
        return Trouble(path, "is no path within the site")
    if path.casefold() in taken:
        return Trouble(f"docs/{path}", "stands where a generated page goes", "give the hand-written page another name")
    return None


def _write(path: Path, content: str | bytes) -> bool:
    data = content.encode() if isinstance(content, str) else content
    if path.is_file() and not path.is_symlink() and path.read_bytes() == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True


def _remove_others(target: Path, kept: set[str]) -> Iterator[str]:
    for folder, _, names in os.walk(target, topdown=False):
        here = Path(folder)
        for path in (here / name for name in sorted(names)):
            name = path.relative_to(target).as_posix()
            if name not in kept:
                path.unlink()
                yield name
        if here != target and not any(here.iterdir()):
            here.rmdir()
