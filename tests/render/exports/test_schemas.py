"""The schemas of editors' files say what the models say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from builder.render.exports.schemas import MODELS, editors_schema, notes
from tests.render.publication import CLAIMS, ROOT

ADDRESS = "https://checks.example/schema/x.json"


class _AsEditorsSee(yaml.CSafeLoader):
    """YAML as an editor's program reads it: dates stay words."""


_AsEditorsSee.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(editors_schema(name, ADDRESS), format_checker=FormatChecker())


def read(path: Path) -> Any:
    return yaml.load(path.read_bytes(), Loader=_AsEditorsSee)  # noqa: S506 - a safe loader with fewer resolvers


@pytest.mark.parametrize("name", MODELS)
def test_a_schema_is_one_and_names_its_address_and_version(name: str) -> None:
    schema = editors_schema(name, ADDRESS)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == ADDRESS
    assert schema["schema_version"] == 1


@pytest.mark.parametrize(("name", "folder"), [("claim", "claims"), ("seed", "seeds")])
def test_every_real_file_fits(name: str, folder: str) -> None:
    paths = sorted((ROOT / folder).rglob("*.yml"))
    assert paths
    found = validator(name)
    assert [f"{path}: {error.message}" for path in paths for error in found.iter_errors(read(path))] == []


def test_a_claim_with_every_kind_of_key_fits() -> None:
    assert list(validator("claim").iter_errors(CLAIMS["boats-lost"])) == []


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"clam": "x"}, "$"),
        ({"claim": ""}, "$.claim"),
        ({"because": "x" * 161}, "$.because"),
        ({"about": "rumour"}, "$.about"),
        ({"status": "Not An Id"}, "$.status"),
        ({"published": "yesterday"}, "$.published"),
        ({"authors": []}, "$.authors"),
        ({"event": {"date": "15 February"}}, "$.event"),
        ({"source": {"seed": "harbour-report"}}, "$.source"),
        ({"source": {"seed": "a", "quote": "b", "speaker_kind": "group"}}, "$.source"),
        ({"corrections": [{"date": "2026-12-01", "kind": "whim", "note": "x"}]}, "$.corrections[0].kind"),
    ],
)
def test_a_claim_with_a_mistake_does_not_fit(change: dict[str, Any], where: str) -> None:
    found = [error.json_path for error in validator("claim").iter_errors({**CLAIMS["boats-lost"], **change})]
    assert found == [where]


def keys_of(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key at every depth, with its schema."""
    for group in (schema, *schema["$defs"].values()):
        yield from group.get("properties", {}).items()


@pytest.mark.parametrize("name", MODELS)
def test_every_key_is_explained_with_an_example_that_fits(name: str) -> None:
    schema = editors_schema(name, ADDRESS)
    for key, value in keys_of(schema):
        assert re.search(r"\w.*[.]", value["description"]), key
        around = {"$schema": schema["$schema"], "$defs": schema["$defs"], "allOf": [value]}
        for example in value["examples"]:
            assert [error.message for error in Draft202012Validator(around).iter_errors(example)] == [], key
    for group in schema["$defs"].values():
        assert group["description"]


def test_no_note_is_about_a_key_that_is_gone() -> None:
    schemas = [editors_schema(name, ADDRESS) for name in MODELS]
    groups = {name for schema in schemas for name in (*schema["$defs"], "Claim", "Seed")}
    keys = {key for schema in schemas for key, _ in keys_of(schema)}
    assert set(notes()["groups"]) == groups
    assert set(notes()["keys"]) <= groups | {"Quotation", "Unarchived"}
    assert {key for group in notes()["keys"].values() for key in group} == keys
