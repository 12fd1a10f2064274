"""What the rules about seeds count and leave out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from builder.check.rules.s006_quoted_share import covered
from builder.check.runner import check_publication
from builder.load import load_publication
from builder.proof.outcome import Range
from tests.load.conftest import CLAIM, TEXT, seed, whole, write_files

RIGHTS = seed("rights: quote")
LONG = CLAIM.replace("24 people were hurt", "A fire broke out. The mayor said that 24 people were hurt")


def codes(root: Path, files: Mapping[str, str | bytes | None]) -> list[str]:
    publication = load_publication(write_files(root, {**whole(), **files}))
    return [finding.code for finding in check_publication(publication).findings if finding.code.startswith("S")]


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(0, 12)), max_size=8))
def test_characters_quoted_twice_are_counted_once(parts: list[tuple[int, int]]) -> None:
    ranges = [Range(start, start + length) for start, length in parts]
    assert covered(ranges) == len({at for part in ranges for at in range(part.start, part.end)})


def test_more_than_the_share_is_told(tmp_path: Path) -> None:
    assert codes(tmp_path, {"claims/fire.yml": LONG, "seeds/daily.yml": RIGHTS}) == ["S006"]


def test_a_share_within_the_limit_is_not(tmp_path: Path) -> None:
    assert codes(tmp_path, {"seeds/daily.yml": RIGHTS}) == []


def test_where_all_may_be_shown_nothing_is_counted(tmp_path: Path) -> None:
    assert codes(tmp_path, {"claims/fire.yml": LONG, "seeds/daily.yml": seed("rights: full")}) == []


def test_drafts_show_nothing(tmp_path: Path) -> None:
    assert codes(tmp_path, {"claims/fire.yml": LONG + "draft: true\n", "seeds/daily.yml": RIGHTS}) == []


def test_a_seed_of_which_only_silence_is_claimed_is_used(tmp_path: Path) -> None:
    silent = CLAIM + "silent: [{seed: other, terms: [hurt]}]\n"
    other = {"seeds/other.txt": "Nothing.", "seeds/other.yml": seed(text="Nothing.")}
    assert codes(tmp_path / "a", {**other, "claims/fire.yml": silent}) == []
    assert codes(tmp_path / "b", other) == ["S007"]


def test_while_a_claim_cannot_be_read_no_seed_is_called_unused(tmp_path: Path) -> None:
    files = {"seeds/other.txt": TEXT, "seeds/other.yml": seed(), "claims/broken.yml": "a: b: c\n"}
    assert codes(tmp_path, files) == []
