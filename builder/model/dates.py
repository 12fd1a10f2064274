"""Dates to the precision known: a day, a month or a year."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

_SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year (ISO 8601 with reduced precision).

    Attributes:
        text: As written: `2021-02-15`, `2021-02` or `2021`.
        earliest: The first day it may mean.
        latest: The last day it may mean.
    """

    text: str
    earliest: date
    latest: date

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `2021-02-15`, `2021-02` or `2021`.

        Raises:
            ValueError: The text is none of these, or no such day or month exists.
        """
        match = _SHAPE.fullmatch(text)
        if match is None:
            message = "a date is written 2021-02-15, 2021-02 or 2021"
            raise ValueError(message)
        year, month, day = (int(group) if group else None for group in match.groups())
        assert year is not None  # noqa: S101 - the expression always has its first group
        first = date(year, month or 1, day or 1)
        if day:
            return cls(text, first, first)
        following = date(year + 1, 1, 1) if not month or month == 12 else date(year, month + 1, 1)  # noqa: PLR2004
        return cls(text, first, following - timedelta(days=1))

    def __str__(self) -> str:
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _read, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {
            "type": ["string", "integer"],
            "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$",
            "examples": ["2021-02-15", "2021-02", 2021],
        }


def _read(value: Any) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    if isinstance(value, date):
        return PartialDate.parse(value.isoformat()[:10])
    if isinstance(value, int) and not isinstance(value, bool):
        value = f"{value:04d}"
    if not isinstance(value, str):
        raise PydanticCustomError("date_form", "a date is written 2021-02-15, 2021-02 or 2021")
    try:
        return PartialDate.parse(value)
    except ValueError as error:
        raise PydanticCustomError("date_form", "{reason}", {"reason": str(error)}) from error
