"""Where claims meet in the archived texts: passages of several claims that overlap, found by sorting."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from builder.check.context import ClaimContext
from builder.findings.place import Keys
from builder.model.claim import ArchivedEvidence, Stance
from builder.model.publication import CheckedQuotation
from builder.proof.outcome import Range

_MOST_FOUND = 20


@dataclass(frozen=True, slots=True)
class Use:
    """A proved passage of a seed that a claim quotes.

    Attributes:
        seed: The archived text.
        part: The passage (one part of a quotation with ellipses).
        claim: Id of the claim.
        keys: The quotation in the claim.
    """

    seed: str
    part: Range
    claim: str
    keys: Keys


def claimed(context: ClaimContext) -> Iterator[Use]:
    """Give the passages in which a claim is made; none of drafts and withdrawn claims."""
    for checked in context.quotations:
        if not isinstance(checked.quotation, ArchivedEvidence):
            yield from _uses(checked, context)


def used(context: ClaimContext, stance: Stance) -> Iterator[Use]:
    """Give a claim's proved evidence of one stance; none of drafts and withdrawn claims."""
    for checked in context.quotations:
        if isinstance(checked.quotation, ArchivedEvidence) and checked.quotation.stance is stance:
            yield from _uses(checked, context)


def _uses(checked: CheckedQuotation, context: ClaimContext) -> Iterator[Use]:
    if checked.record is not None and not context.claim.draft and context.claim.withdrawn is None:
        for part in checked.proof.parts:
            yield Use(checked.quotation.seed, part, context.id, checked.keys)


class Index:
    """Passages sorted by where they stand, to find those that overlap another one."""

    def __init__(self, uses: Iterable[Use]) -> None:
        by_seed: dict[str, list[Use]] = defaultdict(list)
        for use in uses:
            by_seed[use.seed].append(use)
        self._uses = {seed: sorted(found, key=lambda use: use.part) for seed, found in by_seed.items()}
        self._starts = {seed: [use.part.start for use in found] for seed, found in self._uses.items()}
        self._reach = {
            seed: list(accumulate((use.part.end for use in found), max)) for seed, found in self._uses.items()
        }

    def overlapping(self, wanted: Use) -> tuple[Use, ...]:
        """Give the passages that share characters with one, at most twenty, the nearest to its end first."""
        found: list[Use] = []
        uses = self._uses.get(wanted.seed, [])
        for index in range(bisect_left(self._starts.get(wanted.seed, []), wanted.part.end) - 1, -1, -1):
            if self._reach[wanted.seed][index] <= wanted.part.start or len(found) == _MOST_FOUND:
                break
            if uses[index].part.end > wanted.part.start:
                found.append(uses[index])
        return tuple(found)
