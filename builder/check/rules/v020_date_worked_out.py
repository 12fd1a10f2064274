"""V020: a date in our own words that follows only from a quotation together with its seed's date."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.rule import Rule
from builder.findings.finding import Finding, Severity
from builder.prose.claims import judge
from builder.prose.gate import Lack


def _find(context: ClaimContext) -> Iterator[Finding]:
    if context.claim.withdrawn is not None:
        return
    for own, lack in judge(context.claim, context.quotations, context.publication):
        if lack.lack is Lack.WORKED_OUT:
            yield Finding(
                "V020",
                f"{own.name} says “{lack.words}”, which no quotation of this claim says by itself",
                context.place(*own.keys, within=(lack.start, lack.end)),
                label="follows from the date of a quoted text",
                notes=lack.hints,
                help=("see whether it was worked out rightly; nothing else is to be done",),
            )


RULE = Rule(
    code="V020",
    name="date-worked-out",
    severity=Severity.NOTE,
    summary="A date in the claim's own words follows from a quoted text's day of publication, not from its words.",
    why=(
        "A quotation that says Tuesday, in a text published on Wednesday, 17 February 2021, tells of 16 February. So "
        "V007 lets that date pass. The step is ours, though, and texts speak of other Tuesdays too: this note says "
        "how each such date was worked out."
    ),
    before="""\
claim: The fire broke out on 7 May 2024.
source:
  seed: harbour-daily  # published: 2024-05-08, a Wednesday
  quote: A fire broke out at the old harbour late on Tuesday.
""",
    after="""\
claim: The fire broke out on a Tuesday.
source:
  seed: harbour-daily
  quote: A fire broke out at the old harbour late on Tuesday.
""",
    mend=(
        "Nothing, if the note has it right: notes never stop a build. Else quote a passage that gives the date, or "
        "say no more than the quotation does."
    ),
    from_claim=_find,
)
