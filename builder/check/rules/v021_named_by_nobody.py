"""V021: `attribution: named` where no speaker is named."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.rule import Rule
from builder.findings.finding import Finding, Severity
from builder.findings.place import Keys
from builder.model.claim import ArchivedEvidence, ArchivedSource, Attribution, UnarchivedEvidence, UnarchivedSource

_Passage = ArchivedSource | ArchivedEvidence | UnarchivedSource | UnarchivedEvidence


def _find(context: ClaimContext) -> Iterator[Finding]:
    for keys, passage in _passages(context):
        if passage.attribution is Attribution.NAMED and passage.speaker is None:
            yield Finding(
                "V021",
                "`attribution` says that the speaker is named, but there is no `speaker`",
                context.place(*keys, "attribution"),
                label="who is it?",
                help=("name who says it under `speaker`, or write what holds: `unnamed`, or `document`",),
            )


def _passages(context: ClaimContext) -> Iterator[tuple[Keys, _Passage]]:
    claim = context.claim
    yield ("source",), claim.source
    yield from ((("also", index), also) for index, also in enumerate(claim.also))
    yield from ((("evidence", index), evidence) for index, evidence in enumerate(claim.evidence))


RULE = Rule(
    code="V021",
    name="named-by-nobody",
    severity=Severity.ERROR,
    summary="`attribution: named` stands at a passage without a `speaker`.",
    why=(
        "A named speaker answers for the words, and some verdicts rest on that. Without a name the page would show "
        "the text's publisher as the one who said it."
    ),
    before="""\
evidence:
  - seed: abc-flash-point-erbil
    stance: context
    quote: We’re not going to prejudge that yet
    attribution: named
""",
    after="""\
evidence:
  - seed: abc-flash-point-erbil
    stance: context
    quote: We’re not going to prejudge that yet
    speaker: Ned Price
    attribution: named
""",
    mend=(
        "Name the person or body under `speaker`, as the text does; if the text gives no name, write "
        "`attribution: unnamed`. A publisher that speaks for itself is named under `speaker` as well."
    ),
    from_claim=_find,
)
