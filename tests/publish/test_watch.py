"""What is saved is heard of, once, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.publish.folders import Folders
from builder.publish.watch import Changes, next_changes, watching


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("claims/sub", "seeds", "docs", "site"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text("site_name: x")
    return tmp_path


def heard(changes: Changes, root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in next_changes(changes, 5)}


@pytest.mark.parametrize("name", ["claims/a.yml", "claims/sub/b.yml", "seeds/c.txt", "docs/d.md", "mkdocs.yml"])
def test_a_saved_file_is_heard_of(root: Path, name: str) -> None:
    with watching(Folders(root)) as changes:
        (root / name).write_text("new")
        assert heard(changes, root) == {name}


def test_a_file_put_in_anothers_place_is_heard_of(root: Path) -> None:
    """Most editors write a new file and rename it over the old one."""
    with watching(Folders(root)) as changes:
        (root / "claims/.new").write_text("new")
        (root / "claims/.new").rename(root / "claims/a.yml")
        assert "claims/a.yml" in heard(changes, root)


def test_reading_and_the_published_site_are_not(root: Path) -> None:
    with watching(Folders(root)) as changes:
        (root / "mkdocs.yml").read_text()
        (root / "site/index.html").write_text("new")
        (root / "other.txt").write_text("new")
        assert next_changes(changes, 0.5) == frozenset()
