"""`quoteproof build`: check, generate and publish; while an error stands, the published site stays as it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.cli.progress import Progress
from builder.cli.root import find_root, root_option
from builder.cli.showing import report_of, report_of_settings, show, status_of, words_of
from builder.cli.status import Status
from builder.cli.terminal import default_format

if TYPE_CHECKING:
    from builder.model.publication import CheckedPublication
    from builder.publish.trouble import Trouble

_MOST_TOLD = 200


@click.command(
    epilog="""\b
Examples:
  quoteproof build            the site into site/
  quoteproof build --quiet    only what is wrong, for scripts
"""
)
@root_option
@click.option("-q", "--quiet", is_flag=True, help="Tell neither steps nor figures.")
def command(root: Path | None, *, quiet: bool) -> int:
    """Check everything, generate the site and publish it into site/, as a whole or not at all."""
    return build(find_root(root), Progress(silent=quiet))


def build(root: Path, progress: Progress) -> int:
    """Build a publication's site.

    Returns:
        The exit status.
    """
    # Loading and building are imported late: wrong usage and help are told without waiting for them.
    from builder.load.settings import SettingsError  # noqa: PLC0415
    from builder.publish.edition import check_edition  # noqa: PLC0415

    try:
        with progress.step("checking"):
            checked = check_edition(root)
    except SettingsError as error:
        show(report_of_settings(error), default_format())
        return Status.USAGE
    if checked.findings:
        show(report_of(checked, checked.findings), default_format())
    status = status_of(checked.findings, strict=False)
    if status is Status.OK:
        status = _publish(checked, root, progress)
    if status is not Status.OK:
        progress.say("Nothing was published: the site is as it was.")
    return status


def _publish(checked: CheckedPublication, root: Path, progress: Progress) -> Status:
    from builder.publish.edition import generate  # noqa: PLC0415
    from builder.publish.folders import Folders  # noqa: PLC0415
    from builder.publish.publish import publish  # noqa: PLC0415
    from builder.publish.trouble import PublishError  # noqa: PLC0415

    folders = Folders(root)
    try:
        with progress.step("generating"):
            edition = generate(checked, folders)
        published = publish(edition, folders, progress.step)
    except PublishError as error:
        _tell(error.troubles)
        return Status.ERRORS
    claims = sum(bool(loaded.claim and not loaded.claim.draft) for loaded in checked.publication.claims.values())
    progress.finish(published.site, published.pages, claims)
    return Status.OK


def _tell(troubles: tuple[Trouble, ...]) -> None:
    in_workflow = default_format() == "github"
    for trouble in troubles[:_MOST_TOLD]:
        click.echo(trouble.as_workflow_command() if in_workflow else words_of(trouble))
    if len(troubles) > _MOST_TOLD:
        click.echo(f"… and {len(troubles) - _MOST_TOLD:,} more")
