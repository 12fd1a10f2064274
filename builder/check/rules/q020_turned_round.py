"""Q020: words around a quotation take it back or hedge it, and the entry does not show it."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.quoting import how_to_accept
from builder.check.rule import Rule
from builder.check.surroundings import in_the_text, proved
from builder.findings.finding import Finding, Severity
from builder.model.publication import CheckedQuotation
from builder.surroundings.entry import turned_round
from builder.surroundings.turning import Turn

_MESSAGES = {
    Turn.TAKEN_BACK: "the text takes back what is quoted: the quotation leaves out “{words}”",
    Turn.HEDGED: "the text does not vouch for what is quoted: the quotation leaves out “{words}”",
}

_ADVICE = {
    Turn.TAKEN_BACK: "quote these words as well",
    Turn.HEDGED: "quote these words as well, or name under `speaker` who says it",
}


def _find(context: ClaimContext, quotation: CheckedQuotation) -> Iterator[Finding]:
    for archived, entry in proved(context, quotation):
        cue = turned_round(archived, quotation.proof.parts, entry)
        if cue is not None:
            yield Finding(
                "Q020",
                _MESSAGES[cue.turn].format(words=" ".join(archived.text[cue.place.start : cue.place.end].split())),
                context.place(*quotation.keys, "quote"),
                label="quoted without it",
                related=(in_the_text(context, quotation, cue.place, "left out"),),
                help=(_ADVICE[cue.turn], how_to_accept("Q020")),
                claim=context.id,
            )


RULE = Rule(
    code="Q020",
    name="turned-round",
    severity=Severity.WARNING,
    summary="Words right before or after a quotation deny, refute or hedge it, and readers are not shown them.",
    why=(
        "Every quoted word can be true to the source while the source says the opposite: “he denied that the "
        "ministry had paid” holds the words “the ministry had paid”. A checker that looks only at the quoted words "
        "passes them. This rule reads the sentence around them and the one after. It leaves alone what the entry "
        "shows: a denial that is marked as one, a claim whose speaker is named, a word that the explanation repeats. "
        "It knows phrases, not meanings, in English, German, French and Spanish, and misses what is said otherwise. "
        "Precision (how much of what it tells is right) and recall (how much of what it should tell, it tells), on "
        "passages that its author wrote and labelled: 100% and 100% on 68 from before it was made, 100% and 80% on "
        "40 from after it, 100% and 90% on all 259. Texts out there have more ways of saying things: expect less, "
        "of recall above all."
    ),
    before="""\
quote: the ministry had paid a ransom of three million
# the seed says: The minister denied that the ministry had paid a ransom of three million.
""",
    after="""\
quote: The minister denied that the ministry had paid a ransom of three million
""",
    mend=(
        "Quote the words that turn it round as well. Where the words are somebody's claim, name that person as "
        "`speaker`; where the explanation tells that it is denied, the rule is content. Else accept the finding and "
        "say why it is fair; readers see the reason."
    ),
    acceptable=True,
    from_quotation=_find,
)
