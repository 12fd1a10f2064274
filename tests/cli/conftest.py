"""A small publication that is in order, and a way to run commands on it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from builder.cli import main

SAMPLES = Path(__file__).parents[1] / "check" / "samples"

CLAIM = """\
claim: Nobody died in the fire.
status: unverified
source: {seed: harbour-daily, quote: nobody died}
summary: The report says so and names no source.
authors: [ana]
published: 2024-06-01
"""


@dataclass(frozen=True)
class Ran:
    """What a command came to."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def publication(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A publication with one claim and one seed, as the working directory."""
    root = tmp_path / "publication"
    (root / "claims").mkdir(parents=True)
    (root / "seeds").mkdir()
    shutil.copy(SAMPLES / "mkdocs.yml", root)
    for name in ("harbour-daily.txt", "harbour-daily.yml"):
        shutil.copy(SAMPLES / "_seeds" / name, root / "seeds")
    (root / "claims" / "fire.yml").write_text(CLAIM, encoding="utf-8")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `quoteproof` in process."""
    for name in ("GITHUB_ACTIONS", "GITHUB_WORKSPACE", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)

    def run_it(*arguments: str) -> Ran:
        status = main(arguments)
        told = capsys.readouterr()
        return Ran(status, told.out, told.err)

    return run_it


def break_claim(root: Path, old: str = "nobody died", new: str = "nobody dried") -> None:
    """Change words of the claim so that it no longer passes."""
    path = root / "claims" / "fire.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
