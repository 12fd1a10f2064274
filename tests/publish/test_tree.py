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
