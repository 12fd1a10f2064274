"""Q003: a quotation that stands in another seed than the one it is ascribed to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from builder.proof.outcome import Outcome, Problem, Proof, Range

if TYPE_CHECKING:
    from collections.abc import Mapping

    from builder.proof.archived import ArchivedText

_GENERAL = frozenset({"Q001", "Q002"})


def find_elsewhere(quote: str, others: Mapping[str, ArchivedText]) -> str | None:
    """The id of the first other text in which a quotation stands, in the mapping's order; None where there is none."""
    return next((seed for seed, text in others.items() if _stands(text.prove(quote, explain=False))), None)


def _stands(proof: Proof) -> bool:
    return proof.outcome is not Outcome.REJECT


def refine(proof: Proof, quote: str, others: Mapping[str, ArchivedText]) -> Proof:
    """A refusal as Q003, before Q001 or Q002, where the quotation stands in another text; else the same proof."""
    if proof.outcome is not Outcome.REJECT or not _GENERAL.issuperset(proof.codes):
        return proof
    seed = find_elsewhere(quote, others)
    if seed is None:
        return proof
    parts = others[seed].prove(quote, explain=False).parts
    problem = Problem(
        "Q003",
        Outcome.REJECT,
        f"the quotation stands in another archived text: {seed}",
        Range(0, len(quote)),
        "not in the text it is ascribed to",
        Range(parts[0].start, parts[-1].end),
        "it stands here",
        (f"name the seed {seed}, if that is the one meant",),
        seed=seed,
    )
    return replace(proof, problems=(problem, *proof.problems))
