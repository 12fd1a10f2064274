"""Settings come from mkdocs.yml without resolving anything; without them nothing is loaded."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from builder.load import SettingsError, load_publication
from tests.load.conftest import SETTINGS, Make, address


def refused(make: Make, files: Mapping[str, str | bytes | None]) -> list[tuple[str, str]]:
    root = make(files)
    with pytest.raises(SettingsError) as caught:
        load_publication(root)
    document = caught.value.document
    files_read = {document.path: document} if document else {}
    return [(fault.kind, address(fault, files_read)) for fault in caught.value.faults]


def test_what_mkdocs_and_themes_read_may_hold_tags_anchors_and_merges(make: Make) -> None:
    settings = SETTINGS + (
        "  analytics: !ENV [KEY, none]\n"
        "repo_url: !ENV REPO\n"
        "markdown_extensions:\n"
        "  - pymdownx.emoji:\n"
        "      emoji_index: !!python/name:material.extensions.emoji.twemoji\n"
        "base: &base {a: 2024-02-30}\n"
        "more: {<<: *base}\n"
        "copyright: 5 #6\n"
    )
    assert load_publication(make({"mkdocs.yml": settings})).site_name == "Tests"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("{name: The Desk}", "{name: !ENV DESK}", ("tag", "mkdocs.yml:6:23")),
        ("{name: The Desk}", "&p {name: The Desk}", ("anchor", "mkdocs.yml:6:16")),
        ("site_url: https", "site_url: !ENV https", ("tag", "mkdocs.yml:2:11")),
        ("https://tests.example/checks", "tests.example", ("bad-form", "mkdocs.yml:2:11")),
        ("site_name: Tests\n", "", ("missing-key", "mkdocs.yml:1:1")),
        ("format: 1", "format: 2", ("newer-format", "mkdocs.yml:5:13")),
        ("format: 1", "formt: 1", ("unknown-key", "mkdocs.yml:5:5")),
        ("quoteproof:", "quoteprof:", ("no-settings", "mkdocs.yml:3:1")),
        ("extra:", "extras:", ("no-settings", "mkdocs.yml:1:1")),
        ("format: 1", "format: 1\n    format: 1", ("duplicate-key", "mkdocs.yml:6:5")),
        ("ana:", "Ana:", ("bad-form", "mkdocs.yml:7:14")),
        ("unverified:", "index:", ("bad-form", "mkdocs.yml:8:15")),
        ("    ratings:", "    topics: {index: {title: All}}\n    ratings:", ("bad-form", "mkdocs.yml:8:14")),
        ("label: Only one source,", "", ("missing-key", "mkdocs.yml:8:15")),
        ("means: Nobody", "value: 6, means: Nobody", ("out-of-range", "mkdocs.yml:8:59")),
        ("means: Nobody", "needs: [{stance: agrees}], means: Nobody", ("unknown-value", "mkdocs.yml:8:69")),
        ("site_name: Tests", "site_name: a: b", ("not-yaml", "mkdocs.yml:1:13")),
    ],
)
def test_settings_that_cannot_be_used_are_refused_at_their_place(
    make: Make, old: str, new: str, expected: tuple[str, str]
) -> None:
    assert expected in refused(make, {"mkdocs.yml": SETTINGS.replace(old, new, 1)})


def test_a_missing_file_is_told(make: Make) -> None:
    assert refused(make, {"mkdocs.yml": None}) == [("no-settings", "mkdocs.yml")]


def test_a_link_is_not_followed(make: Make) -> None:
    root = make({"mkdocs.yml": None, "other.yml": SETTINGS})
    (root / "mkdocs.yml").symlink_to("other.yml")
    with pytest.raises(SettingsError) as caught:
        load_publication(root)
    assert [fault.kind for fault in caught.value.faults] == ["symbolic-link"]


def test_an_empty_address_is_none(make: Make) -> None:
    settings = SETTINGS.replace("https://tests.example/checks", '""')
    assert load_publication(make({"mkdocs.yml": settings})).site_url is None
