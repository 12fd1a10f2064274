"""Who speaks in a stretch of a source, and on what occasion, as far as checks that quote it say so."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from builder.model.claim import ArchivedEvidence, ArchivedSource, Stance
from builder.proof.outcome import Range
from builder.proof.record import ProofRecord
from builder.render.corpus import Corpus, Source, Use
from builder.render.words import listed, partial_date, say

_HALF = 0.5


class Speaks(StrEnum):
    """How a check says whose words a passage holds: a speaker's, words attributed to one, or the source's own."""

    SPEAKER = "speaker"
    ATTRIBUTED = "attributed"
    OWN = "own"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words a passage holds.

    Attributes:
        speaks: How that is known.
        name: Of the speaker; empty where the source speaks itself or nothing is stated.
        authority: Named, not named or a document, in words; empty where nothing is stated.
        occasion: When, where and through whom, in words; empty where nothing is stated.
    """

    speaks: Speaks
    name: str = ""
    authority: str = ""
    occasion: str = ""


def uses_of(source: Source, place: Range) -> tuple[Use, ...]:
    """Quotations that share half of a stretch, or half of themselves, with it; those that share most first."""
    shared = ((_shared(use.record, place), use) for use in source.uses)
    found = [(length, use) for length, use in shared if length >= _HALF * min(place.end - place.start, _length(use))]
    return tuple(use for _, use in sorted(found, key=_most_first))


def uses_beside(source: Source, place: Range, sentence: Range) -> tuple[Use, ...]:
    """Quotations that share most with a stretch; failing that any of it, failing that some of its sentence."""
    near = ([(_shared(use.record, within), use) for use in source.uses] for within in (place, sentence))
    ranked = ([use for length, use in sorted(found, key=_most_first) if length] for found in near)
    return uses_of(source, place) or tuple(next(filter(None, ranked), ()))


def _most_first(found: tuple[int, Use]) -> tuple[int, str, str]:
    return -found[0], found[1].claim_id, str(found[1].keys)


def _length(use: Use) -> int:
    return sum(part.end - part.start for part in use.record.parts)


def _shared(record: ProofRecord, place: Range) -> int:
    return sum(max(0, min(part.end, place.end) - max(part.start, place.start)) for part in record.parts)


def voice_of(corpus: Corpus, source: Source, place: Range, sentence: Range) -> Voice:
    """Say whose words a stretch holds: what the quotations that cover most of it say.

    Where as many call somebody the speaker as attribute the words to somebody, the more careful way is taken. Where
    none covers half of it, those that quote its sentence speak for it, as long as they agree.

    Args:
        corpus: The publication.
        source: The text.
        place: The stretch.
        sentence: The sentences in which it lies.
    """
    covering = uses_of(source, place)
    weight: defaultdict[tuple[Speaks, str], int] = defaultdict(int)
    written: dict[tuple[Speaks, str], list[ArchivedSource | ArchivedEvidence]] = defaultdict(list)
    for use in covering or uses_beside(source, place, sentence):
        quotation = corpus.claims[use.claim_id].quotations[use.keys].quotation
        if isinstance(quotation, ArchivedSource | ArchivedEvidence):
            stated = _stated(quotation, source)
            weight[stated] += max(1, _shared(use.record, place))
            written[stated].append(quotation)
    if not weight or (not covering and len({name for _, name in weight}) > 1):
        return Voice(Speaks.UNKNOWN)
    careful = list(Speaks)
    best = max(weight, key=lambda stated: (weight[stated], careful.index(stated[0]), stated[1]))
    return Voice(*best, authority=_authority(written[best]), occasion=_occasion(written[best]))


def _stated(quotation: ArchivedSource | ArchivedEvidence, source: Source) -> tuple[Speaks, str]:
    if quotation.speaker and quotation.speaker != source.seed.publisher:
        return Speaks.SPEAKER, quotation.speaker
    if isinstance(quotation, ArchivedSource) and quotation.attributed_to:
        return Speaks.ATTRIBUTED, quotation.attributed_to
    return Speaks.OWN, ""


def _authority(written: Iterable[ArchivedSource | ArchivedEvidence]) -> str:
    found = next((quotation.attribution for quotation in written if quotation.attribution), None)
    return say(f"who.{found.value}") if found else ""


def _occasion(written: Iterable[ArchivedSource | ArchivedEvidence]) -> str:
    told = (say("list.between").join(_circumstances(quotation)) for quotation in written)
    return max(told, key=len, default="")


def _circumstances(quotation: ArchivedSource | ArchivedEvidence) -> Iterator[str]:
    if quotation.date:
        yield partial_date(quotation.date)
    if isinstance(quotation, ArchivedSource) and quotation.place:
        yield quotation.place
    if quotation.via:
        yield say("who.via", via=listed(quotation.via))


def spokesmen(corpus: Corpus, *sources: Source) -> frozenset[tuple[str, str]]:
    """Pairs of names, both ways round, of which one speaks for the other, by the checks that quote these sources."""
    found: set[tuple[str, str]] = set()
    for use in (use for source in sources for use in source.uses):
        quotation = corpus.claims[use.claim_id].quotations[use.keys].quotation
        if isinstance(quotation, ArchivedSource) and quotation.speaker and quotation.attributed_to:
            found |= {(quotation.speaker, quotation.attributed_to), (quotation.attributed_to, quotation.speaker)}
    return frozenset(found)


def held_to_say_the_same(corpus: Corpus, one: Iterable[Use], other: Iterable[Use]) -> bool:
    """Tell whether a check makes its claim from one of two passages and finds that the other says the same.

    Args:
        corpus: The publication.
        one: Quotations of the first passage.
        other: Quotations of the second.
    """
    first, second = list(one), list(other)
    return any(use.claim_id == twin.claim_id and _supports(corpus, use, twin) for use in first for twin in second)


def _supports(corpus: Corpus, one: Use, other: Use) -> bool:
    """Tell whether, of two quotations of one claim, each is where it is made or supports it, and one is the former."""
    quotations = (corpus.claims[use.claim_id].quotations[use.keys].quotation for use in (one, other) if not use.claimed)
    stances = [quotation.stance for quotation in quotations if isinstance(quotation, ArchivedEvidence)]
    return (one.claimed or other.claimed) and all(stance is Stance.SUPPORTS for stance in stances)


def differ(one: Voice, other: Voice, speaking_for: Iterable[tuple[str, str]]) -> bool:
    """Tell whether two passages have different speakers for certain.

    Nothing is certain where one of them is not stated, where one name may be part of the other, or where one of the
    two speaks for the other.

    Args:
        one: Whose words the first passage holds.
        other: Whose the second.
        speaking_for: See `spokesmen`.
    """
    if not one.name or not other.name or _within(one.name, other.name):
        return False
    return not any(_within(one.name, first) and _within(other.name, second) for first, second in speaking_for)


def _within(one: str, other: str) -> bool:
    first, second = _parts(one), _parts(other)
    return first <= second or second <= first


def _parts(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.casefold())) - {"the", "a", "an"}
