"""V008: a term that does occur in a seed said to be silent."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.rule import Rule
from builder.findings.finding import Finding, Related, Severity
from builder.findings.place import Keys, Span
from builder.proof.outcome import Range


def _find(context: ClaimContext) -> Iterator[Finding]:
    if context.claim.withdrawn:
        return
    for index, silence in enumerate(context.claim.silent):
        archived = context.texts.get(silence.seed)
        for term_index, term in enumerate(silence.terms):
            keys: Keys = ("silent", index, "terms", term_index)
            mentions = archived.mentions(term) if archived else ()
            if mentions:
                yield _finding(context, keys, silence.seed, mentions)
            elif not any(map(str.isalnum, term)):
                yield _nothing_sought(context, keys)


def _nothing_sought(context: ClaimContext, keys: Keys) -> Finding:
    return Finding(
        "V008",
        "this term holds no letter or digit, so its absence proves nothing",
        context.place(*keys),
        label="nothing to look for",
        help=("name words that would have to occur if the source spoke of the matter",),
    )


def _finding(context: ClaimContext, keys: Keys, seed: str, mentions: tuple[Range, ...]) -> Finding:
    place, first = context.publication.seeds[seed].text_path, mentions[0]
    more = (f"it occurs in {len(mentions)} places; this is the first",) if len(mentions) > 1 else ()
    return Finding(
        "V008",
        f"this term does occur in {seed}",
        context.place(*keys),
        label="said to be missing there",
        related=(Related(Span(place, first.start, first.end), "here it is"),),
        notes=("whole words are compared; case and accents are ignored", *more),
        help=("quote the passage as evidence, or look for a term that only this claim's matter would need",),
    )


RULE = Rule(
    code="V008",
    name="not-silent",
    severity=Severity.ERROR,
    summary="A term of `silent` does occur in that archived text, or is no word at all.",
    why="The page would tell readers that a source does not mention something which it does mention.",
    before="""\
silent:
  - {seed: us-news-irbil, terms: [rocket]}
""",
    after="""\
silent:
  - {seed: us-news-irbil, terms: [two dozen]}
""",
    mend=(
        "Read the passage. If it bears on the claim, quote it as evidence; if not, choose terms that would "
        "have to occur if the source spoke of it."
    ),
    from_claim=_find,
)
