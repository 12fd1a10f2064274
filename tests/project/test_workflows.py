"""The workflows and scripts of CI keep a stranger's pull request harmless."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
USE_PROPOSAL = ROOT / ".ci" / "use-proposal"


def workflow(name: str) -> dict[Any, Any]:
    loaded = yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_to_a_commit(path: Path) -> None:
    used = re.findall(r"uses: (\S+)", path.read_text(encoding="utf-8"))
    assert used
    assert [action for action in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_workflow_holds_a_right_that_no_job_asked_for(path: Path) -> None:
    loaded = workflow(path.name)
    assert loaded["permissions"] == {}
    for job in loaded["jobs"].values():
        assert "permissions" in job


def test_a_pull_request_runs_with_read_only_rights_and_no_secrets() -> None:
    text = (ROOT / ".github" / "workflows" / "proposal.yml").read_text(encoding="utf-8")
    loaded = workflow("proposal.yml")
    assert "pull_request" in loaded[True]  # YAML 1.1 reads the key `on` as true
    assert "pull_request_target" not in text
    assert "secrets." not in text
    assert [job["permissions"] for job in loaded["jobs"].values()] == [{"contents": "read"}]
    assert text.count("persist-credentials: false") == text.count("actions/checkout@")


def test_nothing_of_the_proposal_is_run() -> None:
    (job,) = workflow("proposal.yml")["jobs"].values()
    commands = [step["run"] for step in job["steps"] if "run" in step]
    assert commands == ["trusted/.ci/use-proposal proposed trusted", "make -C trusted site"]


def checkout(folder: Path, word: str) -> Path:
    for name in ("claims", "seeds", "docs", "builder"):
        (folder / name).mkdir(parents=True)
        (folder / name / "file.txt").write_text(word, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(word, encoding="utf-8")
    return folder


def test_only_claims_seeds_and_pages_of_a_proposal_are_taken(tmp_path: Path) -> None:
    proposed, trusted = checkout(tmp_path / "proposed", "theirs"), checkout(tmp_path / "trusted", "ours")
    (trusted / "claims" / "deleted-by-them.yml").write_text("ours", encoding="utf-8")
    subprocess.run([USE_PROPOSAL, proposed, trusted], check=True)
    words = {path.relative_to(trusted).as_posix(): path.read_text() for path in trusted.rglob("*") if path.is_file()}
    assert words == {
        "claims/file.txt": "theirs",
        "seeds/file.txt": "theirs",
        "docs/file.txt": "theirs",
        "builder/file.txt": "ours",
        "mkdocs.yml": "ours",
    }


@pytest.mark.parametrize("link", ["claims/stolen.yml", "seeds", "docs/images"])
def test_a_proposal_with_symbolic_links_is_refused(tmp_path: Path, link: str) -> None:
    proposed, trusted = checkout(tmp_path / "proposed", "theirs"), checkout(tmp_path / "trusted", "ours")
    if (proposed / link).is_dir():
        (proposed / link / "file.txt").unlink()
        (proposed / link).rmdir()
    (proposed / link).symlink_to("/etc")
    refused = subprocess.run([USE_PROPOSAL, proposed, trusted], check=False, capture_output=True, text=True)
    assert refused.returncode == 1
    assert link in refused.stderr
    assert (trusted / "claims" / "file.txt").read_text() == "ours"
