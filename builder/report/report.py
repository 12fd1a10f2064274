"""What a reporter is handed: findings, the files they point into, and the figures of the run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from builder.findings.finding import Finding, Severity
from builder.report.sources import Sources


@dataclass(frozen=True, slots=True)
class Summary:
    """The figures of a run.

    Attributes:
        files: Files looked at: claims, both files of each seed, settings.
        claims: Claims looked at, drafts and unread ones included.
        seeds: Archived texts looked at.
        quotations: Quotations of these claims.
        proved: How many of them were proved.
        errors: Findings that stop a build.
        warnings: Findings that stop it under --strict.
        notes: Findings that stop nothing.
        drafts: How many of the claims are drafts, which are not published.
        unread: How many of the claims are not understood, so that their quotations are not known.
    """

    files: int
    claims: int
    seeds: int
    quotations: int
    proved: int
    errors: int
    warnings: int
    notes: int
    drafts: int = 0
    unread: int = 0


@dataclass(frozen=True, slots=True)
class Report:
    """Everything a reporter may show.

    Attributes:
        findings: In the order to show them.
        sources: The files they point into.
        summary: The figures of the run.
        closing: The last line, for people; empty where none is wanted.
        folder: The publication's folder inside its repository, with a slash at its end; empty for the repository's own.
    """

    findings: tuple[Finding, ...]
    sources: Sources
    summary: Summary
    closing: str = ""
    folder: str = ""


class Ink(Enum):
    """Colours of the terminal form, as parameters of the SGR control sequence (ECMA-48)."""

    ERROR = "1;31"
    WARNING = "1;33"
    NOTE = "1;36"
    FRAME = "1;34"
    STRONG = "1"


@dataclass(frozen=True, slots=True)
class Look:
    """How the terminal form is shown.

    Attributes:
        columns: Width of the terminal, in character cells.
        colour: Whether to colour.
    """

    columns: int = 100
    colour: bool = False

    def paint(self, text: str, ink: Ink) -> str:
        """Colour a text, or leave it as it is."""
        return f"\x1b[{ink.value}m{text}\x1b[0m" if self.colour and text else text


def count_severities(findings: Iterable[Finding]) -> Counter[Severity]:
    """Count findings by severity."""
    return Counter(finding.severity for finding in findings)
