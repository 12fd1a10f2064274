"""Findings for people at a terminal: each with the lines it is about, marked."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from builder.findings.finding import Finding, Severity
from builder.report.excerpt import Marked, label_lines, marked_lines
from builder.report.report import Ink, Look, Report
from builder.report.screen import printable
from builder.report.sources import Location

_NARROWEST = 24
_INKS = {Severity.ERROR: Ink.ERROR, Severity.WARNING: Ink.WARNING, Severity.NOTE: Ink.NOTE}


@dataclass(frozen=True, slots=True)
class _Pen:
    """How an excerpt's mark is drawn."""

    stroke: str
    ink: Ink


@dataclass(frozen=True, slots=True)
class _Page:
    """Where excerpts are drawn: in a terminal, beside a margin that holds line numbers."""

    look: Look
    margin: str

    @property
    def columns(self) -> int:
        return self.look.columns - len(self.margin) - len(" | ")

    @property
    def bar(self) -> str:
        return f"{self.margin} {self.look.paint('|', Ink.FRAME)}"


def render_text(report: Report, look: Look) -> Iterator[str]:
    """Write findings with marked excerpts, and a closing line with the run's figures.

    Yields:
        Lines without line ends.
    """
    for finding in report.findings:
        yield from _finding_lines(finding, report, look)
        yield ""
    if report.closing:
        yield report.closing


def _finding_lines(finding: Finding, report: Report, look: Look) -> Iterator[str]:
    ink = _INKS[finding.severity]
    primary = report.sources.locate(finding.place)
    others = [(related, report.sources.locate(related.place)) for related in finding.related]
    widest = max(place.end.line for place in (primary, *(place for _, place in others)))
    page = _Page(look, " " * len(str(widest)))
    head = look.paint(f"{finding.severity}[{finding.code}]", ink)
    yield f"{head}: {look.paint(printable(finding.message), Ink.STRONG)}"
    yield f"{page.margin}{look.paint('-->', Ink.FRAME)} {printable(primary.address)}"
    yield from _excerpt(primary, finding.label, _Pen("^", ink), page)
    for related, location in others:
        yield f"{page.margin}{look.paint(':::', Ink.FRAME)} {printable(location.address)}"
        yield from _excerpt(location, related.label, _Pen("-", Ink.FRAME), page)
    yield from _remarks(finding, page)


def _excerpt(location: Location, label: str, pen: _Pen, page: _Page) -> Iterator[str]:
    if location.lines is None:
        return
    yield page.bar
    lines = tuple(marked_lines(location, page.columns))
    for line in lines:
        yield _numbered(line, page)
        if line.mark:
            told = _told(label, line) if line is lines[-1] else ""
            for blanks, strokes, words in label_lines(line, pen.stroke, told, page.columns):
                yield f"{page.bar} {blanks}{page.look.paint(strokes + words, pen.ink)}"


def _told(label: str, line: Marked) -> str:
    return f"{label}: “{line.turned}”" if label and line.turned else label


def _numbered(line: Marked, page: _Page) -> str:
    if line.number is None:
        return page.look.paint("...", Ink.FRAME)
    gutter = page.look.paint(f"{line.number:>{len(page.margin)}} |", Ink.FRAME)
    return f"{gutter} {line.shown}".rstrip()


def _remarks(finding: Finding, page: _Page) -> Iterator[str]:
    for fact in finding.notes:
        yield from _remark("note", fact, page)
    for advice in (*finding.help, *(fix.title for fix in finding.fixes), f"`quoteproof explain {finding.code}`"):
        yield from _remark("help", advice, page)


def _remark(kind: str, text: str, page: _Page) -> Iterator[str]:
    """Write a remark, over several lines where it is wider than the terminal."""
    hang = " " * len(f"{page.margin} = {kind}: ")
    room = max(page.look.columns - len(hang), _NARROWEST)
    first, *rest = textwrap.wrap(printable(text), room, break_long_words=False, break_on_hyphens=False) or [""]
    yield f"{page.margin} {page.look.paint('=', Ink.FRAME)} {page.look.paint(kind, Ink.STRONG)}: {first}"
    for line in rest:
        yield f"{hang}{line}"
