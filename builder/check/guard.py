"""The one place where a crash of our own becomes a finding (X001) instead of a traceback."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from pathlib import PurePath
from typing import TypeVar

from builder.findings.fault import Fault
from builder.findings.place import Place, Span

CRASH = "crash"
"""The kind of fault that X001 words."""

_REST = "everything else was checked as usual, but nothing is published until this is mended"

T = TypeVar("T")


def attempt(run: Callable[[], T], doing: str, place: Place | Span) -> T | Fault:
    """Run something of ours that must not take the whole check down with it.

    Args:
        run: What to do; lazy results must be used up inside.
        doing: What it is, for the report: "rule V004".
        place: The editor's words it was about.

    Returns:
        Its result, or a fault of the kind `crash`.
    """
    try:
        return run()
    except Exception as error:  # noqa: BLE001 - the boundary: whatever went wrong is told as X001, exit status 3
        return crash(error, doing, place)


def crash(error: Exception, doing: str, place: Place | Span, rest: str = _REST) -> Fault:
    """Make a fault of our own out of an exception: what it is and where it came from, without a traceback.

    Args:
        error: The exception.
        doing: What failed.
        place: The editor's words it was about.
        rest: What became of everything else.
    """
    return Fault(CRASH, place, {"doing": doing, "error": _name(error), "where": _origin(error), "rest": rest})


def _name(error: Exception) -> str:
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def _origin(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    if not frames:
        return "builder/check"
    last = frames[-1]
    return f"{'/'.join(PurePath(last.filename).parts[-3:])}, line {last.lineno}, in {last.name}"
