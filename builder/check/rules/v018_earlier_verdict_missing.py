"""V018: a correction of the verdict that does not tell the earlier one."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.rule import Rule
from builder.findings.finding import Finding, Severity
from builder.findings.place import Target
from builder.model.claim import CorrectionKind


def _find(context: ClaimContext) -> Iterator[Finding]:
    following = context.claim.status
    for index, correction in reversed(tuple(enumerate(context.claim.corrections))):
        if correction.kind is not CorrectionKind.VERDICT:
            continue
        if correction.was is None:
            yield _missing(context, index)
        elif correction.was == following:
            yield _unchanged(context, index, correction.was)
        following = correction.was


def _missing(context: ClaimContext, index: int) -> Finding:
    return Finding(
        "V018",
        "this correction does not say what the verdict was before",
        context.place("corrections", index, "kind", target=Target.KEY),
        label="a corrected verdict needs `was`",
        help=("add `was` with the status before this correction",),
    )


def _unchanged(context: ClaimContext, index: int, was: str) -> Finding:
    return Finding(
        "V018",
        f'the verdict was "{was}" before this correction and still is after it',
        context.place("corrections", index, "was"),
        label="nothing changed",
        help=("mend `was` or `status`, or choose the kind that fits: update, clarification …",),
    )


RULE = Rule(
    code="V018",
    name="earlier-verdict-missing",
    severity=Severity.ERROR,
    summary="A correction of the verdict does not say what it was before, or the verdict is the same as before.",
    why="Who read the earlier verdict must be able to see that it was changed, and from what.",
    before="""\
status: disputed
corrections:
  - {date: 2026-12-01, kind: verdict, note: A second source was found.}
""",
    after="""\
status: disputed
corrections:
  - {date: 2026-12-01, kind: verdict, was: unverified, note: A second source was found.}
""",
    mend="Add `was` with the rating before the correction.",
    from_claim=_find,
)
