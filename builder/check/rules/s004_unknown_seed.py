"""S004: a quotation from a text that is not archived here."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.nearest import nearest
from builder.check.rule import Rule
from builder.check.settle import quotations_of
from builder.findings.finding import Finding, Fix, Severity
from builder.findings.place import Keys


def named_seeds(context: ClaimContext) -> Iterator[tuple[Keys, str]]:
    """Give every seed that a claim names, with the keys of the place where it does."""
    for keys, quotation in quotations_of(context):
        yield (*keys, "seed"), quotation.seed
    for index, silence in enumerate(context.claim.silent):
        yield ("silent", index, "seed"), silence.seed


def _find(context: ClaimContext) -> Iterator[Finding]:
    seeds = context.publication.seeds
    for keys, name in named_seeds(context):
        if name in seeds:
            continue
        place, near = context.place(*keys), nearest(name, seeds)
        yield Finding(
            "S004",
            f'there is no seed "{name}"',
            place,
            label=f'did you mean "{near}"?' if near else "no archived text has this id",
            help=(f"archive the text as seeds/{name}.txt and describe it in seeds/{name}.yml",) if not near else (),
            fixes=(Fix(f'write "{near}"', place, near),) if near else (),
        )


RULE = Rule(
    code="S004",
    name="unknown-seed",
    severity=Severity.ERROR,
    summary="A claim names a seed that does not exist.",
    why="A quotation can only be proved against a text that is archived.",
    before="""\
seed: us-news-erbil
""",
    after="""\
seed: us-news-irbil
""",
    mend="Write the id of an archived text, which is the name of its file in seeds/, or archive the text.",
    from_claim=_find,
)
