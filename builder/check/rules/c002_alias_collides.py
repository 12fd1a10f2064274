"""C002: an old id that another claim, or the site itself, has or had."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import CorpusContext
from builder.check.rule import Rule
from builder.findings.finding import Finding, Related, Severity
from builder.findings.place import Place
from builder.load.names import objection


def _find(corpus: CorpusContext) -> Iterator[Finding]:
    taken: dict[str, Place] = {}
    for context in corpus.claims.values():
        for index, alias in enumerate(context.claim.aliases):
            place = context.place("aliases", index)
            if objection(alias) == "reserved":
                yield _reserved(place, alias)
            elif alias in corpus.publication.claims:
                path = corpus.publication.claims[alias].document.path
                yield _finding(place, alias, Place(path, ("claim",)), "this claim has that id")
            elif alias in taken:
                yield _finding(place, alias, taken[alias], "the same alias")
            taken.setdefault(alias, place)


def _finding(place: Place, alias: str, other: Place, label: str) -> Finding:
    return Finding(
        "C002",
        f'the old id "{alias}" is taken',
        place,
        label="this address cannot lead to two claims",
        related=(Related(other, label),),
        help=("leave the alias with the claim that had this id before",),
    )


def _reserved(place: Place, alias: str) -> Finding:
    return Finding(
        "C002",
        f'the site needs the address "{alias}" for itself',
        place,
        label="no claim can ever have had this id",
        help=("take this entry out, or mend it",),
    )


RULE = Rule(
    code="C002",
    name="alias-collides",
    severity=Severity.ERROR,
    summary="An alias is the id of a claim, another claim has the same alias, or the site needs it for itself.",
    why="An old address can lead to one claim only; readers who follow it would land at the wrong one.",
    before="""\
# claims/rockets-at-erbil.yml
aliases: [number-of-rockets]
# and claims/number-of-rockets.yml exists
""",
    after="""\
# claims/rockets-at-erbil.yml
aliases: [rocket-count]
""",
    mend="Leave the alias with the claim that really had this id before.",
    from_corpus=_find,
)
