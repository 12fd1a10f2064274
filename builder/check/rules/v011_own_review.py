"""V011: an author who reviews himself."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.rule import Rule
from builder.findings.finding import Finding, Related, Severity


def _find(context: ClaimContext) -> Iterator[Finding]:
    authors = {person: index for index, person in enumerate(context.claim.authors)}
    for index, person in enumerate(context.claim.reviewed_by):
        if person in authors:
            yield Finding(
                "V011",
                f"{person} wrote this check and cannot review it",
                context.place("reviewed_by", index),
                label="named as reviewer",
                related=(Related(context.place("authors", authors[person]), "named as author"),),
                help=("have somebody else review it, or leave `reviewed_by` out",),
            )


RULE = Rule(
    code="V011",
    name="own-review",
    severity=Severity.ERROR,
    summary="Somebody who wrote the claim is also named as its reviewer.",
    why="The page tells readers that a second pair of eyes saw the check.",
    before="""\
authors: [jane]
reviewed_by: [jane]
""",
    after="""\
authors: [jane]
reviewed_by: [omar]
""",
    mend="Have somebody else review it, or leave `reviewed_by` out.",
    from_claim=_find,
)
