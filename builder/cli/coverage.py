"""`quoteproof coverage`: which sentences of the archived texts no claim has taken up yet."""

from __future__ import annotations

from pathlib import Path

import click

from builder.cli.root import find_root, root_option
from builder.cli.seeds import no_text
from builder.cli.status import Status


@click.command(
    epilog="""\b
Examples:
  quoteproof coverage                    every archived text
  quoteproof coverage us-news-irbil      one of them
  quoteproof coverage --drafts           count what drafts quote as well
  quoteproof coverage --format json > coverage.json

A sentence is taken up where a published claim quotes at least one word of it. Numbers, dates, sums of
money, names and words given to somebody move a sentence up. What is quoted only in part comes after.
"""
)
@click.argument("seed", required=False)
@root_option
@click.option("--drafts", is_flag=True, help="Count the quotations of drafts as well.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to write them.")
def command(seed: str | None, root: Path | None, drafts: bool, form: str) -> int:  # noqa: FBT001 - click's form
    """Show the sentences of the archived text SEED, or of all, that no claim has taken up yet, and why to check them.

    The most check-worthy stand first. This is for editors; readers of the site do not see it.
    """
    return coverage(find_root(root), seed, form, drafts=drafts)


def coverage(root: Path, seed: str | None, form: str, *, drafts: bool = False) -> int:
    """Write what claims have not taken up to standard output.

    Returns:
        The exit status: 0 however much is left.

    Raises:
        click.UsageError: There is no such archived text.
    """
    # Imported late: wrong usage and help need none of this.
    from builder.check.proving import archive  # noqa: PLC0415
    from builder.cli.coverage_forms import FORMS, Survey, Surveyed  # noqa: PLC0415
    from builder.cli.showing import report_of_settings, show  # noqa: PLC0415
    from builder.coverage.quoted import quoted  # noqa: PLC0415
    from builder.coverage.sentences import cover  # noqa: PLC0415
    from builder.load.publication import load_publication  # noqa: PLC0415
    from builder.load.settings import SettingsError  # noqa: PLC0415

    try:
        publication = load_publication(root)
    except SettingsError as error:
        show(report_of_settings(error), "text")
        return Status.USAGE
    texts = archive(publication)
    if seed is not None and seed not in texts:
        raise no_text(seed, publication)
    asked = texts if seed is None else {seed: texts[seed]}
    found = quoted(publication, asked, drafts=drafts)
    surveyed = tuple(
        Surveyed(publication.seeds[id_], archived, cover(archived, found.places.get(id_, ())))
        for id_, archived in asked.items()
    )
    for line in FORMS[form](Survey(surveyed, found, drafts)):
        click.echo(line)
    return Status.OK
