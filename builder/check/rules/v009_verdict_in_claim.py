"""V009: a claim that contains its own verdict."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.rule import Rule
from builder.findings.finding import Finding, Severity

# Adverbs with which English fact-checks slip a verdict into the claim itself.
_VERDICT_WORDS = ("falsely", "wrongly", "incorrectly", "misleadingly", "baselessly", "untruthfully")


def _find(context: ClaimContext) -> Iterator[Finding]:
    rating = context.publication.settings.ratings.get(context.claim.status or "")
    own = (rating.label, str(context.claim.status).replace("-", " ")) if rating else ()
    words = sorted({*own, *_VERDICT_WORDS}, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)
    for match in pattern.finditer(context.claim.claim):
        yield Finding(
            "V009",
            "the claim contains its own verdict",
            context.place("claim", within=match.span()),
            label="this is our judgement, not what is claimed",
            help=(
                "state what is claimed, as the one who claims it would",
                f'if the word belongs to the claim: accept: [{{code: V009, words: "{match[0]}", reason: …}}]',
            ),
        )


RULE = Rule(
    code="V009",
    name="verdict-in-claim",
    severity=Severity.WARNING,
    summary="The words of the claim contain their own verdict.",
    why="The claim is what somebody else says; search engines and research data take it as that person's words.",
    before="""\
claim: The militia falsely says that it fired 24 rockets.
status: disputed
""",
    after="""\
claim: The attackers fired 24 rockets.
status: disputed
""",
    mend="State what is claimed, as the one who claims it would. The verdict stands in `status` and `because`.",
    acceptable=True,
    from_claim=_find,
)
