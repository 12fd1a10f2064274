"""V002: a claim about an event or about words without a status."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.rule import Rule
from builder.findings.finding import Finding, Severity
from builder.findings.place import Target
from builder.model.claim import About, Unarchived


def _find(context: ClaimContext) -> Iterator[Finding]:
    claim = context.claim
    judgeable = claim.about in {About.EVENT, About.WORDS} and not isinstance(claim.source, Unarchived)
    if claim.status is None and judgeable:
        yield Finding(
            "V002",
            "this claim has no status",
            context.place("claim", target=Target.KEY),
            label="a claim about an event or about words needs a verdict",
            notes=(f"the ratings in mkdocs.yml are {', '.join(context.publication.settings.ratings)}",),
            help=("add `status`, or `draft: true` while you are still working on it",),
        )


RULE = Rule(
    code="V002",
    name="status-missing",
    severity=Severity.ERROR,
    summary="A claim that can be judged has no status.",
    why="Readers come for the verdict; without one nothing tells them what the quoted passages come to.",
    before="""\
claim: The attackers fired 24 rockets.
about: event
""",
    after="""\
claim: The attackers fired 24 rockets.
about: event
status: disputed
""",
    mend=(
        "Add `status`. Where nothing can be judged, say so with `about: forecast` or `about: opinion`; where "
        "the check is not finished, with `draft: true`."
    ),
    from_claim=_find,
)
