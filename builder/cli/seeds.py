"""Archived texts as commands are asked for them: by id."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from builder.model.publication import Publication

_MOST_NAMED = 10


def no_text(seed: str, publication: Publication) -> click.UsageError:
    """Say that a seed's text is not there, or that there is no such seed, and which may be meant."""
    if seed in publication.seeds:
        return click.UsageError(
            f"Of {seed} there is no text: seeds/{seed}.txt is missing, not UTF-8, or was taken down."
        )
    from builder.check.nearest import nearest  # noqa: PLC0415 - help and other wrong usage need none of this

    near = nearest(seed, publication.seeds)
    known = list(publication.seeds)[:_MOST_NAMED]
    hint = f"Did you mean {near}?" if near else f"There are: {', '.join(known)}." if known else "seeds/ is empty."
    return click.UsageError(f'There is no archived text "{seed}". {hint}')
