"""The output formats by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from builder.report.concise import render_concise
from builder.report.github import render_github
from builder.report.json_form import render_json
from builder.report.junit import render_junit
from builder.report.report import Look, Report
from builder.report.sarif import render_sarif
from builder.report.text import render_text

Renderer = Callable[[Report, Look], Iterator[str]]

FORMATS: Mapping[str, Renderer] = {
    "text": render_text,
    "concise": render_concise,
    "github": render_github,
    "json": render_json,
    "sarif": render_sarif,
    "junit": render_junit,
}
"""What --format takes. A new format is one module and one line here."""
