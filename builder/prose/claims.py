"""Puts a claim's own words beside what its proved quotations hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from builder.findings.place import Keys
from builder.model.claim import Claim
from builder.model.publication import CheckedQuotation, Publication
from builder.proof.outcome import Outcome
from builder.prose.evidence import Passage, gather
from builder.prose.gate import Unmet, unmet

_STANDING = frozenset({Outcome.ACCEPT, Outcome.ACKNOWLEDGE})


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A text of a claim that its authors wrote.

    Attributes:
        keys: Where it stands in the claim.
        name: What to call it in a sentence.
        text: Markdown, as YAML reads it.
    """

    keys: Keys
    name: str
    text: str


def own_words(claim: Claim) -> Iterator[OwnWords]:
    """Give the texts that the gate judges, in the file's order."""
    yield OwnWords(("claim",), "the claim", claim.claim)
    if claim.because is not None:
        yield OwnWords(("because",), "“because”", claim.because)
    yield OwnWords(("summary",), "the summary", claim.summary)
    for index, evidence in enumerate(claim.evidence):
        if evidence.explanation is not None:
            yield OwnWords(("evidence", index, "explanation"), "the explanation", evidence.explanation)


def passages(quotations: Iterable[CheckedQuotation], publication: Publication) -> Iterator[Passage]:
    """Give the archived characters of every quotation that stands in its seed, part by part.

    A quotation that still needs an `accept` stands there too: its claim is not published without.
    """
    for checked in quotations:
        loaded = publication.seeds.get(checked.quotation.seed)
        if checked.proof.outcome not in _STANDING or loaded is None or loaded.text is None:
            continue
        for part in checked.proof.parts:
            text = loaded.text[part.start : part.end]
            if loaded.seed is None:
                yield Passage(text, loaded.id, part.start)
            else:
                yield Passage(text, loaded.id, part.start, loaded.seed.language, loaded.seed.published)


def judge(
    claim: Claim, quotations: Iterable[CheckedQuotation], publication: Publication
) -> Iterator[tuple[OwnWords, Unmet]]:
    """Give everything in a claim's own words that its quotations do not bear out."""
    texts = tuple(own_words(claim))
    judged = _judge(tuple(own.text for own in texts), tuple(passages(quotations, publication)))
    for own, lacks in zip(texts, judged, strict=True):
        for lack in lacks:
            yield own, lack


@lru_cache(maxsize=8)  # three rules ask the same of each claim, one right after the other
def _judge(texts: tuple[str, ...], proved: tuple[Passage, ...]) -> tuple[tuple[Unmet, ...], ...]:
    evidence = gather(proved)
    return tuple(unmet(text, evidence) for text in texts)
