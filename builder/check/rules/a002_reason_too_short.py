"""A002: a reason of fewer than five words."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.rule import Rule
from builder.check.settle import acceptances
from builder.findings.finding import Finding, Severity

_FEWEST_WORDS = 5


def _find(context: ClaimContext) -> Iterator[Finding]:
    for entry in acceptances(context):
        count = sum(any(map(str.isalnum, word)) for word in entry.accept.reason.split())
        if count < _FEWEST_WORDS:
            yield Finding(
                "A002",
                "this reason is shorter than five words",
                context.place(*entry.keys, "reason"),
                label=f"{count} {'word' if count == 1 else 'words'}",
                help=("say in a sentence why the finding does not matter here; readers see it",),
            )


RULE = Rule(
    code="A002",
    name="reason-too-short",
    severity=Severity.ERROR,
    summary="The reason of an `accept` is shorter than five words.",
    why="Readers see the reason beside the quotation; `ok` tells them nothing.",
    before="""\
accept:
  - {code: Q008, reason: Is fine.}
""",
    after="""\
accept:
  - {code: Q008, reason: The left-out words name the spokesman only.}
""",
    mend="Say in a sentence why the finding does not matter here.",
    from_claim=_find,
)
