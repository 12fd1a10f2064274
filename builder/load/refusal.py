"""What one of pydantic's errors means to the person who wrote the file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from builder.document.document import Document
from builder.document.nodes import Mapping as Group
from builder.document.nodes import Node, Scalar
from builder.findings.fault import Fault
from builder.findings.place import Keys, Place, Target
from builder.load.shape import Expected, expected_at, homes

_WANTED = {
    "string_type": "text",
    "tuple_type": "a list",
    "model_type": "a group of keys",
    "mapping_type": "a group of keys",
    "dict_type": "a group of keys",
    "bool_type": "true or false",
    "int_type": "a whole number",
    "float_type": "a number",
    "is_instance_of": "one of a few words",
    "date_type": "a date",
    "date_form": "a date",
}
"""What pydantic's type errors ask for, in an editor's words."""

_BRACKETS = frozenset("[{")

_LIMITS = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}


@dataclass(frozen=True, slots=True)
class Refusal:
    """An error of pydantic with all that is known about its place.

    Attributes:
        model: The model of the whole.
        document: The file.
        base: Where in the file the model's data stands.
        expected: What the model expects there.
        error: Pydantic's name for it.
        input: What it was given.
        limits: Numbers that it names.
    """

    model: type[BaseModel]
    document: Document
    base: Keys
    expected: Expected
    error: str
    input: Any
    limits: Mapping[str, Any]

    @classmethod
    def of(cls, model: type[BaseModel], document: Document, base: Keys, detail: ErrorDetails) -> Refusal:
        """Take in an error of `model.model_validate`."""
        expected = expected_at(model, detail["loc"])
        return cls(model, document, base, expected, detail["type"], detail["input"], detail.get("ctx", {}))

    @property
    def keys(self) -> Keys:
        """The way to the value, from the file's root, as far as it can be told apart.

        A model may read one word as a list of one (`stance: supports`); then the word is meant, not its first.
        """
        keys = (*self.base, *self.expected.keys)
        while keys and isinstance(keys[-1], int) and self.document.node(keys) is None:
            keys = keys[:-1]
        return keys

    @property
    def key(self) -> str:
        """The nearest key that has a name: for the first entry of `evidence` it is `evidence`."""
        return _name(self.keys)

    @property
    def inside(self) -> str:
        """The named key around that one; empty at the file's top."""
        return _name(self.keys[: len(self.keys) - self.keys[::-1].index(self.key)][:-1]) if self.key else ""

    @property
    def place(self) -> Place:
        """The value, or the key where that is what was refused."""
        return Place(self.document.path, self.keys, Target.KEY if self.expected.key_itself else Target.VALUE)

    @property
    def node(self) -> Node | None:
        """What stands there."""
        return self.document.node(self.keys)

    def fault(self, kind: str, **facts: str) -> Fault:
        """Make a fault of it."""
        return Fault(kind, self.place, {"key": self.key, "inside": self.inside, **facts})


def fault_of(refusal: Refusal) -> Fault:
    """Give the fault that says what a refused value did wrong."""
    if refusal.input is None and refusal.error != "extra_forbidden":
        return _nothing(refusal)
    tell = _TELLERS.get(refusal.error, _wrong_type)
    return tell(refusal)


def _name(keys: Keys) -> str:
    return next((key for key in reversed(keys) if isinstance(key, str)), "")


def _nothing(refusal: Refusal) -> Fault:
    written = _written(refusal)
    if written and refusal.error == "string_type":
        return refusal.fault("misread-value", written=written, read="nothing", wanted="text")
    return _without_value(refusal, _wanted(refusal))


def _missing(refusal: Refusal) -> Fault:
    return refusal.fault("missing-key", known=_listed(refusal.expected.known_keys))


def _unknown_key(refusal: Refusal) -> Fault:
    home = _listed(homes(refusal.model, refusal.key))
    fault = refusal.fault("unknown-key", known=_listed(refusal.expected.known_keys), home=home)
    return replace(fault, place=replace(refusal.place, target=Target.KEY))


def _unknown_value(refusal: Refusal) -> Fault:
    if not isinstance(refusal.node, Scalar):
        return _wrong_type(refusal)
    known = _listed(refusal.expected.known_values)
    return refusal.fault("unknown-value", written=_written(refusal), known=known)


def _wrong_type(refusal: Refusal) -> Fault:
    node, written = refusal.node, _written(refusal)
    if refusal.error == "string_type" and isinstance(node, Scalar):
        return refusal.fault("misread-value", written=written, read=_read_as(refusal.input), wanted="text")
    character = refusal.document.text[node.start] if node is not None else ""
    if refusal.error in ("string_type", "is_instance_of") and not isinstance(node, Scalar) and character in _BRACKETS:
        return refusal.fault("bracket-value", character=character, written=written, wanted=_wanted(refusal))
    return refusal.fault("wrong-type", wanted=_wanted(refusal), given=_given(refusal), written=written)


def _bad_date(refusal: Refusal) -> Fault:
    precise = "day" if refusal.error == "date_type" else ""
    return refusal.fault("bad-date", written=_written(refusal), precise=precise)


def _empty(refusal: Refusal) -> Fault:
    return _without_value(refusal, "text" if refusal.error == "empty_text" else "at least one entry")


def _without_value(refusal: Refusal, wanted: str) -> Fault:
    return refusal.fault("missing-value", wanted=wanted, required="yes" if refusal.expected.required else "")


def _too_long(refusal: Refusal) -> Fault:
    most, actual = int(refusal.limits["max_length"]), int(refusal.limits["actual_length"])
    excess = str(refusal.input)[most:]
    start = actual - len(excess.lstrip())
    fault = refusal.fault("too-long", most=str(most), actual=str(actual), over=str(actual - most))
    return replace(fault, place=replace(refusal.place, within=(start, actual)))


def _bad_form(refusal: Refusal) -> Fault:
    form = {"id_form": "id", "page_id_form": "page", "address_form": "address"}.get(refusal.error, refusal.key)
    return refusal.fault(
        "bad-form", form=form, written=refusal.key if refusal.expected.key_itself else _written(refusal)
    )


def _out_of_range(refusal: Refusal) -> Fault:
    if refusal.key == "format" and "le" in refusal.limits:
        return refusal.fault("newer-format", written=_written(refusal), newest=str(refusal.limits["le"]))
    limits = ", ".join(f"{_LIMITS[name]} {value}" for name, value in refusal.limits.items() if name in _LIMITS)
    return refusal.fault("out-of-range", written=_written(refusal), limits=limits)


def _wanted(refusal: Refusal) -> str:
    return _WANTED.get(refusal.error, "a value")


def _listed(words: tuple[str, ...]) -> str:
    return ",".join(dict.fromkeys(words))


def _written(refusal: Refusal) -> str:
    """The characters of the file, on one line."""
    span = refusal.document.locate(Place(refusal.document.path, refusal.keys))
    return " ".join(refusal.document.text[span.start : span.end].split()) if refusal.node is not None else ""


def _given(refusal: Refusal) -> str:
    node = refusal.node
    if isinstance(node, Group):
        return "a group of keys"
    if not isinstance(node, Scalar):
        return "a list"
    return "a number" if isinstance(refusal.input, int | float) else _read_as(refusal.input)


def _read_as(value: Any) -> str:
    names: tuple[tuple[Any, str], ...] = (
        (bool, "true" if value else "false"),
        (int | float, f"the number {value}"),
        (dt.date, "a date"),
        (str, "text"),
    )
    return next((name for kind, name in names if isinstance(value, kind)), "a list")


_TELLERS: Mapping[str, Callable[[Refusal], Fault]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "is_instance_of": _unknown_value,
    "date_type": _bad_date,
    "date_form": _bad_date,
    "empty_text": _empty,
    "too_short": _empty,
    "too_long": _too_long,
    "string_too_long": _too_long,
    "id_form": _bad_form,
    "page_id_form": _bad_form,
    "address_form": _bad_form,
    "string_pattern_mismatch": _bad_form,
    "greater_than": _out_of_range,
    "greater_than_equal": _out_of_range,
    "less_than": _out_of_range,
    "less_than_equal": _out_of_range,
}
