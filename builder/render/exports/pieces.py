"""Pieces that the schemas of published files are put together from (JSON Schema, draft 2020-12)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Schema = dict[str, Any]


def group(about: str, keys: Mapping[str, Schema], optional: Iterable[str] = ()) -> Schema:
    """An object that has all these keys, but for optional ones, and no others."""
    may_lack = set(optional)
    return {
        "type": "object",
        "description": about,
        "properties": dict(keys),
        "required": [key for key in keys if key not in may_lack],
        "additionalProperties": False,
    }


def text(about: str) -> Schema:
    """A string that is not empty."""
    return {"type": "string", "minLength": 1, "description": about}


def any_text(about: str) -> Schema:
    """A string that may be empty."""
    return {"type": "string", "description": about}


def address(about: str) -> Schema:
    """An address: absolute where the site's own is known."""
    return {"type": "string", "pattern": r"^(https?://[^\s]+|/[^\s]*)$", "description": about}


def iri(about: str) -> Schema:
    """An absolute http(s) address."""
    return {"type": "string", "pattern": r"^https?://[^\s]+$", "description": about}


def identifier(about: str) -> Schema:
    """An id of the publication."""
    return {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "description": about}


def day(about: str) -> Schema:
    """A day, a month or a year (ISO 8601)."""
    return {"type": "string", "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$", "description": about}


def number(about: str, least: int = 0) -> Schema:
    """A whole number."""
    return {"type": "integer", "minimum": least, "description": about}


def one_of(about: str, *values: str) -> Schema:
    """One of a few words."""
    return {"enum": list(values), "description": about}


def fixed(value: object, about: str = "") -> Schema:
    """Always the same value."""
    return {"const": value, "description": about} if about else {"const": value}


def many(about: str, item: Schema) -> Schema:
    """A list."""
    return {"type": "array", "items": item, "description": about}


def or_null(schema: Schema) -> Schema:
    """The same, or null where there is none or it is not known."""
    inner = {key: value for key, value in schema.items() if key != "description"}
    return {"anyOf": [inner, {"type": "null"}], "description": schema["description"]}


def ref(name: str, about: str = "") -> Schema:
    """A piece defined under $defs."""
    return {"$ref": f"#/$defs/{name}", **({"description": about} if about else {})}
