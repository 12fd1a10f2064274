"""What the rules about a quotation's surroundings share: the editor's entry, and the way to the archived passage."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.findings.finding import Related
from builder.findings.place import Span
from builder.model.claim import ArchivedEvidence, ArchivedSource, Stance
from builder.model.publication import CheckedQuotation
from builder.proof.archived import ArchivedText
from builder.proof.outcome import Range
from builder.surroundings.entry import Entry


def proved(context: ClaimContext, quotation: CheckedQuotation) -> Iterator[tuple[ArchivedText, Entry]]:
    """Give the archived text of a proved quotation with what its editor says beside it; nothing for others."""
    archived = context.texts.get(quotation.quotation.seed)
    if archived is not None and quotation.record is not None:
        yield archived, _entry(context, quotation)


def _entry(context: ClaimContext, checked: CheckedQuotation) -> Entry:
    quotation = checked.quotation
    if isinstance(quotation, ArchivedEvidence):
        return Entry(
            speakers=_named(quotation.speaker),
            attributed=quotation.attribution is not None,
            told=quotation.explanation or "",
            denies=quotation.stance is Stance.DENIES,
        )
    if isinstance(quotation, ArchivedSource):
        return Entry(
            speakers=_named(quotation.speaker, quotation.attributed_to),
            attributed=quotation.attribution is not None,
            told=context.claim.claim,
        )
    return Entry(told=context.claim.claim)


def _named(*speakers: str | None) -> tuple[str, ...]:
    return tuple(speaker for speaker in speakers if speaker)


def in_the_text(context: ClaimContext, quotation: CheckedQuotation, place: Range, label: str) -> Related:
    """Point into the archived text that a quotation is from."""
    seed = context.publication.seeds[quotation.quotation.seed]
    return Related(Span(seed.text_path, place.start, place.end), label)
