from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model.publication import CheckedPublication
from builder.render.exports.claims_csv import COLUMNS, defused
from tests.render.exports.conftest import Files, files_of
from tests.render.publication import with_claim

SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # noqa: RUF001 - full-width signs are signs to some spreadsheets


def text_of(files: Files) -> str:
    content = files["data/claims.csv"]
    assert isinstance(content, str)
    return content


def rows(files: Files) -> dict[str, dict[str, str]]:
    content = text_of(files).removeprefix("\ufeff")
    return {row["id"]: row for row in csv.DictReader(io.StringIO(content, newline=""), strict=True)}


def test_has_a_row_for_every_claim(files: Files) -> None:
    found = rows(files)
    assert list(found) == ["boats-burned-ten", "boats-lost", "more-fires", "owner-set-fire", "taken-back"]
    assert found["boats-lost"] == {
        "id": "boats-lost",
        "url": "https://checks.example/desk/claims/boats-lost/",
        "claim": "Twelve boats were lost in the fire.",
        "because": "The harbour master says twelve; a spokesman says ten.",
        "about": "event",
        "verdict": "refuted",
        "verdict_label": "Contradicted",
        "verdict_value": "1",
        "speaker": "the harbour master",
        "speaker_kind": "person",
        "source": "harbour-report",
        "topics": "fire",
        "event_date": "2021-02-15",
        "published": "2026-11-21",
        "changed": "2026-12-01",
        "supports": "0",
        "refutes": "2",
        "denies": "0",
        "context": "1",
        "silent": "0",
        "withdrawn": "",
        "withdrawn_reason": "",
    }


def test_a_withdrawn_claim_has_its_notice_and_no_verdict(files: Files) -> None:
    row = rows(files)["taken-back"]
    assert (row["withdrawn"], row["withdrawn_reason"]) == ("2026-12-02", "We had misread the report.")
    assert row["verdict"] == row["verdict_label"] == row["verdict_value"] == ""


def test_lines_end_as_the_standard_has_it_and_accents_reach_excel(files: Files) -> None:
    content = text_of(files)
    assert content.startswith("\ufeffid,url,claim,")
    assert content.count("\r\n") == content.count("\n") == content.count("\r") == 6
    assert content.endswith("\r\n")


def test_quotation_marks_commas_and_line_ends_stay_in_their_cell(small: CheckedPublication) -> None:
    files = files_of(with_claim(small, "boats-lost", claim='He said "twelve",\r\n=1+1\nthen left.'))
    assert rows(files)["boats-lost"]["claim"] == 'He said "twelve", =1+1 then left.'
    assert len(rows(files)) == 5


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("before", ["", " ", "\t", "\r", "\n", "\u00a0", "\ufeff", "\x00"])
def test_a_value_that_a_spreadsheet_would_compute_is_defused(sign: str, before: str) -> None:
    assert defused(f'{before}{sign}HYPERLINK("http://x")') == f'\'{sign}HYPERLINK("http://x")'


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("quotes", ["", '"', "'", '""'])
def test_a_spreadsheet_that_cuts_at_semicolons_finds_no_formula_either(sign: str, quotes: str) -> None:
    assert defused(f"Twelve;{quotes}{sign}cmd|'/c calc'!A1").startswith(f"Twelve; {quotes}{sign}cmd")


def test_an_apostrophe_of_the_editors_own_can_be_told_from_ours() -> None:
    assert defused("'tis").removeprefix("'") == "'tis"
    assert defused("it's").removeprefix("'") == "it's"


@given(st.text())
def test_no_value_starts_a_formula_or_a_line_and_a_reader_has_it_back(value: str) -> None:
    written = defused(value)
    assert not written.startswith(SIGNS)
    assert not any(character in written for character in "\r\n\t\x00")
    if ";" not in value and value == " ".join(value.split()) and value.isprintable():
        assert written.removeprefix("'") == value


def test_columns_are_named_once() -> None:
    assert len(set(COLUMNS)) == len(COLUMNS)
