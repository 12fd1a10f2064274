"""Every example of the Data page does what it says, as a reader would copy it from there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from builder.render.exports.format import formats
from tests.render.exports.conftest import Files
from tests.render.publication import parse, text_of

SAID = {
    "claim.json": [
        "Contradicted | Twelve boats were lost in the fire.",
        "claimed | harbour-report | Twelve boats were lost",
        "refutes | city-gazette | Ten boats burned ... a spokesman said",
    ],
    "claims.json": ["10 stretches of archived text hold the quoted words"],
    "claims.csv": ["boats-lost | Contradicted | the harbour master", "more-fires |  | Harbour News"],
    "claims.sqlite": ["harbour-report | 5 stretches | 129 characters"],
    "claimreview.json": ["Contradicted | Twelve boats were lost in the fire."],
    "annotations.json": ["5 annotations fit harbour-report"],
    "feed.json": ["2026-12-01 | Contradicted: “Twelve boats were lost in the fire.”"],
}
IDS = {"claim.json": "boats-lost", "annotations.json": "harbour-report"}


def example(files: Files, name: str) -> str:
    """The words of an example as a browser shows them."""
    page = files["data.md"]
    assert isinstance(page, str)
    found = [code for code in parse(page).iter("code") if code.get("data-example") == name]
    assert len(found) == 1
    return text_of(found[0])


@pytest.mark.parametrize("name", SAID)
def test_an_example_runs_beside_a_downloaded_file(name: str, files: Files, folder: Path, tmp_path: Path) -> None:
    address = next(item.address for item in formats() if item.name == name).replace("ID", IDS.get(name, ""))
    content = files[address]
    (tmp_path / name).write_bytes(content.encode() if isinstance(content, str) else content)
    (tmp_path / "seeds").symlink_to(folder / "seeds")
    (tmp_path / "example.py").write_text(example(files, name), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-X", "utf8", "-W", "error", "example.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.stderr == ""
    lines = run.stdout.splitlines()
    assert [line for line in SAID[name] if line not in lines] == []


def test_an_example_would_notice_a_quotation_that_does_not_fit(files: Files, folder: Path, tmp_path: Path) -> None:
    content = files["data/claims.json"]
    assert isinstance(content, str)
    wrong = re.sub(r'"start16": (\d+)', lambda found: f'"start16": {int(found[1]) + 1}', content, count=1)
    (tmp_path / "claims.json").write_text(wrong, encoding="utf-8")
    (tmp_path / "seeds").symlink_to(folder / "seeds")
    run = subprocess.run(
        [sys.executable, "-c", example(files, "claims.json")], cwd=tmp_path, capture_output=True, check=False
    )
    assert b"AssertionError" in run.stderr


def test_every_format_has_an_example() -> None:
    assert {item.name for item in formats()} == set(SAID)
