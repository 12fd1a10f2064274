"""Findings as JUnit XML, which most CI servers show as test results.

Form: the schema that Jenkins' xUnit plugin publishes (junit-10.xsd): each file is a suite, each finding a case.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from builder.findings.finding import Finding, Severity
from builder.report.report import Look, Report
from builder.report.screen import printable
from builder.report.sources import Sources


def render_junit(report: Report, _look: Look) -> Iterator[str]:
    """Write one XML document; errors are failures, warnings and notes are told as output of a passed case.

    Yields:
        Lines without line ends.
    """
    root = Element(
        "testsuites", name="quoteproof", tests=str(len(report.findings)), failures=_failures(report.findings)
    )
    by_path = sorted(report.findings, key=lambda finding: finding.place.path)
    for path, found in groupby(by_path, key=lambda finding: finding.place.path):
        findings = tuple(found)
        suite = SubElement(
            root, "testsuite", name=printable(path), tests=str(len(findings)), failures=_failures(findings)
        )
        for finding in findings:
            _add_case(suite, finding, report.sources)
    indent(root)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield from tostring(root, encoding="unicode").splitlines()


def _failures(findings: tuple[Finding, ...]) -> str:
    return str(sum(finding.severity is Severity.ERROR for finding in findings))


def _add_case(suite: Element, finding: Finding, sources: Sources) -> None:
    address = printable(sources.locate(finding.place).address)
    case = SubElement(suite, "testcase", name=f"{finding.code} {address}", classname=printable(finding.place.path))
    message = printable(finding.message)
    remarks = [f"{sources.locate(other.place).address}: {other.label}" for other in finding.related]
    remarks += [*finding.notes, *finding.help, f"quoteproof explain {finding.code}"]
    text = "\n".join(printable(remark) for remark in remarks)
    if finding.severity is Severity.ERROR:
        SubElement(case, "failure", type=finding.code, message=message).text = f"{address}\n{text}"
    else:
        SubElement(case, "system-out").text = f"{finding.severity}: {message}\n{address}\n{text}"
