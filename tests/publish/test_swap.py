"""The published folder is replaced as a whole or not at all."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from builder.publish import swap
from builder.publish.swap import staged
from builder.publish.trouble import PublishError
from tests.publish.samples import contents


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "old.html").write_text("old")
    return folder


def test_a_finished_folder_takes_the_place_of_the_old_one(site: Path) -> None:
    with staged(site, site.with_name("lock")) as fresh:
        (fresh / "new.html").write_text("new")
    assert contents(site) == {"new.html": b"new"}
    assert {path.name for path in site.parent.iterdir()} == {"site", "lock"}


def test_a_first_site_appears_where_none_was(tmp_path: Path) -> None:
    with staged(tmp_path / "site", tmp_path / "lock") as fresh:
        (fresh / "new.html").write_text("new")
    assert contents(tmp_path / "site") == {"new.html": b"new"}


def test_a_failed_build_leaves_the_old_folder_and_no_rest(site: Path) -> None:
    def build() -> None:
        with staged(site, site.with_name("lock")) as fresh:
            (fresh / "new.html").write_text("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build()
    assert contents(site) == {"old.html": b"old"}
    assert {path.name for path in site.parent.iterdir()} == {"site", "lock"}


def test_two_renames_do_where_folders_cannot_be_exchanged(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_exchange", lambda _one, _other: False)
    with staged(site, site.with_name("lock")) as fresh:
        (fresh / "new.html").write_text("new")
    assert contents(site) == {"new.html": b"new"}


def test_a_site_caught_between_two_renames_is_put_back(site: Path) -> None:
    site.rename(site.with_name(".quoteproof-retired"))

    def build() -> None:
        with staged(site, site.with_name("lock")):
            assert contents(site) == {"old.html": b"old"}
            raise PublishError([])

    with pytest.raises(PublishError):
        build()
    assert contents(site) == {"old.html": b"old"}


_BUILD = """
import pathlib, sys, time
from builder.publish.swap import staged
site = pathlib.Path(sys.argv[1])
with staged(site, site.with_name("lock")) as fresh:
    (fresh / "half.html").write_text("half")
    print("building", flush=True)
    time.sleep(60)
"""


def test_a_killed_build_harms_nothing_and_its_rest_goes_with_the_next(site: Path) -> None:
    build = subprocess.Popen([sys.executable, "-c", _BUILD, str(site)], stdout=subprocess.PIPE, text=True)
    with build:
        assert build.stdout
        assert build.stdout.readline() == "building\n"
        with (
            pytest.raises(PublishError, match="another build of this publication is running"),
            staged(site, site.with_name("lock")),
        ):
            pass
        build.send_signal(signal.SIGKILL)
    assert contents(site) == {"old.html": b"old"}
    with staged(site, site.with_name("lock")) as fresh:
        (fresh / "new.html").write_text("new")
    assert contents(site) == {"new.html": b"new"}
    assert {path.name for path in site.parent.iterdir()} == {"site", "lock"}


def test_a_file_in_the_sites_place_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("mine")
    with pytest.raises(PublishError, match="is not a folder"), staged(tmp_path / "site", tmp_path / "lock"):
        pass
    assert (tmp_path / "site").read_text() == "mine"


_LOOK = """
import pathlib, select, sys
site, missed = pathlib.Path(sys.argv[1]), 0
print("looking", flush=True)
while not select.select([sys.stdin], [], [], 0)[0]:
    missed += not site.is_dir()
print(missed)
"""


if sys.platform == "linux":  # elsewhere there is a moment between two renames, which a killed build recovers from

    def test_a_reader_never_misses_the_site_while_it_is_replaced(site: Path) -> None:
        watcher = subprocess.Popen(
            [sys.executable, "-c", _LOOK, str(site)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        with watcher:
            assert watcher.stdin
            assert watcher.stdout
            assert watcher.stdout.readline() == "looking\n"
            for number in range(30):
                with staged(site, site.with_name("lock")) as fresh:
                    (fresh / "index.html").write_text(str(number))
                time.sleep(0.001)
            output, _ = watcher.communicate("stop\n")
        assert output.split() == ["0"]
