"""Which names a claim or seed may have."""

from __future__ import annotations

import re

from builder.model.base import ID_LENGTH, ID_PATTERN

_ID = re.compile(ID_PATTERN)

RESERVED = frozenset(
    [
        "about",
        "all",
        "assets",
        "claim",
        "claims",
        "compare",
        "corrections",
        "data",
        "embed",
        "feed",
        "feeds",
        "index",
        "methodology",
        "new",
        "page",
        "pages",
        "people",
        "ratings",
        "rules",
        "schema",
        "search",
        "seed",
        "seeds",
        "site",
        "source",
        "sources",
        "speaker",
        "speakers",
        "status",
        "tag",
        "tags",
        "topic",
        "topics",
    ]
)
"""Words that the site needs for its own addresses."""

_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", *(f"com{digit}" for digit in range(1, 10)), *(f"lpt{digit}" for digit in range(1, 10))]
)
"""Names that Windows keeps for devices: a checkout with such a file fails there."""

_UNSUITABLE = re.compile(r"[^a-z0-9]+")


def objection(name: str) -> str:
    """Say what stands against a name: `form`, `length`, `reserved`, `device` or nothing."""
    if len(name) > ID_LENGTH:
        return "length"
    if name in RESERVED:
        return "reserved"
    if name in _DEVICES:
        return "device"
    return "" if _ID.fullmatch(name) else "form"


def suggestion(name: str) -> str:
    """Give the nearest name that may be an id; nothing where too little is left of it."""
    fitting = _UNSUITABLE.sub("-", name.casefold()).strip("-")[:ID_LENGTH].rstrip("-")
    return "" if objection(fitting) else fitting
