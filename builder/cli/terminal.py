"""What the place where findings are shown can do: its width and colours."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from builder.report.report import Look

_WIDTH_OF_PIPES = 100


def look_of_output() -> Look:
    """Find out how standard output wants its text.

    Colours only on a terminal, and not where NO_COLOR (https://no-color.org) or TERM=dumb asks for none.
    """
    terminal = sys.stdout is not None and sys.stdout.isatty()  # a shell may have closed it
    colour = terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Look(columns=shutil.get_terminal_size((_WIDTH_OF_PIPES, 24)).columns, colour=colour)


def default_format() -> str:
    """Give `github` inside a GitHub workflow, `text` elsewhere."""
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def folder_in_repository(root: Path) -> str:
    """Give a publication's folder inside the repository that a GitHub workflow has checked out, ending in a slash.

    Empty where it is the repository itself, or where there is no workflow.
    """
    workspace = os.environ.get("GITHUB_WORKSPACE")
    if not workspace or not root.resolve().is_relative_to(Path(workspace).resolve()):
        return ""
    inside = root.resolve().relative_to(Path(workspace).resolve()).as_posix()
    return "" if inside == "." else f"{inside}/"
