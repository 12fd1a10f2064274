"""What all models of editors' files have in common: frozen, strict, no unknown keys."""

from __future__ import annotations

import datetime as dt
import re
from enum import StrEnum
from typing import Annotated

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

ID_PATTERN = r"[a-z0-9]+(-[a-z0-9]+)*"
ID_LENGTH = 80
_ID = re.compile(ID_PATTERN)
_WEB_ADDRESS = re.compile(r"https?://[^\s/?#<>\"']+[^\s<>\"']*")


class Strict(BaseModel):
    """A frozen model that takes no key it does not know and turns no value into another type."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


def _check_id(value: str) -> str:
    if len(value) > ID_LENGTH or _ID.fullmatch(value) is None:
        raise PydanticCustomError(
            "id_form",
            "an id has small letters a to z, digits and single hyphens between them, at most {most} characters",
            {"most": ID_LENGTH},
        )
    return value


def _check_page_id(value: str) -> str:
    if _check_id(value) == "index":
        raise PydanticCustomError("page_id_form", "`index` is the page that lists all the others")
    return value


def _check_address(value: str) -> str:
    if _WEB_ADDRESS.fullmatch(value) is None:
        raise PydanticCustomError("address_form", "an address starts with https:// or http:// and holds no blanks")
    return value


def _lists_are_tuples(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


def _check_words(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("empty_text", "this key is there but holds no text")
    return value


_ID_SCHEMA = WithJsonSchema({"type": "string", "pattern": f"^{ID_PATTERN}$", "maxLength": ID_LENGTH})

Id = Annotated[str, AfterValidator(_check_id), _ID_SCHEMA]
"""The id of a claim, seed, topic, person or rating."""

PageId = Annotated[str, AfterValidator(_check_page_id), _ID_SCHEMA]
"""The id of something declared in the settings that gets a page of its own: a topic or a rating."""

WebAddress = Annotated[
    str, AfterValidator(_check_address), WithJsonSchema({"type": "string", "pattern": f"^{_WEB_ADDRESS.pattern}$"})
]
"""An absolute http(s) address."""

Text = Annotated[str, AfterValidator(_check_words), WithJsonSchema({"type": "string", "pattern": r"\S"})]
"""Words; never empty."""

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""A SHA-256 sum in small hexadecimal digits."""

Day = dt.date
"""A whole day: what `published` and corrections need."""

type_of_list = BeforeValidator(_lists_are_tuples)
"""YAML's lists become tuples, so that a model can be frozen all the way down."""

Ids = Annotated[tuple[Id, ...], type_of_list, Field(default=())]
Texts = Annotated[tuple[Text, ...], type_of_list, Field(default=())]


def by_value(kind: type[StrEnum]) -> BeforeValidator:
    """Let a strict model take an enumeration's value as YAML gives it."""
    values = {member.value: member for member in kind}
    return BeforeValidator(lambda value: values.get(value, value) if isinstance(value, str) else value)
