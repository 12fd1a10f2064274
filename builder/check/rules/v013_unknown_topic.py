"""V013: a topic that is not declared."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.nearest import nearest
from builder.check.rule import Rule
from builder.findings.finding import Finding, Fix, Severity


def _find(context: ClaimContext) -> Iterator[Finding]:
    topics = context.publication.settings.topics
    for index, topic in enumerate(context.claim.topics):
        if topic not in topics:
            place, near = context.place("topics", index), nearest(topic, topics)
            yield Finding(
                "V013",
                f'"{topic}" is not declared under topics',
                place,
                label=f'did you mean "{near}"?' if near else "no topic has this id",
                help=("declare the topic under `extra.quoteproof.topics` in mkdocs.yml",),
                fixes=(Fix(f'write "{near}"', place, near),) if near else (),
            )


RULE = Rule(
    code="V013",
    name="unknown-topic",
    severity=Severity.ERROR,
    summary="A topic of the claim is not declared in the settings.",
    why="The claim would stand on a page that does not exist.",
    before="""\
topics: [erbil-atack-2021]
""",
    after="""\
topics: [erbil-attack-2021]
""",
    mend="Write the id of a topic from `extra.quoteproof.topics` in mkdocs.yml, or declare the topic there.",
    from_claim=_find,
)
