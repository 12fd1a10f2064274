"""V007: a number, date or quoted phrase in our own words that no proved quotation of the claim holds."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.rule import Rule
from builder.findings.finding import Finding, Severity
from builder.prose.claims import OwnWords, judge
from builder.prose.gate import Lack, Unmet

_KINDS = {Lack.NUMBER: "number", Lack.DATE: "date", Lack.PHRASE: "phrase"}


def _find(context: ClaimContext) -> Iterator[Finding]:
    if context.claim.withdrawn is not None:  # its quotations may have lost their text, and none is shown as proved
        return
    for own, lack in judge(context.claim, context.quotations, context.publication):
        if lack.lack in _KINDS:
            yield _finding(context, own, lack)


def _finding(context: ClaimContext, own: OwnWords, lack: Unmet) -> Finding:
    accept = f'accept: [{{code: V007, words: "{_in_yaml(lack.words)}", reason: why it is right}}]'
    verb = "quotes" if lack.lack is Lack.PHRASE else "says"
    return Finding(
        "V007",
        f"{own.name} {verb} “{lack.words}”, which no proved quotation of this claim holds",
        context.place(*own.keys, within=(lack.start, lack.end)),
        label=f"{_KINDS[lack.lack]} without a proved quotation",
        notes=(*_nearest(lack), *lack.hints),
        help=(
            "quote the passage that holds it as evidence of this claim, or change the words",
            f"or accept it, with this key of the claim: {accept}",
        ),
    )


def _nearest(lack: Unmet) -> tuple[str, ...]:
    if lack.lack is Lack.PHRASE:
        return ("words in quotation marks must stand in the archived text exactly, typography apart",)
    if not lack.nearest:
        return (f"the proved quotations of this claim hold no {_KINDS[lack.lack]}",)
    return (f"the quotations of this claim hold {_listed(lack.nearest)}; none holds {lack.words}",)


def _listed(words: tuple[str, ...]) -> str:
    *others, last = words
    return f"{', '.join(others)} and {last}" if others else last


def _in_yaml(words: str) -> str:
    return " ".join(words.split()).replace("\\", "\\\\").replace('"', '\\"')


RULE = Rule(
    code="V007",
    name="unproved-words",
    severity=Severity.ERROR,
    summary="A number, a date or a quoted phrase in the claim's own words stands in none of its proved quotations.",
    why=(
        "Readers take the figures around a proved quotation for proved as well. A number that was mistyped, remembered "
        "or added up is the fault they are least able to see. Whatever the claim, its reason, its summary and its "
        "explanations count, date or put in quotation marks must therefore stand in a passage quoted in the same "
        "claim. People write such things in many ways, and the rule knows them: nine and 9, a dozen and 12, 2,500 and "
        "2500, $5m and 5 million dollars, 16 February 2021 and 2021-02-16. Number words count only before what they "
        "count, counts of our own reports and sources are left alone, and so are digits in names such as K-1."
    ),
    before="""\
claim: The attackers fired 42 rockets.
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
        "Add the passage that holds the words as evidence (`stance: context` if it takes no side), correct the words, "
        "or take the quotation marks away where nobody is quoted. A date may also follow from the `published` of a "
        "quoted seed, or from a weekday in a quotation counted back from it. Where the words are right and no archived "
        "text can show it, accept them one by one: "
        '`accept: - {code: V007, words: "15 February 2021", reason: …}`; readers see the reason.'
    ),
    acceptable=True,
    from_claim=_find,
)
