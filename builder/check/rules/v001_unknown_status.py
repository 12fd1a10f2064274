"""V001: a status that is no declared rating."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.nearest import nearest
from builder.check.rule import Rule
from builder.findings.finding import Finding, Fix, Severity
from builder.findings.place import Keys
from builder.model.claim import CorrectionKind


def _find(context: ClaimContext) -> Iterator[Finding]:
    for keys, status in _statuses(context):
        if status not in context.publication.settings.ratings:
            yield _finding(keys, status, context)


def _statuses(context: ClaimContext) -> Iterator[tuple[Keys, str]]:
    if context.claim.status is not None:
        yield ("status",), context.claim.status
    for index, correction in enumerate(context.claim.corrections):
        if correction.kind is CorrectionKind.VERDICT and correction.was is not None:
            yield ("corrections", index, "was"), correction.was


def _finding(keys: Keys, status: str, context: ClaimContext) -> Finding:
    ratings = context.publication.settings.ratings
    place, near = context.place(*keys), nearest(status, ratings)
    return Finding(
        "V001",
        f'"{status}" is not one of the ratings',
        place,
        label=f'did you mean "{near}"?' if near else "no rating has this id",
        notes=(f"the ratings in mkdocs.yml are {', '.join(ratings)}",),
        fixes=(Fix(f'write "{near}"', place, near),) if near else (),
    )


RULE = Rule(
    code="V001",
    name="unknown-status",
    severity=Severity.ERROR,
    summary="The status is none of the ratings that the settings declare.",
    why="Readers get the meaning of a verdict from its declaration; an undeclared word has none.",
    before="""\
status: refutd
""",
    after="""\
status: refuted
""",
    mend="Write the id of a rating from `extra.quoteproof.ratings` in mkdocs.yml, or declare a new one there.",
    from_claim=_find,
)
