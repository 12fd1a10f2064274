"""Files with more mistakes than anybody reads: the first ones are told, the others counted."""

from __future__ import annotations

from builder.findings.fault import Fault
from builder.findings.place import Span

MOST_TOLD = 100
"""How many faults of one file are told one by one."""


def first_of(faults: tuple[Fault, ...], path: str) -> tuple[Fault, ...]:
    """Keep a file's first faults; where there are more, a `more-faults` fault counts them."""
    if len(faults) <= MOST_TOLD:
        return faults
    more = Fault("more-faults", Span(path, 0, 0), {"count": f"{len(faults) - MOST_TOLD:,}"})
    return (*faults[:MOST_TOLD], more)
