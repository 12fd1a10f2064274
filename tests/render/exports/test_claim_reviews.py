from __future__ import annotations

from tests.render.exports.conftest import Files
from tests.render.exports.test_published import json_of
from tests.render.publication import split


def test_the_feed_has_each_pages_review_and_no_other(files: Files) -> None:
    feed = json_of(files, "data/claimreview.json")
    pages = {
        path: split(text)[0] for path, text in sorted(files.items()) if path.endswith(".md") and isinstance(text, str)
    }
    on_pages = [meta["claim_review"] for meta in pages.values() if "claim_review" in meta]
    assert len(on_pages) == 3
    assert [{"@context": "https://schema.org", **item["item"]} for item in feed["dataFeedElement"]] == on_pages


def test_an_item_says_when_it_was_made_and_changed(files: Files) -> None:
    elements = {item["item"]["url"]: item for item in json_of(files, "data/claimreview.json")["dataFeedElement"]}
    lost = elements["https://checks.example/desk/claims/boats-lost/"]
    assert (lost["dateCreated"], lost["dateModified"]) == ("2026-11-21", "2026-12-01")
    unchanged = elements["https://checks.example/desk/claims/boats-burned-ten/"]
    assert unchanged["dateCreated"] == unchanged["dateModified"] == "2026-11-20"


def test_what_is_ours_is_no_schema_org(files: Files) -> None:
    feed = json_of(files, "data/claimreview.json")
    assert feed["schema_version"] == 1
    assert feed["@context"] == ["https://schema.org", {"schema_version": None}]
