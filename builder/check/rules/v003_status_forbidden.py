"""V003: a verdict on a forecast or an opinion."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.rule import Rule
from builder.findings.finding import Finding, Related, Severity
from builder.model.claim import About


def _find(context: ClaimContext) -> Iterator[Finding]:
    about = context.claim.about
    if context.claim.status is not None and about in {About.FORECAST, About.OPINION}:
        yield Finding(
            "V003",
            f"{'a forecast' if about is About.FORECAST else 'an opinion'} takes no status",
            context.place("status"),
            label="remove it",
            related=(Related(context.place("about"), "because of this"),),
            help=("remove `status`, or write `about: words` if the claim is that somebody said this",),
        )


RULE = Rule(
    code="V003",
    name="status-forbidden",
    severity=Severity.ERROR,
    summary="A forecast or an opinion has a status.",
    why=(
        "What has not happened yet, or is a matter of taste, is neither true nor false; a verdict on it would"
        " be our opinion."
    ),
    before="""\
about: forecast
status: refuted
""",
    after="""\
about: forecast
""",
    mend="Remove `status`. If the claim is that somebody said this, write `about: words`.",
    from_claim=_find,
)
