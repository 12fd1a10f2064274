"""The swap: a finished folder takes the place of the published one as a whole, or nothing changes at all."""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from builder.publish.trouble import PublishError, Trouble

_PREFIX = ".quoteproof-"
_RETIRED = f"{_PREFIX}retired"
_AT_WORKING_DIRECTORY = -100
_EXCHANGE = 2


@contextmanager
def staged(site: Path, lock: Path) -> Iterator[Path]:
    """Give an empty folder beside `site`; when the block ends without an exception, it becomes `site`.

    Where the block raises, or the process dies, `site` keeps every byte it had. Folders that a killed build left
    behind are cleared away, and a site that was caught between two renames is put back first.

    Args:
        site: The published folder; it need not exist yet.
        lock: A file that one build holds at a time; its folder exists.

    Raises:
        PublishError: Another build holds the lock, or `site` cannot be replaced.
    """
    with _one_at_a_time(lock):
        _refuse_what_cannot_be_replaced(site)
        _recover(site)
        fresh = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}new-", dir=site.parent))
        try:
            yield fresh
            _replace(site, fresh)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)


@contextmanager
def _one_at_a_time(lock: Path) -> Iterator[None]:
    try:
        with FileLock(lock, timeout=0):
            yield
    except Timeout:
        trouble = Trouble(
            "", "another build of this publication is running", "wait until it has ended, then build again"
        )
        raise PublishError([trouble]) from None


def _refuse_what_cannot_be_replaced(site: Path) -> None:
    if site.is_symlink() or (site.exists() and not site.is_dir()):
        trouble = Trouble(site.name, "stands where the site goes and is not a folder", "move it away, then build again")
        raise PublishError([trouble])


def _recover(site: Path) -> None:
    """Clear up after a build that was killed."""
    retired = site.with_name(_RETIRED)
    if retired.is_dir() and not site.exists():
        retired.rename(site)
    for left in site.parent.glob(f"{_PREFIX}*"):
        shutil.rmtree(left, ignore_errors=True)


def _replace(site: Path, fresh: Path) -> None:
    fresh.chmod(0o777 & ~_umask())
    try:
        if not site.exists():
            fresh.rename(site)
        elif not _exchange(site, fresh):
            _rename_twice(site, fresh)
    except OSError as error:
        trouble = Trouble(
            site.name,
            f"could not be replaced ({error.strerror or error}); the site there is the old one",
            "close what holds the folder open, and see that it is no mount point",
        )
        raise PublishError([trouble]) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _exchange(one: Path, other: Path) -> bool:
    """Let two folders change places in a single step of the file system; False where it cannot (Linux can)."""
    if not sys.platform.startswith("linux"):
        return False
    exchange = getattr(ctypes.CDLL(ctypes.util.find_library("c"), use_errno=True), "renameat2", None)
    if exchange is None:
        return False
    here = _AT_WORKING_DIRECTORY
    return bool(exchange(here, os.fsencode(one), here, os.fsencode(other), _EXCHANGE) == 0)


def _rename_twice(site: Path, fresh: Path) -> None:
    """Replace where the file system knows no exchange; `_recover` mends what a crash in between leaves."""
    retired = site.with_name(_RETIRED)
    site.rename(retired)
    try:
        fresh.rename(site)
    except OSError:
        retired.rename(site)
        raise
    shutil.rmtree(retired, ignore_errors=True)
