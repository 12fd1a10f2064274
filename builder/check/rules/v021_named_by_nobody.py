"""V021: `attribution: named` where neither a speaker nor a publisher is named."""

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
        if passage.attribution is Attribution.NAMED and not (passage.speaker or _publisher(context, passage)):
            yield Finding(
                "V021",
                "`attribution` says that the speaker is named, but there is no `speaker` and no known publisher",
                context.place(*keys, "attribution"),
                label="who is it?",
                help=("name who says it under `speaker`, or write what holds: `unnamed`, or `document`",),
            )


def _publisher(context: ClaimContext, passage: _Passage) -> str | None:
    """Who speaks where no speaker is given."""
    if isinstance(passage, UnarchivedSource | UnarchivedEvidence):
        return passage.publisher
    loaded = context.publication.seeds.get(passage.seed)
    return loaded.seed.publisher if loaded and loaded.seed else None


def _passages(context: ClaimContext) -> Iterator[tuple[Keys, _Passage]]:
    claim = context.claim
    yield ("source",), claim.source
    yield from ((("also", index), also) for index, also in enumerate(claim.also))
    yield from ((("evidence", index), evidence) for index, evidence in enumerate(claim.evidence))


RULE = Rule(
    code="V021",
    name="named-by-nobody",
    severity=Severity.ERROR,
    summary="`attribution: named` stands at a passage without a `speaker`, in a text whose publisher is not known.",
    why=(
        "A named speaker answers for the words, and some verdicts rest on that. Where no speaker is given the text's "
        "publisher stands for one; here there is neither, so nobody is named."
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
        "`attribution: unnamed`. If the text itself speaks and its publisher is known, name that in its description."
    ),
    from_claim=_find,
)
