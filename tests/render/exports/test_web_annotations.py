"""Annotations against the W3C's Web Annotation Data Model (2017), section by section, and against the text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from builder.model.publication import CheckedPublication
from tests.render.exports.conftest import Files
from tests.render.exports.test_published import json_of

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def collection(files: Files, seed: str) -> Mapping[str, Any]:
    found = json_of(files, f"sources/{seed}/annotations.json")
    assert isinstance(found, dict)
    return found


def test_is_a_collection_with_one_page(files: Files) -> None:
    found = collection(files, "harbour-report")
    assert CONTEXT in found["@context"]
    assert found["id"] == "https://checks.example/desk/sources/harbour-report/annotations.json"
    assert (found["type"], found["first"]["type"]) == ("AnnotationCollection", "AnnotationPage")
    assert found["total"] == len(found["first"]["items"]) == 5
    assert found["first"]["startIndex"] == 0
    assert found["first"]["partOf"] == found["id"]


@pytest.mark.parametrize("seed", ["harbour-report", "city-gazette", "lettre"])
def test_each_annotation_has_an_address_of_its_own_one_target_and_bodies(files: Files, seed: str) -> None:
    items = collection(files, seed)["first"]["items"]
    assert len({item["id"] for item in items}) == len(items)
    for item in items:
        assert item["type"] == "Annotation"
        assert item["motivation"] == "linking"
        assert item["id"].startswith("https://checks.example/desk/sources/")
        assert item["target"]["source"] == f"https://checks.example/desk/sources/{seed}/"
        assert [body["purpose"] for body in item["body"]] == ["linking", "describing", "classifying"]


@pytest.mark.parametrize("seed", ["harbour-report", "city-gazette", "lettre"])
def test_every_selector_finds_the_words(files: Files, small: CheckedPublication, seed: str) -> None:
    text = small.publication.seeds[seed].text
    assert text is not None
    for item in collection(files, seed)["first"]["items"]:
        selectors = item["target"]["selector"]
        quotes, positions = selectors[::2], selectors[1::2]
        assert {quote["type"] for quote in quotes} == {"TextQuoteSelector"}
        assert {position["type"] for position in positions} == {"TextPositionSelector"}
        for quote, position in zip(quotes, positions, strict=True):
            assert text[position["start"] : position["end"]] == quote["exact"]
        whole = [selector.get("prefix", "") + selector["exact"] + selector.get("suffix", "") for selector in quotes]
        assert all(words in text for words in whole)
        if len(quotes) == 1:
            assert text.count(whole[0]) == 1


def test_says_what_a_passage_is_to_its_claim(files: Files) -> None:
    said = {
        item["id"].partition("#")[2]: item["body"][2]["value"]
        for item in collection(files, "city-gazette")["first"]["items"]
    }
    assert said == {"boats-burned-ten.source": "claimed", "boats-lost.e-1": "refutes"}


def test_names_the_bytes_that_offsets_count_in(files: Files, small: CheckedPublication) -> None:
    archived = collection(files, "lettre")["archived"]
    assert archived == {"seed": "lettre", "sha256": small.publication.seeds["lettre"].sha256, "original_url": None}
