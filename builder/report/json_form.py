"""Findings as JSON, for programs. The form is versioned: `schema_version` changes when a key's meaning does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from builder.findings.finding import Finding, Fix, Related
from builder.findings.place import Place, Span
from builder.report.report import Look, Report
from builder.report.sources import Sources

SCHEMA_VERSION = 1


def render_json(report: Report, _look: Look) -> Iterator[str]:
    """Write one JSON document; lines and columns count from 1, ends are exclusive.

    Yields:
        Lines without line ends.
    """
    summary = report.summary
    document = {
        "schema_version": SCHEMA_VERSION,
        "summary": {
            "files": summary.files,
            "claims": summary.claims,
            "quotations": summary.quotations,
            "errors": summary.errors,
            "warnings": summary.warnings,
        },
        "findings": [_finding(finding, report.sources) for finding in report.findings],
    }
    yield from json.dumps(document, indent=2, ensure_ascii=True).splitlines()


def _finding(finding: Finding, sources: Sources) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "message": finding.message,
        **_location(finding.place, sources),
        "claim": finding.claim,
        "related": [_related(other, sources) for other in finding.related],
        "notes": [*finding.notes, *finding.help],
        "fixes": [_fix(fix, sources) for fix in finding.fixes],
    }


def _related(other: Related, sources: Sources) -> dict[str, Any]:
    return {**_location(other.place, sources), "label": other.label}


def _fix(fix: Fix, sources: Sources) -> dict[str, Any]:
    return {
        "title": fix.title,
        **_location(fix.place, sources),
        "replacement": fix.replacement,
        "safe": fix.safe,
    }


def _location(place: Place | Span, sources: Sources) -> dict[str, Any]:
    location = sources.locate(place)
    return {
        "path": location.path,
        "line": location.start.line,
        "column": location.start.column,
        "end_line": location.end.line,
        "end_column": location.end.column,
    }
