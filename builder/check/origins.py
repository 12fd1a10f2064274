"""Which seeds are one source: texts that derive from each other, or from the same third, count once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from builder.model.publication import LoadedSeed


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def origins(seed: str, seeds: Mapping[str, LoadedSeed]) -> frozenset[str]:
    """Give a seed's own id and everything it derives from, however far back (ids and names, case ignored)."""
    found: set[str] = set()
    waiting = [seed]
    while waiting:
        name = waiting.pop()
        if _folded(name) in found:
            continue
        found.add(_folded(name))
        described = seeds[name].seed if name in seeds else None
        waiting.extend(described.origin if described else ())
    return frozenset(found)


def are_independent(one: str, other: str, seeds: Mapping[str, LoadedSeed]) -> bool:
    """Whether two seeds have nothing in common that they derive from.

    A seed also depends on another where it names that one's publisher among its origins.
    """
    first, second = origins(one, seeds), origins(other, seeds)
    if first & second:
        return False
    return not (_publishers([one], seeds) & second or _publishers([other], seeds) & first)


def _publishers(ids: Iterable[str], seeds: Mapping[str, LoadedSeed]) -> set[str]:
    described = [seeds[id_].seed for id_ in ids if id_ in seeds]
    return {_folded(seed.publisher) for seed in described if seed and seed.publisher}
