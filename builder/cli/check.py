"""`quoteproof check`: prove every quotation and find what is wrong; publish nothing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import click

from builder.cli.root import find_root, root_option
from builder.cli.selection import choose_files, chosen_claims, is_told, read_codes, with_what_belongs
from builder.cli.showing import report_of, report_of_settings, show, status_of
from builder.cli.status import Status
from builder.cli.terminal import default_format
from builder.report.formats import FORMATS


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What was asked for, as typed."""

    paths: tuple[Path, ...] = ()
    root: Path | None = None
    format: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    strict: bool = False
    quiet: bool = False


@click.command(
    epilog="""\b
Examples:
  quoteproof check                                                    everything
  quoteproof check claims/erbil-attack-2021/number-of-rockets.yml     one claim
  quoteproof check --select Q,V005                                    only quotations and one more rule
  quoteproof check --format json > findings.json                      for programs
"""
)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[PATH]...")
@root_option
@click.option(
    "--format",
    type=click.Choice(list(FORMATS)),
    help="How findings are written. By default text, or github inside a GitHub workflow.",
)
@click.option("--select", multiple=True, metavar="CODES", help="Report only these codes or families: Q,V005.")
@click.option("--ignore", multiple=True, metavar="CODES", help="Do not report these codes or families.")
@click.option("--strict", is_flag=True, help="Fail on warnings as well.")
@click.option("-q", "--quiet", is_flag=True, help="Write findings only, no closing line.")
def command(**given: object) -> int:
    """Prove every quotation, or those of the claims and from the seeds that PATHs name; publish nothing."""
    return check(Options(**given))  # type: ignore[arg-type]  # click hands over what the options declare


def check(options: Options) -> int:
    """Check a publication and write its findings to standard output.

    Returns:
        The exit status.
    """
    # Loading and checking are imported late: wrong usage and help are told without waiting for them.
    from builder.check.runner import check_publication  # noqa: PLC0415
    from builder.load.publication import load_publication  # noqa: PLC0415
    from builder.load.settings import SettingsError  # noqa: PLC0415

    root = find_root(options.root)
    files = choose_files(options.paths, root)
    select, ignore = read_codes(options.select), read_codes(options.ignore)
    shown_as = options.format or default_format()
    try:
        publication = load_publication(root)
    except SettingsError as error:
        show(report_of_settings(error), shown_as)
        return Status.USAGE
    files = with_what_belongs(files, publication)
    checked = check_publication(publication, chosen_claims(files, publication) if not files.are_all else None)
    findings = tuple(finding for finding in checked.findings if is_told(finding, files, select, ignore))
    show(report_of(checked, findings, files, quiet=options.quiet), shown_as)
    return status_of(findings, strict=options.strict)
