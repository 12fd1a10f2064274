"""What a plain scalar means: YAML 1.1's text, numbers, dates, true, false and null, exactly as PyYAML reads them."""

from __future__ import annotations

import datetime as dt
from typing import TypeAlias

import yaml

Value: TypeAlias = "str | int | float | bool | dt.date | None"
"""What a scalar can be."""

_LONGEST_NUMBER = 100
"""Longer digits are text; PyYAML's time for `1:30:30:…` grows with the square of its length."""

_PREFIX = "tag:yaml.org,2002:"
_RESOLVERS = yaml.SafeLoader.yaml_implicit_resolvers
_CONSTRUCTOR = yaml.constructor.SafeConstructor()
_READERS = {
    "null": _CONSTRUCTOR.construct_yaml_null,
    "bool": _CONSTRUCTOR.construct_yaml_bool,
    "int": _CONSTRUCTOR.construct_yaml_int,
    "float": _CONSTRUCTOR.construct_yaml_float,
    "timestamp": _CONSTRUCTOR.construct_yaml_timestamp,
}


def kind_of(plain: str) -> str:
    """Name what YAML takes an unquoted scalar for: `str`, `null`, `bool`, `int`, `float` or `timestamp`."""
    if len(plain) > _LONGEST_NUMBER:
        return "str"
    for tag, expression in _RESOLVERS.get(plain[:1], ()):
        if expression.match(plain):
            kind: str = tag.removeprefix(_PREFIX)
            return kind if kind in _READERS else "str"
    return "str"


def read(plain: str) -> Value:
    """Give an unquoted scalar's value.

    Raises:
        ValueError: It looks like a number or a date but is none, such as `2021-02-30`.
    """
    kind = kind_of(plain)
    if kind == "str":
        return plain
    value: Value = _READERS[kind](yaml.ScalarNode(_PREFIX + kind, plain))
    return value
