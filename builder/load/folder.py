"""Walking claims/ and seeds/: which files are read, and which are refused and why."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from builder.findings.fault import Fault
from builder.findings.place import Span

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_FROM_THE_SYSTEM = frozenset([".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", ".gitignore"])
"""Files that systems leave behind or that keep an empty folder in git; never meant to be read."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A regular file below a folder of the publication; `path` is relative to the root, with forward slashes."""

    path: str
    file: Path

    @property
    def stem(self) -> str:
        """The file's name without what stands behind its last dot."""
        return self.file.stem

    @property
    def suffix(self) -> str:
        """The last dot and what stands behind it."""
        return self.file.suffix


@dataclass(frozen=True, slots=True)
class Walk:
    """A folder's files in the order of their paths, and what was refused."""

    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...]


def walk(root: Path, folder: str, *, suffixes: frozenset[str], skip: frozenset[str] = frozenset()) -> Walk:
    """Find the files of a folder and all folders below it, following no symbolic link.

    Args:
        root: The publication's folder.
        folder: `claims` or `seeds`.
        suffixes: Which files belong there; all others are `stray-file` faults.
        skip: Paths of folders that are left alone.

    Returns:
        Entries, and faults: `symbolic-link`, `odd-name`, `stray-file`, `unreadable`.
    """
    entries: list[Entry] = []
    faults: list[Fault] = []
    for found in _scan(root, folder, skip):
        if isinstance(found, Fault):
            faults.append(found)
        elif found.suffix in suffixes:
            entries.append(found)
        elif found.file.name not in _FROM_THE_SYSTEM:
            faults.append(_stray(found.path, found.suffix))
    return Walk(tuple(entries), tuple(faults))


def _scan(root: Path, folder: str, skip: frozenset[str]) -> Iterator[Entry | Fault]:
    start = root / folder
    if start.is_symlink():
        yield at_file("symbolic-link", folder)
        return
    if not start.exists():
        return
    try:
        children = sorted(os.scandir(start), key=lambda child: child.name)
    except OSError as error:
        yield at_file("unreadable", folder, reason=_reason(error))
        return
    for child in children:
        yield from _child(root, f"{folder}/{child.name}", child, skip)


def _child(root: Path, path: str, child: os.DirEntry[str], skip: frozenset[str]) -> Iterator[Entry | Fault]:
    if shown(path) != path:
        yield at_file("odd-name", shown(path))
    elif child.is_symlink():
        yield at_file("symbolic-link", path)
    elif child.is_dir():
        if path not in skip:
            yield from _scan(root, path, skip)
    elif child.is_file():
        yield Entry(path, Path(child.path))
    else:
        yield _stray(path, "")


def _stray(path: str, suffix: str) -> Fault:
    return at_file("stray-file", path, suffix=suffix)


def at_file(kind: str, path: str, **facts: str) -> Fault:
    """Make a fault of a file as such rather than of something in it."""
    return Fault(kind, Span(path, 0, 0), facts)


def shown(path: str) -> str:
    """Give a path as it can be printed: one that is not UTF-8 or holds control characters comes out different."""
    return _CONTROL.sub("\ufffd", os.fsencode(path).decode("utf-8", "replace"))


def read_bytes(entry: Entry, most: int) -> bytes | Fault:
    """Read a file, or give an `unreadable` or `too-large` fault."""
    try:
        size = entry.file.stat().st_size
        if size > most:
            return at_file("too-large", entry.path, bytes=f"{size:,}", most=f"{most:,}")
        return entry.file.read_bytes()
    except OSError as error:
        return at_file("unreadable", entry.path, reason=_reason(error))


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
