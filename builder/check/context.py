"""What a rule may look at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.findings.place import Key, Place, Target

if TYPE_CHECKING:
    from builder.model.claim import Claim
    from builder.model.publication import CheckedQuotation, Publication
    from builder.proof.archived import ArchivedText


@dataclass(frozen=True, slots=True)
class ClaimContext:
    """One claim with its proofs, and the publication around it."""

    id: str
    path: str
    claim: Claim
    quotations: tuple[CheckedQuotation, ...]
    publication: Publication
    texts: Mapping[str, ArchivedText]

    def place(self, *keys: Key, within: tuple[int, int] | None = None, target: Target = Target.VALUE) -> Place:
        """Name a value of this claim's file."""
        return Place(self.path, keys, target, within)


@dataclass(frozen=True, slots=True)
class CorpusContext:
    """All claims that could be read, with their proofs where they were asked for.

    Attributes:
        publication: What is checked.
        claims: By id, in the order of ids.
        texts: The folded archived texts, by seed id.
    """

    publication: Publication
    claims: Mapping[str, ClaimContext]
    texts: Mapping[str, ArchivedText]
