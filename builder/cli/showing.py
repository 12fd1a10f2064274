"""From a checked publication to what the user sees, and to the exit status."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from builder.check.asking import tell_faults
from builder.cli.selection import Files
from builder.cli.status import Status
from builder.cli.terminal import folder_in_repository, look_of_output
from builder.findings.finding import Finding, Severity
from builder.load.settings import SettingsError
from builder.model.publication import CheckedPublication, Publication
from builder.report.closing import closing_line, settings_line
from builder.report.formats import FORMATS
from builder.report.report import Report, Summary, count_severities
from builder.report.screen import printable
from builder.report.sources import Sources, sources_of

if TYPE_CHECKING:
    from builder.publish.trouble import Trouble


def show(report: Report, format_name: str) -> None:
    """Write a report to standard output."""
    look = look_of_output()
    text = "\n".join(FORMATS[format_name](report, look))
    if text:
        click.echo(text, color=look.colour)


def words_of(trouble: Trouble) -> str:
    """Say in words why nothing could be published; nothing in it is obeyed by a terminal."""
    return "\n".join(printable(line) for line in f"error: {trouble}".split("\n"))


def status_of(findings: Iterable[Finding], *, strict: bool) -> Status:
    """Give the exit status that findings call for."""
    counts = count_severities(findings := tuple(findings))
    if any(finding.code.startswith("X") for finding in findings):
        return Status.OWN_FAULT
    if counts[Severity.ERROR] or (strict and counts[Severity.WARNING]):
        return Status.ERRORS
    return Status.OK


def report_of(
    checked: CheckedPublication, findings: tuple[Finding, ...], files: Files | None = None, *, quiet: bool = False
) -> Report:
    """Make a report of a check, with figures for the files it was about."""
    summary = _summary(checked, findings, files or Files())
    closing = "" if quiet else closing_line(summary)
    folder = folder_in_repository(checked.publication.root)
    return Report(findings, sources_of(checked.publication), summary, closing, folder)


def report_of_settings(error: SettingsError) -> Report:
    """Make a report of settings that cannot be used; nothing else was looked at."""
    findings = tuple(tell_faults(error.faults))
    sources = Sources({error.document.path: error.document} if error.document else {})
    counts = count_severities(findings)
    summary = Summary(
        files=1, claims=0, seeds=0, quotations=0, proved=0, errors=counts[Severity.ERROR], warnings=0, notes=0
    )
    return Report(findings, sources, summary, settings_line(summary))


def _summary(checked: CheckedPublication, findings: tuple[Finding, ...], files: Files) -> Summary:
    publication, counts = checked.publication, count_severities(findings)
    quotations = [
        quotation
        for id_, found in checked.quotations.items()
        if publication.claims[id_].document.path in files
        for quotation in found
    ]
    claims = [loaded.claim for loaded in publication.claims.values() if loaded.document.path in files]
    return Summary(
        files=sum(path in files for path in _paths(publication)),
        claims=len(claims),
        drafts=sum(claim is not None and claim.draft for claim in claims),
        unread=sum(claim is None for claim in claims),
        seeds=sum(seed.text_path in files for seed in publication.seeds.values()),
        quotations=len(quotations),
        proved=sum(quotation.record is not None for quotation in quotations),
        errors=counts[Severity.ERROR],
        warnings=counts[Severity.WARNING],
        notes=counts[Severity.NOTE],
    )


def _paths(publication: Publication) -> Iterable[str]:
    yield publication.settings_document.path
    yield from (loaded.document.path for loaded in publication.claims.values())
    yield from publication.others
    for seed in publication.seeds.values():
        yield from (path for path in (seed.document and seed.document.path, seed.text_path) if path)
