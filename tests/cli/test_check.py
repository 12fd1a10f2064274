"""`quoteproof check`: exit statuses, formats, selections."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.cli.conftest import CLAIM, Run, break_claim

WARNED = CLAIM.replace("published: 2024-06-01\n", "")
OTHER = WARNED.replace("Nobody died in the fire.", "The mayor spoke.")


def test_a_publication_in_order_exits_with_0_and_says_what_was_proved(publication: Path, run: Run) -> None:
    ran = run("check")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == "Checked 1 claim and 1 archived text: its quotation is proved; no errors.\n"
    assert sorted(path.name for path in publication.iterdir()) == ["claims", "mkdocs.yml", "seeds"]


def test_an_error_exits_with_1(publication: Path, run: Run) -> None:
    break_claim(publication)
    ran = run("check")
    assert ran.status == 1
    assert "\n --> claims/fire.yml:3:46\n" in ran.out


def test_it_works_from_any_folder_below(publication: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(publication / "claims")
    assert run("check").status == 0


def test_a_root_can_be_named(publication: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    assert run("check", "--root", str(publication)).status == 0


def test_without_settings_it_says_where_to_run_it(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("check")
    assert (ran.status, ran.out) == (2, "")
    assert "There is no mkdocs.yml here or in a folder above." in ran.err


def test_broken_settings_are_findings_and_exit_with_2(publication: Path, run: Run) -> None:
    path = publication / "mkdocs.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("format: 1", "format: one"), encoding="utf-8")
    ran = run("check")
    assert ran.status == 2
    assert " --> mkdocs.yml:5:13\n" in ran.out
    assert ran.out.endswith("\nNothing else was checked, the settings come first: 1 error.\n")


def test_warnings_count_under_strict_only(publication: Path, run: Run) -> None:
    (publication / "claims" / "fire.yml").write_text(WARNED, encoding="utf-8")
    assert "warning[V016]" in run("check").out
    assert run("check").status == 0
    assert run("check", "--strict").status == 1


def test_notes_never_count(publication: Path, run: Run) -> None:
    (publication / "claims" / "fire.yml").write_text(WARNED + "draft: true\n", encoding="utf-8")
    break_claim(publication)
    ran = run("check", "--strict")
    assert "note[" in ran.out
    assert ran.status == 0


def test_quiet_writes_findings_only(publication: Path, run: Run) -> None:
    assert run("check", "--quiet").out == ""
    break_claim(publication)
    ran = run("check", "-q")
    assert ran.out.startswith("error[Q")
    assert "Checked" not in ran.out


def test_codes_and_families_are_selected_and_ignored(publication: Path, run: Run) -> None:
    (publication / "claims" / "fire.yml").write_text(WARNED, encoding="utf-8")
    break_claim(publication)
    concise = ("check", "--format", "concise")
    assert _codes(run(*concise, "--select", "V").out) == ["V016"]
    assert _codes(run(*concise, "--select", "q,V016").out) == _codes(run(*concise).out)
    assert _codes(run(*concise, "--ignore", "Q", "--ignore", "V016").out) == []
    assert run(*concise, "--ignore", "Q").status == 0


def test_an_unknown_code_is_wrong_usage(publication: Path, run: Run) -> None:
    ran = run("check", "--select", "W1")
    assert ran.status == 2
    assert 'There is no code or family "W1".' in ran.err
    assert publication.exists()


def test_paths_restrict_what_is_reported(publication: Path, run: Run) -> None:
    break_claim(publication)
    (publication / "claims" / "other").mkdir()
    (publication / "claims" / "other" / "second.yml").write_text(OTHER, encoding="utf-8")
    concise = ("check", "--format", "concise")
    assert {line.split(":")[0] for line in run(*concise, "claims/fire.yml").out.splitlines()} == {"claims/fire.yml"}
    assert _codes(run(*concise, "claims/other").out) == ["V016"]
    assert _codes(run(*concise, ".").out) == _codes(run(*concise).out)
    assert "Checked 1 claim and 1 archived text: its quotation is proved" in run("check", "claims/other").out


@pytest.mark.parametrize("path", ["seeds/harbour-daily.txt", "seeds/harbour-daily.yml", "seeds"])
def test_a_seed_stands_for_the_claims_that_rest_on_it(publication: Path, run: Run, path: str) -> None:
    break_claim(publication)
    ran = run("check", path)
    assert ran.status == 1
    assert "error[Q002]" in ran.out
    assert "Checked 1 claim and 1 archived text: 0 of 1 quotation proved" in ran.out


def test_no_quotation_is_proved_by_a_text_that_was_changed(publication: Path, run: Run) -> None:
    seed = publication / "seeds" / "harbour-daily.txt"
    seed.write_bytes(seed.read_bytes() + b" ")
    ran = run("check", "claims/fire.yml")
    assert ran.status == 1
    assert "error[S003]: seeds/harbour-daily.txt is not the text that was archived" in ran.out
    assert "0 of 1 quotation proved" in ran.out


@pytest.mark.parametrize("name", ["loop.yml", "x" * 300])
def test_a_path_that_cannot_be_followed_is_wrong_usage(publication: Path, run: Run, name: str) -> None:
    (publication / "claims" / "loop.yml").symlink_to("loop.yml")
    ran = run("check", f"claims/{name}")
    assert ran.status == 2
    assert "There is no file or folder" in ran.err


def test_paths_are_those_of_the_working_directory(publication: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(publication / "claims")
    assert run("check", "fire.yml").status == 0


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("claims/fier.yml", 'There is no file or folder "claims/fier.yml".'),
        ("docs", 'There is no file or folder "docs".'),
        ("/etc", '"/etc" is neither a claim nor a seed of'),
        ("..", '".." is neither a claim nor a seed of'),
    ],
)
def test_an_unknown_path_is_wrong_usage(publication: Path, run: Run, path: str, sentence: str) -> None:
    ran = run("check", path)
    assert (ran.status, ran.out) == (2, "")
    assert sentence in ran.err
    assert publication.exists()


def test_json_is_one_document_even_without_findings(publication: Path, run: Run) -> None:
    ran = run("check", "--format", "json")
    assert json.loads(ran.out) == {
        "schema_version": 1,
        "summary": {"files": 4, "claims": 1, "quotations": 1, "errors": 0, "warnings": 0},
        "findings": [],
    }
    assert publication.exists()


def test_every_format_tells_the_finding(publication: Path, run: Run) -> None:
    break_claim(publication)
    assert run("check", "--format", "concise").out.startswith("claims/fire.yml:3:46: error[Q")
    assert run("check", "--format", "github").out.startswith("::error file=claims/fire.yml,line=3,")
    assert json.loads(run("check", "--format", "json").out)["findings"][0]["claim"] == "fire"
    assert json.loads(run("check", "--format", "sarif").out)["version"] == "2.1.0"
    assert ET.fromstring(run("check", "--format", "junit").out).get("failures") == "1"  # noqa: S314 - our own output


def test_an_unknown_format_is_wrong_usage(publication: Path, run: Run) -> None:
    assert run("check", "--format", "html").status == 2
    assert publication.exists()


def test_github_is_the_default_inside_a_workflow(publication: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    break_claim(publication)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run("check").out.startswith("::error ")
    assert run("check", "--format", "text").out.startswith("error[")


def test_annotations_name_files_from_the_repository_s_root(
    publication: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_claim(publication)
    monkeypatch.setenv("GITHUB_WORKSPACE", str(publication.parent))
    assert run("check", "--format", "github").out.startswith("::error file=publication/claims/fire.yml,")
    monkeypatch.setenv("GITHUB_WORKSPACE", str(publication))
    assert run("check", "--format", "github").out.startswith("::error file=claims/fire.yml,")


def test_windows_line_ends_change_no_line_or_column(publication: Path, run: Run) -> None:
    path = publication / "claims" / "fire.yml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert run("check").status == 0
    path.write_bytes(path.read_bytes().replace(b"nobody died", b"nobody dried"))
    out = run("check").out
    assert "\n --> claims/fire.yml:3:46\n" in out
    assert "\r" not in out


def _codes(concise: str) -> list[str]:
    return [line.split("[")[1].split("]")[0] for line in concise.splitlines()]
