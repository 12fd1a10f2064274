"""What reading a folder gives: the things found in it, files that faults point into, and the faults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from builder.document.document import Document
from builder.findings.fault import Fault

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Gathered(Generic[T]):
    """Claims or seeds as read from their folder.

    Attributes:
        found: By id, in the order of ids.
        others: Files that faults point into and none of `found` stands for, by path.
        faults: Everything that is wrong with any of them.
    """

    found: Mapping[str, T]
    others: Mapping[str, Document]
    faults: tuple[Fault, ...]
