"""Proving every quotation of a claim in the seed it names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from builder.check.context import ClaimContext
from builder.check.guard import attempt
from builder.check.settle import quotations_of
from builder.findings.fault import Fault
from builder.findings.place import Keys
from builder.model.claim import Accept, Quotation
from builder.model.publication import CheckedQuotation, LoadedSeed, Publication
from builder.proof.archived import ArchivedText
from builder.proof.elsewhere import refine
from builder.proof.outcome import Outcome, Proof
from builder.proof.record import ProofRecord, describe

_MISATTRIBUTED = "Q003"
_UNPROVED = Proof(Outcome.REJECT)


def archive(publication: Publication) -> Mapping[str, ArchivedText]:
    """Make every archived text ready for proving; seeds without text are left out."""
    return {
        seed.id: ArchivedText(seed.text, seed.seed.language if seed.seed else "en", seed.ignored)
        for seed in publication.seeds.values()
        if seed.text is not None
    }


def prove_claim(context: ClaimContext) -> tuple[tuple[CheckedQuotation, ...], tuple[Fault, ...]]:
    """Prove the quotations of one claim.

    Returns:
        Its quotations in the file's order, and a fault for each that our own engine failed at.
    """
    checked: list[CheckedQuotation] = []
    faults: list[Fault] = []
    for keys, quotation in quotations_of(context):
        place = context.place(*keys, "quote")
        result = attempt(partial(_check, keys, quotation, context), "the proof of a quotation", place)
        if isinstance(result, Fault):
            faults.append(result)
            result = CheckedQuotation(keys, quotation, _UNPROVED, None)
        checked.append(result)
    return tuple(checked), tuple(faults)


def _check(keys: Keys, quotation: Quotation, context: ClaimContext) -> CheckedQuotation:
    archived = context.texts.get(quotation.seed)
    if archived is None:
        return CheckedQuotation(keys, quotation, _UNPROVED, None)
    proof = archived.prove(
        quotation.quote,
        prefix=quotation.prefix,
        suffix=quotation.suffix,
        occurrence=quotation.occurrence,
    )
    if proof.outcome is Outcome.REJECT:
        proof = _told_elsewhere(proof, quotation, context.texts)
    acknowledged = _acknowledged(proof, quotation)
    accepted = {accept.code for accept in acknowledged}
    stands = all(problem.outcome is Outcome.ACKNOWLEDGE and problem.code in accepted for problem in proof.problems)
    seed = context.publication.seeds[quotation.seed]
    record = _record(archived, proof, seed) if stands and not seed.is_changed else None
    return CheckedQuotation(keys, quotation, proof, record, acknowledged)


def _told_elsewhere(proof: Proof, quotation: Quotation, texts: Mapping[str, ArchivedText]) -> Proof:
    """Tell words that stand in another seed as that alone: how they differ from this one's is of no use then."""
    others = {name: archived for name, archived in texts.items() if name != quotation.seed}
    refined = refine(proof, quotation.quote, others)
    elsewhere = tuple(problem for problem in refined.problems if problem.code == _MISATTRIBUTED)
    return replace(refined, problems=elsewhere or refined.problems)


def _acknowledged(proof: Proof, quotation: Quotation) -> tuple[Accept, ...]:
    """Give the acceptances that the proof needs, for readers."""
    needed = {problem.code for problem in proof.problems if problem.outcome is Outcome.ACKNOWLEDGE}
    return tuple(accept for accept in quotation.accept if accept.code in needed)


def _record(archived: ArchivedText, proof: Proof, seed: LoadedSeed) -> ProofRecord:
    return describe(archived, proof, seed=seed.id, sha256=seed.sha256 or "")
