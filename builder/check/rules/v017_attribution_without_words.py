"""V017: `attributed_to` on a claim that is not about words."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.rule import Rule
from builder.findings.finding import Finding, Severity
from builder.findings.place import Keys, Target
from builder.model.claim import About, ArchivedSource


def _find(context: ClaimContext) -> Iterator[Finding]:
    for keys, source in _sources(context):
        if source.attributed_to is not None and context.claim.about is not About.WORDS:
            yield Finding(
                "V017",
                "`attributed_to` belongs to claims about what somebody said",
                context.place(*keys, "attributed_to", target=Target.KEY),
                label=f"this claim is about: {context.claim.about}",
                help=("write `about: words`, or name who makes the claim under `speaker`",),
            )


def _sources(context: ClaimContext) -> Iterator[tuple[Keys, ArchivedSource]]:
    if isinstance(context.claim.source, ArchivedSource):
        yield ("source",), context.claim.source
    for index, also in enumerate(context.claim.also):
        yield ("also", index), also


RULE = Rule(
    code="V017",
    name="attribution-without-words",
    severity=Severity.ERROR,
    summary="`attributed_to` is given although the claim is not about what somebody said.",
    why=(
        "It names the person whose words a claim is about; elsewhere it would make that person answer for "
        "something never said to be theirs."
    ),
    before="""\
about: event
source: {seed: abc-flash-point-erbil, quote: Psaki has said, attributed_to: Jen Psaki}
""",
    after="""\
about: words
source: {seed: abc-flash-point-erbil, quote: Psaki has said, attributed_to: Jen Psaki}
""",
    mend=(
        "Write `about: words` if the claim is that this person said something, or name who makes the claim "
        "under `speaker`."
    ),
    from_claim=_find,
)
