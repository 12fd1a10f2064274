"""Writing a text of one line so that YAML leaves it as it is."""

from __future__ import annotations

_QUOTES = ("'", '"')


def in_quotes(value: str) -> str:
    """Write a text of one line so that YAML takes every character of it as it stands."""
    inner = value
    for mark in _QUOTES:
        if len(value) > 1 and value.startswith(mark) and value.endswith(mark) and mark not in value[1:-1]:
            return value
    if value.startswith("'") and value.endswith("'") and len(value) > 1:
        inner = value[1:-1].replace("''", "'")
    return "'" + inner.replace("'", "''") + "'"
