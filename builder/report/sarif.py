"""Findings as SARIF 2.1.0, which code hosts and editors read (OASIS standard, sarif-v2.1.0)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from builder.check.registry import all_rules
from builder.check.rule import Rule
from builder.findings.finding import Finding, Fix, Severity
from builder.findings.place import Place, Span
from builder.report.report import Look, Report
from builder.report.sources import Location, Sources

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def render_sarif(report: Report, _look: Look) -> Iterator[str]:
    """Write one SARIF log with one run; columns count code points, ends are exclusive, as in our other forms.

    Yields:
        Lines without line ends.
    """
    codes = sorted({finding.code for finding in report.findings})
    rules = [all_rules()[code] for code in codes]
    run = {
        "tool": {"driver": {"name": "Quoteproof", "rules": [_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"ROOT": {"description": {"text": "the folder that holds mkdocs.yml"}}},
        "results": [_result(finding, codes.index(finding.code), report.sources) for finding in report.findings],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    yield from json.dumps(log, indent=2, ensure_ascii=True).splitlines()


def _rule(rule: Rule) -> dict[str, Any]:
    example = f"What it finds:\n\n{rule.before}\nThe same, mended:\n\n{rule.after}"
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.mend}\n\n{example}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, rule_index: int, sources: Sources) -> dict[str, Any]:
    told = "\n".join((finding.message, *finding.notes, *finding.help))
    return {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": _LEVELS[finding.severity],
        "message": {"text": told},
        "locations": [_location(finding.place, finding.label, sources)],
        "relatedLocations": [_location(other.place, other.label, sources) for other in finding.related],
        "fixes": [_fix(fix, sources) for fix in finding.fixes],
    }


def _location(place: Place | Span, label: str, sources: Sources) -> dict[str, Any]:
    location = sources.locate(place)
    physical: dict[str, Any] = {"artifactLocation": _artifact(location)}
    if location.lines is not None:
        physical["region"] = _region(location)
    return {"physicalLocation": physical, **({"message": {"text": label}} if label else {})}


def _fix(fix: Fix, sources: Sources) -> dict[str, Any]:
    location = sources.locate(fix.place)
    replacement = {"deletedRegion": _region(location), "insertedContent": {"text": fix.replacement}}
    return {
        "description": {"text": fix.title},
        "artifactChanges": [{"artifactLocation": _artifact(location), "replacements": [replacement]}],
    }


def _artifact(location: Location) -> dict[str, str]:
    return {"uri": quote(location.path, errors="replace"), "uriBaseId": "ROOT"}


def _region(location: Location) -> dict[str, int]:
    return {
        "startLine": location.start.line,
        "startColumn": location.start.column,
        "endLine": location.end.line,
        "endColumn": location.end.column,
    }
