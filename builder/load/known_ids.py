"""What was written where an id belongs, beside the ids that could have been meant there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from builder.findings.fault import Fault
from builder.load.names import objection
from builder.model.settings import Settings


def with_known_ids(faults: Iterable[Fault], settings: Settings, seeds: Iterable[str]) -> Iterator[Fault]:
    """Tell faults of ids in another form which ids there are.

    Args:
        faults: Of any kind.
        settings: They declare ratings, topics and people.
        seeds: The archived texts' ids.

    Yields:
        The faults as they were; `bad-form` ones with the fact `known`, ids joined by commas, where a key takes
        declared ids only.
    """
    ids = _ids_by_key(settings, seeds)
    for fault in faults:
        known = ids.get(fault.facts.get("key", ""))
        if known is None or fault.kind != "bad-form":
            yield fault
        else:
            yield replace(fault, facts={**fault.facts, "known": ",".join(known)})


def _ids_by_key(settings: Settings, seeds: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    people = tuple(settings.people)
    return {
        "status": tuple(settings.ratings),
        "seed": tuple(sorted(seed for seed in seeds if not objection(seed))),
        "topics": tuple(settings.topics),
        "authors": people,
        "reviewed_by": people,
    }
