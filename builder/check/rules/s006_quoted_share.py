"""S006: more of a text shown than its rights allow."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from builder.check.context import ClaimContext, CorpusContext
from builder.check.rule import Rule
from builder.findings.finding import Finding, Severity
from builder.findings.place import Place
from builder.model.publication import LoadedSeed
from builder.model.seed import Rights
from builder.proof.outcome import Range

_MOST_NAMED = 3


def _find(corpus: CorpusContext) -> Iterator[Finding]:
    quoted = _quoted(corpus.claims.values())
    for name, seed in corpus.publication.seeds.items():
        if seed.seed is not None and seed.seed.rights is Rights.QUOTE and seed.text and seed.document is not None:
            yield from _judge(seed, quoted[name], corpus.publication.settings.quoted_share)


def _quoted(claims: Iterable[ClaimContext]) -> dict[str, dict[str, list[Range]]]:
    """Collect what published claims quote: by seed, then by claim."""
    quoted: dict[str, dict[str, list[Range]]] = defaultdict(lambda: defaultdict(list))
    for context in claims:
        for quotation in () if context.claim.draft else context.quotations:
            quoted[quotation.quotation.seed][context.id] += quotation.proof.parts
    return quoted


def _judge(seed: LoadedSeed, by_claim: dict[str, list[Range]], most: float) -> Iterator[Finding]:
    assert seed.document is not None  # noqa: S101 - the caller has looked
    assert seed.text  # noqa: S101
    shown = covered(part for parts in by_claim.values() for part in parts)
    share = shown / len(seed.text)
    if share <= most:
        return
    longest = sorted(by_claim, key=lambda claim: (-covered(by_claim[claim]), claim))[:_MOST_NAMED]
    yield Finding(
        "S006",
        f"the site would show {share:.0%} of this text; {most:.0%} is the most",
        Place(seed.document.path, ("rights",)),
        label="only quoted passages may be shown",
        notes=(
            f"{shown:,} of its {len(seed.text):,} characters are quoted, each counted once",
            f"most of it is quoted in {', '.join(longest)}",
        ),
        help=(
            "quote only the words that decide, with an ellipsis for the rest",
            "where the publisher allows it, write `rights: full`; the most is `quoted_share` in mkdocs.yml",
        ),
    )


def covered(ranges: Iterable[Range]) -> int:
    """Count the characters that lie in at least one range."""
    total, reached = 0, 0
    for part in sorted(ranges):
        total += max(0, part.end - max(part.start, reached))
        reached = max(reached, part.end)
    return total


RULE = Rule(
    code="S006",
    name="quoted-share",
    severity=Severity.ERROR,
    summary="All quotations from a `rights: quote` text together show more of it than the settings allow.",
    why="The right to quote covers passages that are needed, not the whole of somebody's work in pieces.",
    before="""\
# seeds/us-news-irbil.yml, of which the claims quote nine tenths
rights: quote
""",
    after="""\
# the claims quote a third of it
rights: quote
""",
    mend="Shorten quotations to the words that decide, or drop those that say the same. Drafts are not counted.",
    from_corpus=_find,
)
