"""Q022: a question, a condition or a supposition quoted as a statement."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.quoting import how_to_accept
from builder.check.rule import Rule
from builder.check.surroundings import in_the_text, proved
from builder.findings.finding import Finding, Severity
from builder.model.publication import CheckedQuotation
from builder.surroundings.entry import only_supposed
from builder.surroundings.turning import Turn

_MESSAGES = {
    Turn.ASKED: "the text only asks what is quoted: the quotation leaves out its question mark",
    Turn.SUPPOSED: "the text only supposes what is quoted: the quotation leaves out “{words}”",
}


def _find(context: ClaimContext, quotation: CheckedQuotation) -> Iterator[Finding]:
    for archived, entry in proved(context, quotation):
        cue = only_supposed(archived, quotation.proof.parts, entry)
        if cue is not None:
            yield Finding(
                "Q022",
                _MESSAGES[cue.turn].format(words=" ".join(archived.text[cue.place.start : cue.place.end].split())),
                context.place(*quotation.keys, "quote"),
                label="quoted as a statement",
                related=(in_the_text(context, quotation, cue.place, "left out"),),
                help=("quote the whole question or condition", how_to_accept("Q022")),
                claim=context.id,
            )


RULE = Rule(
    code="Q022",
    name="only-supposed",
    severity=Severity.WARNING,
    summary="A question, a condition or a supposition is quoted as if it were a statement.",
    why=(
        "“If the dam breaks” says nothing of a broken dam, and “Did the council sell the park?” nothing of a sale. "
        "Cut out of such a sentence, the words state what nobody stated. The rule looks for “if”, “whether”, "
        "“suppose” and their like before the quoted words, for “if” and “unless” right after them, and for the mark "
        "of a question that can be answered with yes or no. It leaves alone the second half of “if … then …” and "
        "questions that take the quoted words for granted (“why did …”). It knows phrases, not meanings, in English, "
        "German, French and Spanish. "
        "Precision (how much of what it tells is right) and recall (how much of what it should tell, it tells), on "
        "passages that its author wrote and labelled: 100% and 91% on 68 from before it was made, 100% and 94% on "
        "32 from after it, 100% and 92% on all 207. Texts out there have more ways of saying things: expect less, "
        "of recall above all."
    ),
    before="""\
quote: the mine had been inspected
# the seed says: The reporter asked whether the mine had been inspected.
""",
    after="""\
quote: The reporter asked whether the mine had been inspected
""",
    mend=(
        "Quote the sentence from its conjunction or to its question mark. Where the words do state something in "
        "spite of it, accept the finding and say why; readers see the reason."
    ),
    acceptable=True,
    from_quotation=_find,
)
