"""Which seeds are one source: texts that derive from each other, or from the same third, count once."""

from __future__ import annotations

from collections.abc import Mapping

from builder.model.publication import LoadedSeed


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def origins(seed: str, seeds: Mapping[str, LoadedSeed]) -> frozenset[str]:
    """Give a seed's own id and everything it derives from, however far back (ids and names, case ignored).

    The publisher of a seed that it derives from is among them. So is its own, where it names no origin: then it
    is that publisher's word.
    """
    found: set[str] = set()
    waiting = [seed]
    while waiting:
        name = _folded(waiting.pop())
        if name in found:
            continue
        found.add(name)
        described = seeds[name].seed if name in seeds else None
        if described is not None:
            waiting.extend(described.origin)
            is_the_first = name == _folded(seed)
            if described.publisher and not (is_the_first and described.origin):
                waiting.append(described.publisher)
    return frozenset(found)


def are_independent(one: str, other: str, seeds: Mapping[str, LoadedSeed]) -> bool:
    """Whether two seeds have nothing in common that they derive from.

    A seed also depends on another where it derives from that one's publisher. Two that pass on different origins
    do not depend on each other for being passed on by the same publisher.
    """
    first, second = origins(one, seeds), origins(other, seeds)
    return first.isdisjoint(second) and _publisher(one, seeds) not in second and _publisher(other, seeds) not in first


def _publisher(seed: str, seeds: Mapping[str, LoadedSeed]) -> str | None:
    described = seeds[seed].seed if seed in seeds else None
    return _folded(described.publisher) if described and described.publisher else None
