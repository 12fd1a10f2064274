"""Findings as GitHub's workflow commands, which mark the lines of a pull request.

Source of the form and its escapes: GitHub Docs, "Workflow commands for GitHub Actions", and
actions/toolkit, packages/core/src/command.ts (escapeData, escapeProperty).
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.findings.finding import Finding, Severity
from builder.report.report import Look, Report
from builder.report.screen import printable
from builder.report.sources import Sources

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render_github(report: Report, _look: Look) -> Iterator[str]:
    """Write one workflow command a finding, and a closing line for those who read the log.

    Yields:
        Lines without line ends.
    """
    for finding in report.findings:
        yield _command(finding, report)
    if report.closing:
        yield report.closing


def _command(finding: Finding, report: Report) -> str:
    location = report.sources.locate(finding.place)
    properties = {"file": f"{report.folder}{location.path}"}
    if location.lines is not None:
        properties |= {
            "line": str(location.start.line),
            "endLine": str(location.end.line),
            "col": str(location.start.column),
            "endColumn": str(location.end.column),
        }
    properties["title"] = f"{finding.code}: {printable(finding.message)}"
    written = ",".join(f"{key}={_escape_property(value)}" for key, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {written}::{_escape_data(_body(finding, report.sources))}"


def _body(finding: Finding, sources: Sources) -> str:
    lines = [finding.message]
    lines += [f"{sources.locate(other.place).address}: {other.label}" for other in finding.related]
    lines += finding.notes
    lines += [f"Help: {advice}" for advice in (*finding.help, *(fix.title for fix in finding.fixes))]
    lines.append(f"Help: quoteproof explain {finding.code}")
    return "\n".join(printable(line) for line in lines)


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")
