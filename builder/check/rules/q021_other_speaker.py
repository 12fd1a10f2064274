"""Q021: the text gives the quoted words to somebody else than the entry's speaker."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.quoting import how_to_accept
from builder.check.rule import Rule
from builder.check.surroundings import in_the_text, proved
from builder.findings.finding import Finding, Severity
from builder.model.publication import CheckedQuotation
from builder.surroundings.entry import said_by_other


def _find(context: ClaimContext, quotation: CheckedQuotation) -> Iterator[Finding]:
    for archived, entry in proved(context, quotation):
        other = said_by_other(archived, quotation.proof.parts, entry)
        if other is not None:
            yield Finding(
                "Q021",
                f"the text gives these words to {other.name}, not to {entry.speakers[0]}",
                context.place(*quotation.keys, _key(quotation)),
                label="named here",
                related=(in_the_text(context, quotation, other.place, "the text names somebody else"),),
                help=("name the one who says it in the text", how_to_accept("Q021")),
                claim=context.id,
            )


def _key(quotation: CheckedQuotation) -> str:
    return "speaker" if getattr(quotation.quotation, "speaker", None) else "attributed_to"


RULE = Rule(
    code="Q021",
    name="other-speaker",
    severity=Severity.WARNING,
    summary="The archived text gives the quoted words to another person than the entry does.",
    why=(
        "A true quotation under the wrong name is a false one. Where a text names who speaks right before or after "
        "the quoted words, in the same paragraph or the one before, that person must be the `speaker` (or the one "
        "named in `attributed_to`). Surnames, titles, initials and spellings are understood, and “he” or “she” after "
        "a single name. The rule speaks up only for two different names of people; for offices, organisations and "
        "unclear passages it says nothing. It reads English only. "
        "Precision (how much of what it tells is right) and recall (how much of what it should tell, it tells), on "
        "passages that its author wrote and labelled: 100% and 80% on 64 from before it was made, 100% and 92% on "
        "24 from after it, 100% and 92% on all 174. Texts out there have more ways of saying things: expect less, "
        "of recall above all."
    ),
    before="""\
quote: We saw no sign of arson
speaker: Ann Lee
# the seed says: “We saw no sign of arson,” said Tom Hale, who leads the fire brigade.
""",
    after="""\
quote: We saw no sign of arson
speaker: Tom Hale
""",
    mend=(
        "Name the one to whom the text gives the words. If both names mean one person, or the passage is read "
        "wrongly, accept the finding and say so; readers see the reason."
    ),
    acceptable=True,
    from_quotation=_find,
)
