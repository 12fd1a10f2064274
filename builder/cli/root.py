"""Finding the publication that a command is about."""

from __future__ import annotations

from pathlib import Path

import click

from builder.load.settings import SETTINGS

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The publication's folder, with mkdocs.yml in it. By default the nearest one from here upwards.",
)
"""The `--root` option that all commands share."""


def find_root(given: Path | None) -> Path:
    """Give the publication's folder: the one asked for, or the nearest from here upwards with an mkdocs.yml.

    Raises:
        click.UsageError: There is none.
    """
    if given is not None:
        return given.resolve()
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / SETTINGS).exists():
            return folder
    raise click.UsageError(
        f"There is no {SETTINGS} here or in a folder above. Run this inside a publication, or name one with --root."
    )
