"""V019: a number in our own words that the proved quotations hold, but for something else."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.rule import Rule
from builder.findings.finding import Finding, Related, Severity
from builder.findings.place import Span
from builder.prose.claims import OwnWords, judge
from builder.prose.evidence import QuotedNumber
from builder.prose.gate import Unmet

_AROUND = 40  # characters of the quoted passage shown after its number


def _find(context: ClaimContext) -> Iterator[Finding]:
    if context.claim.withdrawn is not None:  # its quotations may have lost their text, and none is shown as proved
        return
    for own, lack in judge(context.claim, context.quotations, context.publication):
        if lack.other is not None:
            yield _finding(context, own, lack, lack.other)


def _finding(context: ClaimContext, own: OwnWords, lack: Unmet, other: QuotedNumber) -> Finding:
    accept = f'accept: [{{code: V019, words: "{" ".join(lack.words.split())}", reason: why it is right}}]'
    return Finding(
        "V019",
        f"“{lack.words}” counts something else in {own.name} than in the quotation",
        context.place(*own.keys, within=(lack.start, lack.end)),
        label="the quotation counts something else",
        related=(Related(_span(context, other), "quoted here"),),
        notes=(f"{other.passage.seed} says “{_passage(other)}”",),
        help=(
            "name what the quotation counts, quote the passage that counts what you name",
            f"or accept it, with this key of the claim: {accept}",
        ),
    )


def _span(context: ClaimContext, other: QuotedNumber) -> Span:
    at = other.passage.start
    path = context.publication.seeds[other.passage.seed].text_path
    return Span(path, at + other.quantity.start, at + other.quantity.end)


def _passage(other: QuotedNumber) -> str:
    start, end = other.quantity.start, other.quantity.end
    shown = other.passage.text[start : end + _AROUND]
    whole = end + _AROUND >= len(other.passage.text)
    return shown if whole else f"{shown.rpartition(' ')[0]} …"


RULE = Rule(
    code="V019",
    name="other-noun",
    severity=Severity.WARNING,
    summary="A number in the claim's own words is quoted, but the quotation counts something else.",
    why=(
        "A figure can be right and stand beside the wrong thing: 24 rockets become 24 injured. The number is in a "
        "proved quotation, so V007 passes; what it counts is not. The nouns are compared by their words only, so two "
        "words for one thing can set this off: it is a warning."
    ),
    before="""\
claim: The attack left 24 injured.
source:
  seed: us-news-irbil
  quote: saying it fired 24 rockets that penetrated the airport’s defenses
""",
    after="""\
claim: The attackers fired 24 rockets.
source:
  seed: us-news-irbil
  quote: saying it fired 24 rockets that penetrated the airport’s defenses
""",
    mend=(
        "Use the quotation's word for what is counted, or quote the passage that counts what you name. Where both "
        'words mean the same here, accept it: `accept: - {code: V019, words: "24", reason: …}`.'
    ),
    acceptable=True,
    from_claim=_find,
)
