"""The proof engine: whether a quotation stands in an archived text, and what a proof of it is."""

from builder.proof.archived import ArchivedText
from builder.proof.differences import Difference
from builder.proof.elsewhere import find_elsewhere, refine
from builder.proof.nearest import Nearest
from builder.proof.outcome import Edit, Grade, Outcome, Problem, Proof, Range
from builder.proof.record import ProofRecord, describe

__all__ = [
    "ArchivedText",
    "Difference",
    "Edit",
    "Grade",
    "Nearest",
    "Outcome",
    "Problem",
    "Proof",
    "ProofRecord",
    "Range",
    "describe",
    "find_elsewhere",
    "refine",
]
