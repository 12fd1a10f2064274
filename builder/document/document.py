"""A parsed YAML file: its data, and the way from any value back to the file's characters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml

from builder.document import nodes
from builder.document.compose import TooMuchError, compose
from builder.document.nodes import Mapping, Node, Scalar, Sequence
from builder.document.scalars import ranges
from builder.findings.fault import Fault
from builder.findings.place import Keys, Place, Span, Target


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file that was read, whole or in part.

    Attributes:
        path: Relative to the publication's root, with forward slashes.
        text: The file's characters as they lie on disk (decoded from UTF-8, no newline translation).
        data: Plain data (dict, list, str, int, float, bool, date, None); None where nothing could be read.
        faults: What reading the file as YAML came upon.
    """

    path: str
    text: str
    data: Any
    faults: tuple[Fault, ...] = field(default=())

    def locate(self, place: Place) -> Span:
        """Give the characters of the file that `place` names.

        Where the file lacks the last keys of the place, the nearest existing value's key stands for it; an
        item of a list has no key, so the first key inside it does, as for the file as a whole. A quoted value's
        span includes its quotation marks, a folded block's goes from its first character to its last, both
        without comments. `within` is mapped through quoting, escapes and folded blocks, character by character;
        beyond the value's end it is cut.
        """
        root = _tree(self.text)
        if root is None:
            return Span(self.path, 0, min(1, len(self.text)))
        key, value, missing = _follow(root, place.keys)
        if missing or place.target is Target.KEY:
            scalar = key or _first_key(value)
            start, end = (scalar.start, scalar.end) if scalar else _extent(self.text, value)
            return Span(self.path, start, end)
        if place.within is not None and isinstance(value, Scalar):
            return Span(self.path, *_within(self.text, value, *place.within))
        return Span(self.path, *_extent(self.text, value))

    def scalars(self) -> Iterator[tuple[Keys, Scalar]]:
        """Go through all values that are neither lists nor groups, each with the way to it."""
        root = _tree(self.text)
        return nodes.scalars(root) if root is not None else iter(())

    def node(self, keys: Keys) -> Node | None:
        """Give the part of the tree that stands at `keys`; None where the file has none."""
        root = _tree(self.text)
        if root is None:
            return None
        _, value, missing = _follow(root, keys)
        return None if missing else value


@lru_cache(maxsize=64)
def _tree(text: str) -> Node | None:
    """Parse again, on demand: trees of all files would take far more memory than their texts."""
    try:
        return compose("", text).root
    except (yaml.YAMLError, TooMuchError):
        return None


def _follow(node: Node, keys: Keys) -> tuple[Scalar | None, Node, bool]:
    """Go as far as the tree goes: give the last key and value, and whether keys were left over."""
    name: Scalar | None = None
    for key in keys:
        found = nodes.step(node, key)
        if found is None:
            return name, node, True
        name, node = found
    return name, node, False


def _first_key(node: Node) -> Scalar | None:
    return node.pairs[0][0] if isinstance(node, Mapping) and node.pairs else None


def _extent(text: str, node: Node) -> tuple[int, int]:
    if isinstance(node, Scalar) and node.style in ("|", ">"):
        characters = ranges(text, node)
        return (characters[0][0], characters[-1][1]) if characters else (node.start, node.start + 1)
    if isinstance(node, Mapping | Sequence) and not node.flow:
        last = node.pairs[-1][1] if isinstance(node, Mapping) else node.items[-1]
        return node.start, max(_extent(text, last)[1], node.start)
    return node.start, node.end


def _within(text: str, scalar: Scalar, start: int, end: int) -> tuple[int, int]:
    characters = ranges(text, scalar)
    if not characters:
        return _extent(text, scalar)
    first = characters[start][0] if start < len(characters) else characters[-1][1]
    if end <= start:
        return first, first
    return first, characters[min(end, len(characters)) - 1][1]
