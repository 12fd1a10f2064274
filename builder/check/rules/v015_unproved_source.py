"""V015: a verdict on a claim whose source is not archived."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.rule import Rule
from builder.findings.finding import Finding, Related, Severity
from builder.model.claim import Unarchived


def _find(context: ClaimContext) -> Iterator[Finding]:
    if context.claim.status is not None and isinstance(context.claim.source, Unarchived):
        yield Finding(
            "V015",
            "a claim whose source is not archived takes no status",
            context.place("status"),
            label="nothing proves that the claim was made",
            related=(Related(context.place("source", "url"), "the source, without archived text"),),
            help=("archive the text and quote the claim from it, or remove `status`",),
        )


RULE = Rule(
    code="V015",
    name="unproved-source",
    severity=Severity.ERROR,
    summary="A claim whose source has no archived text has a status.",
    why="Nobody could check that the claim was made in these words; what is not proved carries no verdict.",
    before="""\
status: refuted
source: {url: 'https://example.org/video', unproved: No transcript is archived.}
""",
    after="""\
status: refuted
source: {seed: transcript-of-video, quote: the words of the claim}
""",
    mend="Archive the text (`quoteproof new seed`) and quote the claim from it, or remove `status`.",
    from_claim=_find,
)
