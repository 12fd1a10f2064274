"""JSON in which every item of a list is one line, so that a program can read a large file line by line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any


def lined_json(head: Mapping[str, Any], lists: Mapping[str, Iterable[Any]]) -> str:
    """Write an object: the keys of `head`, one a line, then lists with one item a line."""
    parts = [f"{_line(key)}: {_line(value)}" for key, value in head.items()]
    parts += [_list(key, items) for key, items in lists.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _list(key: str, items: Iterable[Any]) -> str:
    lines = ",\n".join(map(_line, items))
    return f"{_line(key)}: [\n{lines}\n]" if lines else f"{_line(key)}: []"


def _line(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)
