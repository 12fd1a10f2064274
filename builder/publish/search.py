"""The search index: Pagefind's command over the finished pages."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from builder.publish.index_order import put_in_order
from builder.publish.trouble import PublishError, Trouble

FOLDER = "pagefind"
_INTERFACES = ("pagefind-*ui*", "pagefind-highlight*", "pagefind-playground*")


def index_pages(site: Path) -> None:
    """Index every `data-pagefind-body` of the site's pages into site/pagefind/.

    Pagefind's own interfaces are removed: the theme has one.

    Raises:
        PublishError: Pagefind is not there, or stopped.
    """
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", FOLDER, "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - no outside input
    if done.returncode != 0 or not (site / FOLDER / "pagefind.js").is_file():
        said = " ".join((done.stderr or done.stdout).split()) or "it said nothing"
        trouble = Trouble("", f"the search index could not be made: {said}", "run the installation again")
        raise PublishError([trouble])
    _clear(site / FOLDER)
    try:
        put_in_order(site / FOLDER)
    except ValueError as error:
        raise PublishError([Trouble("", str(error), "install the version of Pagefind that the locks name")]) from error


def _clear(index: Path) -> None:
    for pattern in _INTERFACES:
        for path in index.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
