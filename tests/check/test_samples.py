"""Every sample publication gives the exact text that its expected.txt holds.

A sample is a folder `<CODE>-<slug>` with claims/, and with seeds/ and mkdocs.yml where the shared ones do not do.
Run with UPDATE_SAMPLES=1 to write expected.txt anew, then read what changed.
"""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest

from builder.check.registry import all_rules
from builder.cli import main

SAMPLES = Path(__file__).parent / "samples"
FOLDERS = sorted(folder for folder in SAMPLES.iterdir() if folder.is_dir() and not folder.name.startswith("_"))
UPDATE = os.environ.get("UPDATE_SAMPLES") == "1"


def assemble(sample: Path, root: Path) -> Path:
    """Make a whole publication of a sample and what all samples share."""
    shutil.copytree(sample, root, symlinks=True)
    if not os.path.lexists(root / "mkdocs.yml") and not (sample / "no-settings").exists():
        shutil.copy(SAMPLES / "mkdocs.yml", root)
    (root / "claims").mkdir(exist_ok=True)
    if not (root / "seeds").exists():
        add_named_seeds(root)
    return root


def add_named_seeds(root: Path) -> None:
    """Copy those of the shared seeds that the claims name, so that no sample is about unused ones."""
    named = "".join(path.read_bytes().decode("utf-8", "replace") for path in (root / "claims").rglob("*.yml"))
    (root / "seeds").mkdir()
    for path in (SAMPLES / "_seeds").iterdir():
        if path.stem in named:
            shutil.copy(path, root / "seeds")


def expected_status(text: str) -> int:
    """Give the exit status that a report calls for."""
    if re.search(r"^error\[X", text, re.MULTILINE):
        return 3
    if "\nNothing else was checked" in text:
        return 2
    return 1 if re.search(r"^error\[", text, re.MULTILINE) else 0


@pytest.fixture(autouse=True)
def _plain_pipe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)


@pytest.mark.parametrize("sample", FOLDERS, ids=lambda folder: folder.name)
def test_sample_gives_its_text(sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["check", "--root", str(assemble(sample, tmp_path / "publication"))])
    text = capsys.readouterr().out
    expected = sample / "expected.txt"
    if UPDATE:
        expected.write_text(text, encoding="utf-8")
    assert text == expected.read_text(encoding="utf-8")
    assert status == expected_status(text)
    code = sample.name.split("-")[0]
    assert re.search(rf"^\w+\[{code}\]: ", text, re.MULTILINE), f"{code} is not found in its own sample"


def test_every_rule_has_a_sample() -> None:
    # X001 needs a fault of our own; test_runner.py makes one.
    assert set(all_rules()) - {"X001"} <= {folder.name.split("-")[0] for folder in FOLDERS}
