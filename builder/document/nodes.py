"""The parts of a YAML file as a tree in which every part knows where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.findings.place import Keys


@dataclass(slots=True)
class Scalar:
    """Text, a number, a date …: anything that is neither a list nor a group of keys.

    Attributes:
        value: Its characters as YAML reads them.
        style: `'`, `"`, `|` or `>`; empty for a plain one.
        start: Its first character in the file, quotation mark or `|` included.
        end: One past its last; for `|` and `>` possibly far beyond, see `builder.document.scalars`.
        indent: Column of the block that encloses it, -1 for none; what `|2` counts from.
    """

    value: str
    style: str
    start: int
    end: int
    indent: int


@dataclass(slots=True)
class Sequence:
    """A list. `flow`: written in brackets; else `end` lies beyond what follows it, comments included."""

    items: list[Node]
    start: int
    end: int
    flow: bool


@dataclass(slots=True)
class Mapping:
    """A group of `key: value` pairs in the file's order, doubled keys included; `flow` and `end` as in a list."""

    pairs: list[tuple[Scalar, Node]]
    start: int
    end: int
    flow: bool


@dataclass(slots=True)
class Opaque:
    """Something the builder does not read: an alias, or a list or group standing where a key belongs."""

    start: int
    end: int


Node: TypeAlias = Scalar | Sequence | Mapping | Opaque


def step(node: Node, key: str | int) -> tuple[Scalar | None, Node] | None:
    """Go one key or index down: give the key's own scalar, if it has one, and the value."""
    if isinstance(node, Mapping):
        return next((pair for pair in node.pairs if pair[0].value == key), None)
    if isinstance(node, Sequence) and isinstance(key, int) and 0 <= key < len(node.items):
        return None, node.items[key]
    return None


def scalars(node: Node, keys: Keys = ()) -> Iterator[tuple[Keys, Scalar]]:
    """Go through all values that are scalars (not the keys), each with the way to it."""
    if isinstance(node, Scalar):
        yield keys, node
    elif isinstance(node, Mapping):
        for key, value in node.pairs:
            yield from scalars(value, (*keys, key.value))
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from scalars(item, (*keys, index))
