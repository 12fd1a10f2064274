"""What the place where findings are shown can do: its width and colours."""

from __future__ import annotations

import os
import shutil
import sys

from builder.report.report import Look

_WIDTH_OF_PIPES = 100


def look_of_output() -> Look:
    """Find out how standard output wants its text.

    Colours only on a terminal, and not where NO_COLOR (https://no-color.org) or TERM=dumb asks for none.
    """
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Look(columns=shutil.get_terminal_size((_WIDTH_OF_PIPES, 24)).columns, colour=colour)


def default_format() -> str:
    """Give `github` inside a GitHub workflow, `text` elsewhere."""
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"
