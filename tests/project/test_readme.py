"""What README.md tells a newcomer is so: its commands exist, its example passes, its error is printed to the letter."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import click
import pytest

from builder.cli import main
from builder.cli.group import quoteproof

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"<!-- (claims/[\w-]+\.yml) -->\n```yaml\n(.*?)```", README, re.DOTALL)
OUTPUTS = re.findall(r"<!-- output -->\n```text\n(.*?)```", README, re.DOTALL)


@pytest.fixture
def publication(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("claims", "seeds", "docs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return tmp_path


def test_the_first_claim_passes_and_its_misquotation_is_refused_as_shown(
    publication: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert EXAMPLE is not None
    path, text = EXAMPLE.groups()
    (publication / path).write_text(text, encoding="utf-8")
    assert main(["check"]) == 0
    assert capsys.readouterr().out == OUTPUTS[0]
    (publication / path).write_text(text.replace("dozen", "hundred"), encoding="utf-8")
    assert main(["check"]) == 1
    assert capsys.readouterr().out == OUTPUTS[1]


def test_every_make_target_it_names_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:^    |`)make ([a-z-]+)", README, re.MULTILINE))
    assert {"site", "test"} <= named <= targets


def test_every_command_it_names_exists() -> None:
    named = set(re.findall(r"(?:^ {4}|`)(?:\S+/)?quoteproof ([a-z]+)", README, re.MULTILINE))
    assert {"build", "explain"} <= named <= set(quoteproof.list_commands(click.Context(quoteproof)))


def test_every_file_it_links_to_exists() -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", README)
    assert "CONTRIBUTING.md" in links
    assert [link for link in links if not (ROOT / link).exists()] == []
