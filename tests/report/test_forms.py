"""The forms for programs: concise, github, json, sarif, junit."""

from __future__ import annotations

import json
from xml.etree import ElementTree as ET

from builder.findings.finding import Finding, Fix, Severity
from builder.findings.place import Place, Span
from builder.report.concise import render_concise
from builder.report.github import render_github
from builder.report.json_form import render_json
from builder.report.junit import render_junit
from builder.report.report import Look, Report
from builder.report.sarif import render_sarif
from builder.report.sources import Sources
from tests.report.conftest import FIGURES, sources

LOOK = Look()


def report_on(finding: Finding, files: Sources | None = None) -> Report:
    return Report((finding,), files or Sources(), FIGURES)


def test_concise_is_one_line_a_finding(report: Report) -> None:
    assert list(render_concise(report, LOOK)) == [
        "claims/rockets.yml:5:20: error[Q002] the quotation differs from the archived text"
    ]


def test_concise_never_writes_a_second_line() -> None:
    finding = Finding("Y001", "two\nlines", Span("claims/a\nb.yml", 0, 0), severity=Severity.NOTE)
    assert list(render_concise(report_on(finding), LOOK)) == ["claims/a<U+000A>b.yml: note[Y001] two<U+000A>lines"]


def test_github_marks_the_words_and_tells_everything(report: Report) -> None:
    assert list(render_github(report, LOOK)) == [
        (
            "::error file=claims/rockets.yml,line=5,endLine=5,col=20,endColumn=23,"
            "title=Q002%3A the quotation differs from the archived text::the quotation differs from the archived text"
            '%0Aseeds/us-news-irbil.txt:2:172: the archived text says "a"%0AHelp: quoteproof explain Q002'
        ),
        "Checked 1 claim.",
    ]


def test_github_escapes_what_would_end_a_command() -> None:
    finding = Finding("Y001", "100 % of a,b: c\r\n::stop", Span("claims/a,b:c%.yml", 0, 0), severity=Severity.WARNING)
    assert list(render_github(report_on(finding), LOOK)) == [
        (
            "::warning file=claims/a%2Cb%3Ac%25.yml,title=Y001%3A 100 %25 of a%2Cb%3A c<U+000D><U+000A>%3A%3Astop"
            "::100 %25 of a,b: c<U+000D><U+000A>::stop%0AHelp: quoteproof explain Y001"
        )
    ]


def test_github_tells_notes_as_notices() -> None:
    finding = Finding("Y001", "odd", Span("a.yml", 0, 0), severity=Severity.NOTE)
    assert next(iter(render_github(report_on(finding), LOOK))).startswith("::notice file=a.yml,")


def test_json_has_the_documented_keys(report: Report) -> None:
    document = json.loads("\n".join(render_json(report, LOOK)))
    assert document == {
        "schema_version": 1,
        "summary": {"files": 4, "claims": 1, "quotations": 2, "errors": 1, "warnings": 0},
        "findings": [
            {
                "code": "Q002",
                "severity": "error",
                "message": "the quotation differs from the archived text",
                "path": "claims/rockets.yml",
                "line": 5,
                "column": 20,
                "end_line": 5,
                "end_column": 23,
                "claim": "rockets",
                "related": [
                    {
                        "path": "seeds/us-news-irbil.txt",
                        "line": 2,
                        "column": 172,
                        "end_line": 2,
                        "end_column": 173,
                        "label": 'the archived text says "a"',
                    }
                ],
                "notes": [],
                "fixes": [],
            }
        ],
    }


def test_json_keeps_any_characters_whole() -> None:
    place = Place("claims/rockets.yml", ("claim",))
    finding = Finding("V001", "\x1b[2J\ud800 ”\u2028", place, notes=("n",), help=("h",), fixes=(Fix("t", place, "r"),))
    written = "\n".join(render_json(report_on(finding, sources()), LOOK))
    assert written.isascii()
    told = json.loads(written)["findings"][0]
    assert told["message"] == finding.message
    assert told["notes"] == ["n", "h"]
    assert told["fixes"][0] == {
        "title": "t",
        "path": "claims/rockets.yml",
        "line": 2,
        "column": 8,
        "end_line": 2,
        "end_column": 39,
        "replacement": "r",
        "safe": False,
    }


def test_sarif_holds_rule_place_and_related_place(report: Report) -> None:
    run = json.loads("\n".join(render_sarif(report, LOOK)))["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["Q002"]
    assert run["columnKind"] == "unicodeCodePoints"
    (result,) = run["results"]
    assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("Q002", 0, "error")
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "claims/rockets.yml", "uriBaseId": "ROOT"},
                "region": {"startLine": 5, "startColumn": 20, "endLine": 5, "endColumn": 23},
            },
            "message": {"text": "quoted here"},
        }
    ]
    assert result["relatedLocations"][0]["physicalLocation"]["region"]["startColumn"] == 172


def test_sarif_offers_fixes_as_replacements() -> None:
    place = Place("claims/rockets.yml", ("claim",))
    finding = Finding("V001", "odd", place, fixes=(Fix("do it", place, "new"),))
    (result,) = json.loads("\n".join(render_sarif(report_on(finding, sources()), LOOK)))["runs"][0]["results"]
    assert result["fixes"][0]["artifactChanges"][0]["replacements"] == [
        {
            "deletedRegion": {"startLine": 2, "startColumn": 8, "endLine": 2, "endColumn": 39},
            "insertedContent": {"text": "new"},
        }
    ]


def test_sarif_names_a_file_without_text_without_region() -> None:
    finding = Finding("X001", "odd", Span("claims/a b\ud800.yml", 0, 0))
    (result,) = json.loads("\n".join(render_sarif(report_on(finding), LOOK)))["runs"][0]["results"]
    assert result["locations"] == [
        {"physicalLocation": {"artifactLocation": {"uri": "claims/a%20b%3F.yml", "uriBaseId": "ROOT"}}}
    ]


def test_junit_makes_a_suite_of_each_file_and_a_failure_of_each_error(report: Report) -> None:
    warning = Finding("V009", "odd", Span("claims/b.yml", 0, 0), severity=Severity.WARNING)
    written = "\n".join(render_junit(Report((*report.findings, warning), report.sources, FIGURES), LOOK))
    root = ET.fromstring(written.encode())  # noqa: S314 - our own output
    assert (root.get("tests"), root.get("failures")) == ("2", "1")
    assert [suite.get("name") for suite in root] == ["claims/b.yml", "claims/rockets.yml"]
    failure = root[1][0][0]
    assert (failure.tag, failure.get("type")) == ("failure", "Q002")
    assert failure.get("message") == "the quotation differs from the archived text"
    assert root[0][0][0].text == "warning: odd\nclaims/b.yml\nquoteproof explain V009"


def test_junit_stays_xml_whatever_is_quoted() -> None:
    finding = Finding("Y001", "\x00\x1b<&>\ud800\uffff]]>", Span("a.yml", 0, 0))
    root = ET.fromstring("\n".join(render_junit(report_on(finding), LOOK)).encode())  # noqa: S314 - ours
    assert root[0][0][0].get("message") == "<U+0000><U+001B><&><U+D800><U+FFFF>]]>"
