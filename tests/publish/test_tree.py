"""build/docs holds exactly the files of an edition, and only changed ones are written."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.publish.tree import write_tree
from builder.publish.trouble import PublishError
from builder.render.rendered import RenderedFile
from tests.publish.samples import contents

ONE = RenderedFile("claims/one.md", "# One\r\n")
TWO = RenderedFile("feed.bin", b"\x00\xff")


def test_text_and_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    change = write_tree([ONE, TWO], tmp_path)
    assert contents(tmp_path) == {"claims/one.md": b"# One\r\n", "feed.bin": b"\x00\xff"}
    assert change.written == ("claims/one.md", "feed.bin")


def test_what_did_not_change_is_not_touched(tmp_path: Path) -> None:
    write_tree([ONE, TWO], tmp_path)
    before = (tmp_path / "claims/one.md").stat().st_mtime_ns
    change = write_tree([ONE, RenderedFile("feed.bin", b"new")], tmp_path)
    assert change.written == ("feed.bin",)
    assert (tmp_path / "claims/one.md").stat().st_mtime_ns == before


def test_stale_files_and_empty_folders_go(tmp_path: Path) -> None:
    write_tree([ONE, TWO], tmp_path)
    assert write_tree([TWO], tmp_path).removed == ("claims/one.md",)
    assert [path.name for path in tmp_path.iterdir()] == ["feed.bin"]


@pytest.mark.parametrize("path", ["../out.md", "/etc/passwd", "a/../../b", "a\\b", "a//b", "./a"])
def test_no_path_leads_out(tmp_path: Path, path: str) -> None:
    with pytest.raises(PublishError, match="no path within the site"):
        write_tree([RenderedFile(path, "x")], tmp_path / "docs")
    assert not (tmp_path / "out.md").exists()


def test_a_handwritten_page_in_a_generated_ones_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PublishError, match=r"docs/Claims/ONE\.md: stands where a generated page goes"):
        write_tree([ONE, RenderedFile("Claims/ONE.md", "mine")], tmp_path)


def test_links_in_the_tree_are_taken_away_and_never_written_through(tmp_path: Path) -> None:
    tree, elsewhere = tmp_path / "docs", tmp_path / "elsewhere"
    (elsewhere / "folder").mkdir(parents=True)
    (elsewhere / "file").write_text("mine")
    (elsewhere / "folder" / "secret.txt").write_text("secret")
    tree.mkdir()
    (tree / "feed.bin").symlink_to(elsewhere / "file")
    (tree / "claims").symlink_to(elsewhere / "folder")
    (tree / "stray").symlink_to(elsewhere / "folder")
    write_tree([ONE, TWO], tree)
    assert contents(tree) == {"claims/one.md": b"# One\r\n", "feed.bin": b"\x00\xff"}
    assert contents(elsewhere) == {"file": b"mine", "folder/secret.txt": b"secret"}
    assert not [path for path in tree.rglob("*") if path.is_symlink()]


def test_files_and_folders_that_change_places_do_not_stand_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "feed.bin" / "deep").mkdir(parents=True)
    (tmp_path / "feed.bin" / "deep" / "file").write_text("old")
    (tmp_path / "claims").write_text("old")
    write_tree([ONE, TWO], tmp_path)
    assert set(contents(tmp_path)) == {"claims/one.md", "feed.bin"}


def test_nothing_changes_where_anything_is_refused(tmp_path: Path) -> None:
    write_tree([TWO], tmp_path)
    with pytest.raises(PublishError):
        write_tree([ONE, RenderedFile("../out.md", "x")], tmp_path)
    assert set(contents(tmp_path)) == {"feed.bin"}
