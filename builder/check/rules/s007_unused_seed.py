"""S007: an archived text that no claim quotes."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import CorpusContext
from builder.check.rule import Rule
from builder.check.rules.s004_unknown_seed import named_seeds
from builder.findings.finding import Finding, Severity
from builder.findings.place import Place, Span, Target


def _find(corpus: CorpusContext) -> Iterator[Finding]:
    if len(corpus.claims) < len(corpus.publication.claims):
        return  # a claim that cannot be read may well use it
    used = {name for context in corpus.claims.values() for _, name in named_seeds(context)}
    for name, seed in corpus.publication.seeds.items():
        if name not in used and not (seed.seed and seed.seed.withdrawn):
            place = Place(seed.document.path, target=Target.KEY) if seed.document else Span(seed.text_path, 0, 0)
            yield Finding(
                "S007",
                f'no claim uses the seed "{name}"',
                place,
                label="quoted nowhere",
                help=(
                    "quote it, or name it under `silent` where it does not mention something",
                    "`quoteproof coverage` lists the sentences that no claim has taken up",
                ),
            )


RULE = Rule(
    code="S007",
    name="unused-seed",
    severity=Severity.WARNING,
    summary="An archived text is quoted by no claim and named in no `silent`.",
    why="A text that nobody has looked at may say otherwise; and texts without use are published without need.",
    before="""\
# seeds/statement.txt and seeds/statement.yml exist, and no claim names them
""",
    after="""\
evidence:
  - seed: statement
    quote: we claim responsibility for the attack
    stance: supports
""",
    mend="Use the text in a claim, or take both files out.",
    from_corpus=_find,
)
