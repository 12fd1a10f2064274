"""V010: dates that cannot be in this order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from builder.check.context import ClaimContext
from builder.check.rule import Rule
from builder.check.settle import quotations_of
from builder.findings.finding import Finding, Related, Severity
from builder.findings.place import Keys
from builder.model.claim import About, ArchivedEvidence, ArchivedSource, Claim, Quotation
from builder.model.dates import PartialDate


def _find(context: ClaimContext) -> Iterator[Finding]:
    yield from _later_than_published(context)
    yield from _later_than_their_text(context)
    yield from _earlier_than_published(context.claim, context)
    yield from _corrections_unordered(context.claim, context)


def _later_than_published(context: ClaimContext) -> Iterator[Finding]:
    claim = context.claim
    if claim.published is None:
        return
    event = claim.event
    if event and claim.about is not About.FORECAST and event.date.earliest > claim.published:
        yield _finding(context, "the event lies after the day this check was published", ("event", "date"))
    for keys, quotation in quotations_of(context):
        # What bears on a claim may have been added later, with a correction that says so.
        corrected = () if keys == ("source",) else [correction.date for correction in claim.corrections]
        known_until = max([claim.published, *corrected])
        date = _date(quotation)
        if date is not None:
            if date.earliest > known_until:
                yield _finding(context, "this was said after the day this check was published", (*keys, "date"))
        elif (appeared := _appeared(quotation, context)) and appeared.earliest > known_until:
            yield _finding(context, f"{quotation.seed} was published after this check was", (*keys, "seed"))


def _date(quotation: Quotation) -> PartialDate | None:
    return quotation.date if isinstance(quotation, ArchivedSource | ArchivedEvidence) else None


def _appeared(quotation: Quotation, context: ClaimContext) -> PartialDate | None:
    """Give the day on which a quoted text was published, as far as that is known."""
    seed = context.publication.seeds.get(quotation.seed)
    return seed.seed.published if seed and seed.seed else None


def _later_than_their_text(context: ClaimContext) -> Iterator[Finding]:
    for keys, quotation in quotations_of(context):
        date, appeared = _date(quotation), _appeared(quotation, context)
        if date and appeared and date.earliest > appeared.latest:
            yield Finding(
                "V010",
                f"this is dated after the text that quotes it, which is of {appeared}",
                context.place(*keys, "date"),
                label=f"later than {quotation.seed}",
                help=("look up both dates and mend the wrong one",),
            )


def _earlier_than_published(claim: Claim, context: ClaimContext) -> Iterator[Finding]:
    if claim.published is None:
        return
    for index, correction in enumerate(claim.corrections):
        if correction.date < claim.published:
            yield _finding(
                context, "this correction is older than the check it corrects", ("corrections", index, "date")
            )
    if claim.withdrawn and claim.withdrawn.date < claim.published:
        yield _finding(context, "this was withdrawn before it was published", ("withdrawn", "date"))


def _corrections_unordered(claim: Claim, context: ClaimContext) -> Iterator[Finding]:
    for index, (earlier, later) in enumerate(pairwise(claim.corrections)):
        if later.date < earlier.date:
            yield Finding(
                "V010",
                "corrections stand oldest first",
                context.place("corrections", index + 1, "date"),
                label="older than the one before it",
                related=(Related(context.place("corrections", index, "date"), "the one before it"),),
                help=("bring the corrections into the order of their dates",),
            )


def _finding(context: ClaimContext, message: str, keys: Keys) -> Finding:
    return Finding(
        "V010",
        message,
        context.place(*keys),
        label="one of the two is wrong",
        related=(Related(context.place("published"), "this check's first publication"),),
        help=("look up both dates and mend the wrong one",),
    )


RULE = Rule(
    code="V010",
    name="dates-out-of-order",
    severity=Severity.ERROR,
    summary="Dates of the claim contradict each other.",
    why="One of them is wrong, and readers and search engines sort and judge by them.",
    before="""\
published: 2021-02-01
corrections:
  - {date: 2021-01-15, kind: update, note: A second report was added.}
""",
    after="""\
published: 2021-02-01
corrections:
  - {date: 2021-02-15, kind: update, note: A second report was added.}
""",
    mend="Look up both dates and mend the wrong one. Corrections stand oldest first.",
    from_claim=_find,
)
