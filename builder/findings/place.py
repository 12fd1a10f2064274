"""Places in an editor's files, kept symbolic until they are printed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Key = str | int
"""A mapping's key or a sequence's index."""

Keys = tuple[Key, ...]
"""The way from a document's root to one of its values: `("evidence", 0, "quote")`."""


class Target(StrEnum):
    """Which side of a `key: value` pair is meant."""

    KEY = "key"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Place:
    """A value of a YAML file, or some characters of it, named by keys rather than by offsets.

    Attributes:
        path: The file, relative to the publication's root, with forward slashes.
        keys: The way to the value; where the file lacks the last keys, the nearest existing one stands for it.
        target: Whether the key or the value is meant.
        within: Start and end (exclusive) in code points of the value *as YAML reads it*; None means all of it.
    """

    path: str
    keys: Keys = ()
    target: Target = Target.VALUE
    within: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of a file as it lies on disk.

    Attributes:
        path: The file, relative to the publication's root, with forward slashes.
        start: First character, in code points from the file's beginning (a byte order mark counts).
        end: One past the last character.
    """

    path: str
    start: int
    end: int
