"""Every JSON file that is published fits its published schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from builder.model.publication import CheckedPublication
from tests.render.exports.conftest import Files, files_of
from tests.render.publication import with_claim, with_settings

KINDS = ("claim", "claims", "claimreview", "annotations", "feed")


def json_of(files: Files, path: str) -> Any:
    content = files[path]
    assert isinstance(content, str)
    return json.loads(content)


def validators(files: Files) -> dict[str, Draft202012Validator]:
    """Validators from the published schemas, by the file name they are for."""
    return {f"{kind}.json": Draft202012Validator(json_of(files, f"schema/published-{kind}.json")) for kind in KINDS}


def misfits(files: Files) -> Iterator[str]:
    """What does not fit, file by file; every JSON file but schemas must have a schema."""
    of_kind = validators(files)
    for path in files:
        if path.endswith(".json") and not path.startswith("schema/"):
            validator = of_kind[path.rpartition("/")[2]]
            yield from (
                f"{path} {error.json_path}: {error.message}" for error in validator.iter_errors(json_of(files, path))
            )


def test_all_that_a_small_publication_publishes_fits(files: Files) -> None:
    assert list(misfits(files)) == []


def test_all_that_the_real_publication_publishes_fits(real: CheckedPublication) -> None:
    files = files_of(real)
    assert sum(path.endswith(".json") for path in files) > 80
    assert list(misfits(files)) == []


def test_what_a_site_without_address_licence_or_known_sources_publishes_fits(small: CheckedPublication) -> None:
    bare = with_settings(small, publisher=small.publication.settings.publisher.model_copy(update={"licence": None}))
    files = files_of(replace(bare, publication=replace(bare.publication, site_url=None)))
    assert not [
        path for path in files if path.endswith(("claimreview.json", "annotations.json")) and "schema" not in path
    ]
    assert list(misfits(files)) == []


def test_a_file_with_a_key_that_no_schema_knows_does_not_fit(files: Files) -> None:
    claim = json_of(files, "claims/boats-lost/claim.json")
    validator = validators(files)["claim.json"]
    assert validator.is_valid(claim)
    assert not validator.is_valid({**claim, "extra": 1})
    assert not validator.is_valid({key: value for key, value in claim.items() if key != "quotations"})


@pytest.mark.parametrize("kind", KINDS)
def test_every_published_schema_is_one(kind: str, files: Files) -> None:
    schema = json_of(files, f"schema/published-{kind}.json")
    Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"https://checks.example/desk/schema/published-{kind}.json"


def test_every_key_is_described(files: Files) -> None:
    def undescribed(schema: Any, path: str) -> Iterator[str]:
        if isinstance(schema, list):
            for item in schema:
                yield from undescribed(item, path)
        elif isinstance(schema, dict):
            for key, value in schema.get("properties", {}).items():
                if (
                    "const" not in value
                    and "$ref" not in value
                    and "prefixItems" not in value
                    and not value.get("description")
                ):
                    yield f"{path}.{key}"
            for key, value in schema.items():
                yield from undescribed(value, f"{path}.{key}")

    for kind in KINDS:
        assert list(undescribed(json_of(files, f"schema/published-{kind}.json"), kind)) == []


def test_a_withdrawn_claim_keeps_its_words_and_notice_without_verdict_and_proof(files: Files) -> None:
    claim = json_of(files, "claims/taken-back/claim.json")
    assert claim["withdrawn"] == {"date": "2026-12-02", "reason": "We had misread the report."}
    assert claim["verdict"] is None
    assert [found["proof"] for found in claim["quotations"]] == [None]
    assert claim in json_of(files, "data/claims.json")["claims"]
    for path in ("data/claimreview.json", "sources/harbour-report/annotations.json"):
        assert "taken-back" not in str(files[path])


def test_a_link_to_a_draft_is_left_out(small: CheckedPublication) -> None:
    files = files_of(with_claim(small, "boats-lost", related=("draft-claim", "owner-set-fire")))
    assert json_of(files, "claims/boats-lost/claim.json")["related"] == ["owner-set-fire"]


def test_nobody_publishes_a_draft(small: CheckedPublication) -> None:
    for path, content in files_of(small).items():
        as_bytes = content.encode() if isinstance(content, str) else content
        assert b"draft-claim" not in as_bytes, path
        assert b"unpublished sentence" not in as_bytes, path
