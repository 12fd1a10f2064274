"""Writing a text of one line so that YAML leaves it as it is."""

from __future__ import annotations

import re

_APOSTROPHES = re.compile(r"(?<=\w)'(?=\w)")


def in_quotes(value: str) -> str:
    """Write a text of one line so that YAML takes every character of it as it stands.

    What its author put in quotation marks already stays in them; `'it's over'` becomes `'it''s over'`.
    """
    inner = value[1:-1]
    if len(value) > 1 and value[0] == value[-1] == '"' and not {'"', "\\"} & set(inner):
        return value
    if len(value) > 1 and value[0] == value[-1] == "'" and "'" not in _APOSTROPHES.sub("", inner):
        value = inner
    return "'" + value.replace("'", "''") + "'"
