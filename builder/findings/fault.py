"""Faults: what reading a file found, as values; rules turn them into findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.findings.place import Place, Span


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that reading a file came upon, without a word of advice: the rule of its kind gives that.

    Attributes:
        kind: What it is, such as `unknown-key` or `duplicate-key`; each kind belongs to exactly one rule.
        place: The characters that show it.
        facts: What the rule's message needs: `{"key": "stats", "nearest": "status"}`.
        related: A second place: the first of two equal keys.
    """

    kind: str
    place: Place | Span
    facts: Mapping[str, str] = field(default_factory=dict)
    related: Place | Span | None = None
