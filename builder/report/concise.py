"""Findings for editors' tools: one line each, `path:line:column: severity[code] message`."""

from __future__ import annotations

from collections.abc import Iterator

from builder.report.report import Look, Report
from builder.report.screen import printable


def render_concise(report: Report, _look: Look) -> Iterator[str]:
    """Write one line a finding.

    Yields:
        Lines without line ends.
    """
    for finding in report.findings:
        address = report.sources.locate(finding.place).address
        yield f"{printable(address)}: {finding.severity}[{finding.code}] {printable(finding.message)}"
