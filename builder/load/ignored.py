"""Regions of an archived text that may not be quoted from: from a bound's first character to the other's last."""

from __future__ import annotations

from builder.findings.fault import Fault
from builder.findings.place import Place, Span
from builder.model.seed import IgnoredRegion, Seed
from builder.proof.outcome import Range


def ignored_regions(seed: Seed, text: str, path: str, text_path: str) -> tuple[tuple[Range, ...], tuple[Fault, ...]]:
    """Find a seed's ignored regions in its text.

    Args:
        seed: Its description.
        text: Its text.
        path: The description's file, for places.
        text_path: The text's file, for related places.

    Returns:
        The regions that could be found, in the text's order; and a `bound-absent`, `bound-repeated` or
        `bounds-reversed` fault for each bound that does not stand exactly once or stands in the wrong order.
    """
    regions: list[Range] = []
    faults: list[Fault] = []
    for index, region in enumerate(seed.ignore):
        found = _region(region, index, text, path, text_path)
        if isinstance(found, Range):
            regions.append(found)
        else:
            faults += found
    return tuple(sorted(regions)), tuple(faults)


def _region(region: IgnoredRegion, index: int, text: str, path: str, text_path: str) -> Range | list[Fault]:
    bounds = {"from": region.from_, "to": region.to}
    faults = [
        fault
        for name, words in bounds.items()
        if (fault := _not_once(words, text, Place(path, ("ignore", index, name)), text_path)) is not None
    ]
    if faults:
        return faults
    start, last = text.index(region.from_), text.index(region.to)
    if last < start or last + len(region.to) < start + len(region.from_):
        related = Span(text_path, last, last + len(region.to))
        return [
            Fault("bounds-reversed", Place(path, ("ignore", index, "to")), {"bound": "to", "words": region.to}, related)
        ]
    return Range(start, last + len(region.to))


def _not_once(words: str, text: str, place: Place, text_path: str) -> Fault | None:
    facts = {"bound": str(place.keys[-1]), "words": words}
    first = text.find(words)
    if first < 0:
        return Fault("bound-absent", place, facts)
    second = text.find(words, first + 1)
    if second < 0:
        return None
    return Fault("bound-repeated", place, facts, Span(text_path, second, second + len(words)))
