"""Faults of files' names: what cannot be an id, and what collides with another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.findings.fault import Fault
from builder.findings.place import Span
from builder.load.folder import Entry, at_file
from builder.load.names import objection, suggestion


def name_faults(entries: Iterable[Entry]) -> Iterator[Fault]:
    """Find `bad-name` and `colliding-name` faults among files whose names are ids, in their order."""
    taken: dict[str, Entry] = {}
    for entry in entries:
        against = objection(entry.stem)
        if against:
            yield at_file("bad-name", entry.path, name=entry.stem, against=against, nearest=suggestion(entry.stem))
        first = taken.setdefault(entry.stem.casefold(), entry)
        if first is not entry:
            facts = {"name": entry.stem, "first": first.path}
            yield Fault("colliding-name", Span(entry.path, 0, 0), facts, Span(first.path, 0, 0))
