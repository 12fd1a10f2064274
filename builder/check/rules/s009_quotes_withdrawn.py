"""S009: a quotation from a text that was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.rule import Rule
from builder.check.rules.s004_unknown_seed import named_seeds
from builder.findings.finding import Finding, Related, Severity
from builder.findings.place import Place


def _find(context: ClaimContext) -> Iterator[Finding]:
    for keys, name in named_seeds(context):
        seed = context.publication.seeds.get(name)
        if seed is None or seed.document is None or seed.seed is None or seed.seed.withdrawn is None:
            continue
        yield Finding(
            "S009",
            f'the text of "{name}" was withdrawn, so nothing can be proved with it',
            context.place(*keys),
            label="taken down",
            related=(Related(Place(seed.document.path, ("withdrawn",)), "the notice"),),
            help=("rest the claim on other texts, or withdraw it: `withdrawn: {date: …, reason: …}`",),
        )


RULE = Rule(
    code="S009",
    name="quotes-withdrawn",
    severity=Severity.ERROR,
    summary="A claim quotes a seed, or relies on its silence, whose text was withdrawn.",
    why="A quotation that nobody can look up any more is no proof.",
    before="""\
source: {seed: statement, quote: we claim responsibility for the attack}
# seeds/statement.yml: withdrawn
""",
    after="""\
source: {seed: us-news-irbil, quote: claimed responsibility for the attack}
""",
    mend="Rest the claim on texts that are still archived, or withdraw it with a reason.",
    from_claim=_find,
)
