"""What a model expects at a place of its file: which keys, which values, what kind of thing."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Tag
from pydantic.fields import FieldInfo

from builder.findings.place import Key, Keys

_NOT_A_KEY = "[key]"


@dataclass(frozen=True, slots=True)
class Expected:
    """Where an error of pydantic points to.

    Attributes:
        keys: The way to it in the file, without the names of union members that pydantic adds.
        key_itself: Whether a mapping's key is meant rather than its value.
        parents: The types that the thing around it may have.
        types: The types that it may have itself; empty for a key that no model knows.
    """

    keys: Keys
    key_itself: bool
    parents: tuple[Any, ...]
    types: tuple[Any, ...]

    @property
    def known_keys(self) -> tuple[str, ...]:
        """Keys that the group around it may have."""
        return tuple(key for parent in self.parents for key in keys_of(parent))

    @property
    def required(self) -> bool:
        """Whether the group around it must have it."""
        fields = [_fields(parent).get(str(self.keys[-1])) for parent in self.parents if self.keys]
        return any(field is not None and field.is_required() for field in fields)

    @property
    def known_values(self) -> tuple[str, ...]:
        """Words that may stand there, where it is one of a fixed few."""
        return tuple(member.value for kind in self.types if _is_a(kind, StrEnum) for member in _bare(kind))


def expected_at(model: type[BaseModel], loc: tuple[Key, ...]) -> Expected:
    """Follow an error's location through a model's annotations."""
    keys: list[Key] = []
    parents: tuple[Any, ...] = ()
    current: tuple[Any, ...] = (model,)
    for key in loc:
        tagged = tuple(kind for kind in current if _tag(kind) == key)
        if tagged:
            current = tagged
        elif key != _NOT_A_KEY:
            keys.append(key)
            parents, current = current, tuple(_inside(current, key))
    return Expected(tuple(keys), _NOT_A_KEY in loc, parents, current)


def homes(model: type[BaseModel], key: str) -> tuple[str, ...]:
    """Name the keys of a model under which a key would be known: `stance` belongs under `evidence`."""
    return tuple(
        name
        for name, annotation in keys_of(model).items()
        if any(key in keys_of(inner) for kind in _alternatives(annotation) for inner in (kind, *_items(kind)))
    )


def keys_of(kind: Any) -> Mapping[str, Any]:
    """Give the keys that a type of the models has in a file, with their annotations."""
    return {name: field.annotation for name, field in _fields(kind).items()}


def list_keys(model: type[BaseModel]) -> frozenset[str]:
    """Name the keys, at any depth of a model, that take a list."""
    found: set[str] = set()
    for name, annotation in keys_of(model).items():
        for kind in _alternatives(annotation):
            found |= {name} if get_origin(_bare(kind)) is tuple else set()
            for inner in (kind, *_items(kind)):
                found |= list_keys(inner)
    return frozenset(found)


def _fields(kind: Any) -> Mapping[str, FieldInfo]:
    bare = _bare(kind)
    if not _is_a(bare, BaseModel):
        return {}
    return {field.alias or name: field for name, field in bare.model_fields.items()}


def _inside(kinds: tuple[Any, ...], key: Key) -> Iterator[Any]:
    for kind in kinds:
        known = keys_of(kind)
        if key in known:
            yield from _alternatives(known[str(key)])
        else:
            yield from _items(kind)


def _items(kind: Any) -> Iterator[Any]:
    """Give the types of a list's items or of a mapping's values."""
    kind = _bare(kind)
    if get_origin(kind) is tuple:
        yield from _alternatives(get_args(kind)[0])
    elif get_origin(kind) is Mapping:
        yield from _alternatives(get_args(kind)[1])


def _alternatives(annotation: Any) -> Iterator[Any]:
    bare = _bare(annotation)
    if get_origin(bare) in (Union, types.UnionType):
        for member in get_args(bare):
            yield from _alternatives(member)
    elif bare is not types.NoneType:
        yield annotation


def _bare(annotation: Any) -> Any:
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


def _tag(annotation: Any) -> str | None:
    extras = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
    return next((extra.tag for extra in extras if isinstance(extra, Tag)), None)


def _is_a(kind: Any, of: type) -> bool:
    bare = _bare(kind)
    return isinstance(bare, type) and issubclass(bare, of)
