"""V012: a person who is not declared under people."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.nearest import nearest
from builder.check.rule import Rule
from builder.check.settle import acceptances
from builder.findings.finding import Finding, Fix, Severity
from builder.findings.place import Keys


def _find(context: ClaimContext) -> Iterator[Finding]:
    people = context.publication.settings.people
    for keys, person in _named(context):
        if person not in people:
            place, near = context.place(*keys), nearest(person, people)
            yield Finding(
                "V012",
                f'"{person}" is not declared under people',
                place,
                label=f'did you mean "{near}"?' if near else "nobody has this id",
                help=("declare the person under `extra.quoteproof.people` in mkdocs.yml",),
                fixes=(Fix(f'write "{near}"', place, near),) if near else (),
            )


def _named(context: ClaimContext) -> Iterator[tuple[Keys, str]]:
    for index, person in enumerate(context.claim.authors):
        yield ("authors", index), person
    for index, person in enumerate(context.claim.reviewed_by):
        yield ("reviewed_by", index), person
    for entry in acceptances(context):
        if entry.accept.by is not None:
            yield (*entry.keys, "by"), entry.accept.by


RULE = Rule(
    code="V012",
    name="unknown-person",
    severity=Severity.ERROR,
    summary="An author, a reviewer or somebody who accepts a finding is not declared in the settings.",
    why="Readers are told who stands for a check; an undeclared id has no name.",
    before="""\
authors: [jnae]
""",
    after="""\
authors: [jane]
""",
    mend="Write the id of a person from `extra.quoteproof.people` in mkdocs.yml, or declare the person there.",
    from_claim=_find,
)
