"""Who makes a claim, and whether that is a person or an organization, as far as it is known."""

from __future__ import annotations

from dataclasses import dataclass

from builder.model.claim import Claim, SpeakerKind
from builder.render.corpus import Corpus, speaker_of


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who makes a claim; `kind` is None where nobody said what they are."""

    name: str
    kind: SpeakerKind | None


def claimant(corpus: Corpus, claim: Claim) -> Speaker | None:
    """Say who makes a claim; None where not even the publisher of its source is known.

    What they are is what the editor wrote. Without a word on it, whoever publishes one of the archived texts is an
    organization, and of everybody else it is not known.
    """
    name = speaker_of(claim, corpus.sources)
    if name is None:
        return None
    is_publisher = claim.source.speaker is None or name in corpus.publishers
    return Speaker(name, claim.source.speaker_kind or (SpeakerKind.ORGANIZATION if is_publisher else None))
