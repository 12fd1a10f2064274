"""V005: proved evidence that forbids the verdict."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.evidence import Passage, in_words, judged_by, matching, proved_passages
from builder.check.rule import Rule
from builder.findings.finding import Finding, Related, Severity


def _find(context: ClaimContext) -> Iterator[Finding]:
    rating = judged_by(context)
    passages = proved_passages(context)
    for pattern in rating.forbids if rating else ():
        for passage in matching(pattern, passages):
            yield _finding(passage, in_words(pattern), context)


def _finding(passage: Passage, forbidden: str, context: ClaimContext) -> Finding:
    return Finding(
        "V005",
        f'this passage forbids the status "{context.claim.status}"',
        context.place(*passage.keys, "stance"),
        label="with this stance",
        related=(Related(context.place("status"), "the status"),),
        notes=(f"the rating forbids {forbidden}",),
        help=("choose the status that the evidence carries, or look again at this stance",),
    )


RULE = Rule(
    code="V005",
    name="evidence-against",
    severity=Severity.ERROR,
    summary="Proved evidence forbids the verdict.",
    why="The page would show a verdict and, below it, a passage that speaks against it.",
    before="""\
status: supported
evidence:
  - {seed: us-news-irbil, stance: supports, quote: killed at least one contractor}
  - {seed: us-news-irbil, stance: refutes, quote: roughly a dozen}
""",
    after="""\
status: partly
evidence:
  - {seed: us-news-irbil, stance: supports, quote: killed at least one contractor}
  - {seed: us-news-irbil, stance: refutes, quote: roughly a dozen}
""",
    mend="Choose the rating that takes this passage into account, or look again whether its stance is right.",
    from_claim=_find,
)
