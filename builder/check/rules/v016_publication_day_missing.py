"""V016: a claim without the day of its first publication."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.rule import Rule
from builder.findings.finding import Finding, Severity
from builder.findings.place import Target


def _find(context: ClaimContext) -> Iterator[Finding]:
    if context.claim.published is None and not context.claim.draft:
        yield Finding(
            "V016",
            "the day of first publication is missing",
            context.place("claim", target=Target.KEY),
            label="this check has no `published`",
            help=("add `published: 2026-11-21`, or `draft: true` while you are still working on it",),
        )


RULE = Rule(
    code="V016",
    name="publication-day-missing",
    severity=Severity.WARNING,
    summary="The day of first publication is missing.",
    why="Readers and search engines sort checks by it, and feeds need it.",
    before="""\
claim: The attackers fired 24 rockets.
""",
    after="""\
claim: The attackers fired 24 rockets.
published: 2026-11-21
""",
    mend=(
        "Add `published` with the day on which the check first goes online, or `draft: true` while you are "
        "still working on it."
    ),
    acceptable=True,
    from_claim=_find,
)
