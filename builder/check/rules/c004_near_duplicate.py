"""C004: two claims in nearly the same words."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import CorpusContext
from builder.check.likeness import Likeness, alike_pairs
from builder.check.rule import Rule
from builder.findings.finding import Finding, Related, Severity


def _find(corpus: CorpusContext) -> Iterator[Finding]:
    living = {id_: context for id_, context in corpus.claims.items() if not context.claim.withdrawn}
    for pair in alike_pairs({id_: context.claim.claim for id_, context in living.items()}):
        yield _finding(pair, corpus)


def _finding(pair: Likeness, corpus: CorpusContext) -> Finding:
    earlier, later = (corpus.claims[id_] for id_ in (pair.first, pair.second))
    if earlier.claim.draft and not later.claim.draft:
        earlier, later = later, earlier
    return Finding(
        "C004",
        f'nearly the same claim as "{earlier.id}"',
        later.place("claim"),
        label=f"{pair.percent} % alike",
        related=(Related(earlier.place("claim"), "the other one"),),
        help=(
            "make one claim of the two: the second passage under `also`, the old id under `aliases`",
            "if they differ: accept: [{code: C004, reason: …}] at the end of this claim",
        ),
    )


RULE = Rule(
    code="C004",
    name="near-duplicate",
    severity=Severity.WARNING,
    summary="Two claims say the same in nearly the same words.",
    why="Readers who find one verdict miss the other, and the two may come to differ.",
    before="""\
# claims/rockets-fired.yml
claim: The attackers fired 24 rockets.
# claims/number-of-rockets.yml has: The attackers fired 24 rockets!
""",
    after="""\
# one file, with both passages:
claim: The attackers fired 24 rockets.
also:
  - {seed: abc-flash-point-erbil, quote: fired 24 rockets}
""",
    mend=(
        "Make one claim of the two: put the second passage under `also`, and the old id under `aliases`. "
        "Where they do differ, accept the finding and say in what."
    ),
    acceptable=True,
    from_corpus=_find,
)
