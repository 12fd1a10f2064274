"""C003: a related claim that is not published."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext, CorpusContext
from builder.check.nearest import nearest
from builder.check.rule import Rule
from builder.findings.finding import Finding, Fix, Severity


def _find(corpus: CorpusContext) -> Iterator[Finding]:
    for context in corpus.claims.values():
        for index, related in enumerate(context.claim.related):
            trouble = _trouble(related, context, corpus)
            if trouble:
                yield _finding(index, related, trouble, context)


def _trouble(related: str, context: ClaimContext, corpus: CorpusContext) -> str:
    """Say what is wrong with a related id; empty where nothing is."""
    if related == context.id:
        return "a claim is not related to itself"
    if related not in context.publication.claims:
        return f'there is no claim "{related}"'
    other = corpus.claims.get(related)
    if other is not None and other.claim.draft and not context.claim.draft:
        return f'"{related}" is a draft, and drafts are published nowhere'
    return ""


def _finding(index: int, related: str, trouble: str, context: ClaimContext) -> Finding:
    claims = context.publication.claims
    place = context.place("related", index)
    near = None if related in claims else nearest(related, claims)
    return Finding(
        "C003",
        trouble,
        place,
        label=f'did you mean "{near}"?' if near else "this link would lead nowhere",
        fixes=(Fix(f'write "{near}"', place, near),) if near else (),
        help=() if near else ("name a published claim, or take this entry out",),
    )


RULE = Rule(
    code="C003",
    name="unknown-related",
    severity=Severity.ERROR,
    summary="A related claim does not exist, is a draft, or is the claim itself.",
    why="Readers would be offered a link that leads nowhere.",
    before="""\
related: [number-of-rokcets]
""",
    after="""\
related: [number-of-rockets]
""",
    mend="Write the id of a published claim: its file's name without `.yml`.",
    from_corpus=_find,
)
