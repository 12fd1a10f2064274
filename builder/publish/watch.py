"""Watching a publication's files: calls with everything saved within a short moment."""

from __future__ import annotations

import math
import queue
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from builder.publish.folders import Folders

_WATCHED = ("claims", "seeds", "docs")
_READ_ONLY = {"opened", "closed_no_write"}
_MOMENT = 0.05
_TURN = 0.5

Changes = queue.Queue[Path]
"""Files that were saved, moved or removed."""


@contextmanager
def watching(folders: Folders) -> Iterator[Changes]:
    """Watch claims, seeds, hand-written pages and settings while the block lasts."""
    changes: Changes = queue.Queue()
    observer = Observer()
    handler = _Handler(changes, folders.settings_file)
    observer.schedule(handler, str(folders.root))
    for name in _WATCHED:
        if (folders.root / name).is_dir():
            observer.schedule(handler, str(folders.root / name), recursive=True)
    observer.start()
    try:
        yield changes
    finally:
        observer.stop()
        observer.join()


def next_changes(changes: Changes, seconds: float = math.inf) -> frozenset[Path]:
    """Wait for a saved file, and for those that follow at once; empty where none came in so many seconds."""
    found: set[Path] = set()
    until = time.monotonic() + seconds
    while not found and time.monotonic() < until:
        # In short turns: an interrupt that the system hands to another thread does not wake a thread that waits.
        found |= _within(changes, min(_TURN, max(until - time.monotonic(), 0)))
    while found and (more := _within(changes, _MOMENT)):
        found |= more
    return frozenset(found)


def _within(changes: Changes, seconds: float) -> set[Path]:
    try:
        return {changes.get(timeout=seconds)}
    except queue.Empty:
        return set()


class _Handler(FileSystemEventHandler):
    def __init__(self, changes: Changes, settings_file: Path) -> None:
        self._changes = changes
        self._settings_file = settings_file

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Take what changes a file; in the root itself, only the settings count."""
        if event.is_directory or event.event_type in _READ_ONLY:
            return
        for name in (event.src_path, event.dest_path):
            path = Path(str(name)) if name else None
            if path is not None and (path.parent != self._settings_file.parent or path == self._settings_file):
                self._changes.put(path)
