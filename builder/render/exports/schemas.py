"""JSON Schemas of the files that editors write, from the very models that read them (draft 2020-12).

Editors' programs (the YAML extension of VS Code, say) complete keys and explain them by these. What each key means
stands in key_notes.toml.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from pydantic import BaseModel

from builder.model import claim as claim_models
from builder.model import seed as seed_models
from builder.model.base import Strict
from builder.model.claim import Claim
from builder.model.seed import Seed
from builder.model.settings import FORMAT

DIALECT = "https://json-schema.org/draft/2020-12/schema"
MODELS: Mapping[str, type[Strict]] = {"claim": Claim, "seed": Seed}
"""What editors write, by the schema's name."""


def editors_schema(name: str, address: str) -> dict[str, Any]:
    """Make the schema of a kind of file.

    Args:
        name: One of `MODELS`.
        address: Where the schema will lie; becomes its `$id`.
    """
    made = _without_titles(MODELS[name].model_json_schema())
    groups = made.pop("$defs", {})
    return {
        "$schema": DIALECT,
        "$id": address,
        "title": notes()["titles"][name],
        "schema_version": FORMAT,
        **_explained(MODELS[name].__name__, made),
        "$defs": {group: _explained(group, schema) for group, schema in groups.items()},
    }


def _without_titles(schema: Any) -> Any:
    """Drop the titles that pydantic makes of names: they say nothing that the names do not."""
    if isinstance(schema, list):
        return [_without_titles(item) for item in schema]
    if isinstance(schema, dict):
        named = {key: value for key, value in schema.items() if not (key == "title" and isinstance(value, str))}
        return {key: _without_titles(value) for key, value in named.items()}
    return schema


def _explained(group: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Say of a group of keys, and of each of its keys, what it is."""
    about = {"description": notes()["groups"][group]}
    keys = schema.get("properties")
    if keys is None:
        return {**schema, **about}
    return {**schema, **about, "properties": {key: {**value, **_note(group, key)} for key, value in keys.items()}}


def _note(group: str, key: str) -> dict[str, Any]:
    written = next(found[key] for found in _noted(group) if key in found)
    return {"description": written["says"], "examples": [written["example"]]}


def _noted(group: str) -> Iterator[Mapping[str, Any]]:
    """Give the notes on a group of keys, then those on the groups whose keys it has as well."""
    for kind in _kinds()[group].__mro__:
        yield notes()["keys"].get(kind.__name__, {})


@cache
def _kinds() -> Mapping[str, type[BaseModel]]:
    found = (*vars(claim_models).values(), *vars(seed_models).values())
    return {kind.__name__: kind for kind in found if isinstance(kind, type) and issubclass(kind, Strict)}


@cache
def notes() -> Mapping[str, Any]:
    """Read key_notes.toml: `titles`, `groups` and `keys`."""
    return tomllib.loads(files("builder.render.exports").joinpath("key_notes.toml").read_text(encoding="utf-8"))
