"""Which files of claims/ and seeds/ are read, and which are refused."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from builder.load import load_publication
from builder.load.names import RESERVED, objection, suggestion
from tests.load.conftest import CLAIM, TEXT, Make, seed, told


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("claims/a.yaml", "stray-file"),
        ("claims/a.YML", "stray-file"),
        ("claims/README.md", "stray-file"),
        ("claims/sub/a.json", "stray-file"),
        ("seeds/a.html", "stray-file"),
        ("seeds/sub/a.txt", "stray-file"),
        ("claims/Fire-Two.yml", "bad-name"),
        ("claims/two--hyphens.yml", "bad-name"),
        ("claims/-a.yml", "bad-name"),
        ("claims/aux.yml", "bad-name"),
        ("claims/status.yml", "bad-name"),
        ("claims/feuer-im-häfen.yml", "bad-name"),
        (f"claims/{'a' * 81}.yml", "bad-name"),
        ("claims/line\nbreak.yml", "odd-name"),
        ("claims/\u202eevil.yml", "odd-name"),
    ],
)
def test_files_that_do_not_belong_are_told_by_their_path(make: Make, path: str, kind: str) -> None:
    root = make({path: CLAIM})
    faults = load_publication(root).faults
    assert [fault.kind for fault in faults] == [kind]
    assert faults[0].place.path.isprintable()


def test_names_that_are_not_utf8_are_told_in_characters_that_can_be_printed(make: Make) -> None:
    root = make()
    Path(os.fsdecode(os.fsencode(root / "claims") + b"/caf\xe9.yml")).write_text(CLAIM)
    assert told(root) == [("odd-name", "claims/caf\ufffd.yml")]


@pytest.mark.parametrize(
    "path", ["claims/.DS_Store", "claims/sub/Thumbs.db", "seeds/.gitkeep", "seeds/originals/a/b.pdf"]
)
def test_files_that_systems_leave_behind_and_originals_are_left_alone(make: Make, path: str) -> None:
    assert told(make({path: b"\x00"})) == []


def test_the_same_name_in_two_folders_collides_and_both_are_still_read(make: Make) -> None:
    root = make({"claims/a/fire.yml": CLAIM.replace("ana", "Ana!"), "claims/b/fire.yml": CLAIM + "x: y\n"})
    assert told(root) == [
        ("colliding-name", "claims/b/fire.yml:1:1"),
        ("colliding-name", "claims/fire.yml:1:1"),
        ("bad-form", "claims/a/fire.yml:7:11"),
        ("unknown-key", "claims/b/fire.yml:9:1"),
    ]


def test_names_that_differ_in_capitals_only_collide(make: Make) -> None:
    assert ("colliding-name", "claims/fire.yml:1:1") in told(make({"claims/FIRE.yml": CLAIM}))


@pytest.mark.parametrize("target", ["../outside.yml", "fire.yml", "missing.yml", "/etc/passwd"])
def test_links_to_files_are_not_followed(make: Make, target: str) -> None:
    root = make({"../outside.yml": CLAIM})
    (root / "claims/link.yml").symlink_to(target)
    assert told(root) == [("symbolic-link", "claims/link.yml")]
    assert list(load_publication(root).claims) == ["fire"]


@pytest.mark.parametrize("folder", ["claims/more", "seeds"])
def test_links_to_folders_are_not_followed(make: Make, folder: str) -> None:
    root = make({"../outside/other.yml": CLAIM, "seeds/daily.txt": None, "seeds/daily.yml": None})
    (root / folder).symlink_to(root.parent / "outside")
    assert told(root) == [("symbolic-link", folder)]


def test_a_pipe_is_no_claim(make: Make) -> None:
    root = make()
    os.mkfifo(root / "claims/pipe.yml")
    assert told(root) == [("stray-file", "claims/pipe.yml")]


def test_a_file_where_a_folder_belongs_cannot_be_opened(make: Make) -> None:
    root = make({"seeds/daily.txt": None, "seeds/daily.yml": None, "seeds": "x"})
    assert told(root) == [("unreadable", "seeds")]


def test_files_that_are_too_large_are_not_read(make: Make) -> None:
    assert told(make({"claims/large.yml": b"#" * 1_000_001})) == [("too-large", "claims/large.yml")]


def test_both_files_of_a_badly_named_seed_are_one_fault(make: Make) -> None:
    root = make({"seeds/a_b.txt": TEXT, "seeds/a_b.yml": seed()})
    assert told(root) == [("bad-name", "seeds/a_b.txt")]


@pytest.mark.parametrize("name", ["a", "a-b", "24-rockets", "a" * 80])
def test_ids_are_small_letters_digits_and_hyphens(name: str) -> None:
    assert objection(name) == ""


def test_what_the_site_needs_for_itself_is_reserved() -> None:
    assert {"index", "status", "topic", "page"} <= RESERVED
    assert all(objection(word) == "reserved" for word in RESERVED)


@pytest.mark.parametrize(
    ("name", "near"), [("Fire At_Harbour", "fire-at-harbour"), ("-a-", "a"), ("Index", ""), ("---", ""), ("é", "")]
)
def test_a_name_that_would_do_is_suggested(name: str, near: str) -> None:
    assert suggestion(name) == near
