"""The passage nearest to a quotation that stands nowhere: candidates by shared words, then an alignment of words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel, LCSseq

from builder.proof.differences import Difference, Token, differences, tokens
from builder.proof.fold import fold_quote
from builder.proof.outcome import Range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from builder.proof.search import Searched

LONGEST = 3000
"""Folded characters of a quotation that are compared; of a longer one its beginning."""
_SMALL = 400_000
"""A text of so many characters is also searched in lower case."""
_PROBES, _PLACES, _CANDIDATES = 24, 48, 6
_WORD = re.compile(r"\w+")
_RUN = 3
"""Letters in a row that count as shared."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The passage nearest to a quotation.

    Attributes:
        place: Its characters in the archived text.
        exact: These characters.
        differences: Where the two differ, in the quotation's order.
        shared: Which part of the quotation's words stands there, 0 to 1.
    """

    place: Range
    exact: str
    differences: tuple[Difference, ...]
    shared: float


def nearest(searched: Searched, quote: str) -> Nearest | None:
    """The passage that shares the most words with a quotation; None where none shares half its words or letters."""
    folded = fold_quote(quote)
    sought = folded.fine[:LONGEST]
    ours = tokens(sought)
    plain = [token.plain for token in ours if token.word]
    if not plain:
        return None
    best: tuple[int, int, int] | None = None
    for low, high in _candidates(searched, sought):
        theirs = [token.plain for token in tokens(searched.folded.fine[low:high]) if token.word]
        score = LCSseq.similarity(plain, theirs) + _shared(plain, theirs)
        if best is None or score > best[0]:
            best = (score, low, high)
    if best is None:
        return None
    _, low, high = best
    window = searched.folded.fine[low:high]
    shared = _shared(plain, [token.plain for token in tokens(window) if token.word])
    if shared * 2 < len(plain) and not _letters_shared(sought, window):
        return None
    found, first, last = differences(ours, tokens(window), searched.words)
    place = Range(*searched.source_range(low + first, low + last))
    mapped = tuple(
        Difference(
            one.kind,
            Range(folded.start_of(one.quote.start), folded.end_of(one.quote.end))
            if one.quote.end > one.quote.start
            else Range(*[_point(folded.start_of, one.quote.start, len(sought), len(quote))] * 2),
            Range(*searched.source_range(low + one.text.start, low + one.text.end))
            if one.text.end > one.text.start
            else Range(*[searched.folded.start_of(low + one.text.start)] * 2),
            one.quoted,
            one.archived,
        )
        for one in found
    )
    exact = searched.folded.source[place.start : place.end]
    return Nearest(place, exact, mapped, shared / len(plain))


def _shared(ours: list[str], theirs: list[str]) -> int:
    """The most words, in whatever order, that a stretch of twice as many words has in common with the quotation."""
    wanted = Counter(ours)
    here: Counter[str] = Counter()
    common = best = 0
    for at, word in enumerate(theirs):
        common += here[word] < wanted[word]
        here[word] += 1
        if at >= 2 * len(ours):
            gone = theirs[at - 2 * len(ours)]
            here[gone] -= 1
            common -= here[gone] < wanted[gone]
        best = max(best, common)
    return best


def _point(start_of: object, at: int, length: int, end: int) -> int:
    return end if at >= length or not callable(start_of) else int(start_of(at))


def _candidates(searched: Searched, sought: str) -> list[tuple[int, int]]:
    """Stretches that share the most with what is sought, the best first."""
    text = searched.folded.coarse
    if len(text) <= _SMALL:
        text, sought = _lower(text), _lower(sought)
    width = max(len(sought), 24)
    votes: Counter[int] = Counter()
    for offset, probe in _probes(sought):
        for at in _first_places(text, probe):
            votes[(at - offset) // width] += len(probe)
    if not votes:
        for offset, probe in _grams(sought):
            for at in _first_places(text, probe):
                votes[(at - offset) // width] += len(probe)
    joined = Counter({slot: votes[slot] + votes.get(slot + 1, 0) for slot in votes})
    best = [slot for slot, _ in joined.most_common(_CANDIDATES)]
    spread = width // 2 + 40
    return [
        (_word_start(text, max(0, slot * width - spread)), min(len(text), slot * width + 3 * width + spread))
        for slot in best
    ]


def _word_start(text: str, at: int) -> int:
    space = text.rfind(" ", max(0, at - 30), at)
    return space + 1 if space >= 0 else at


def _lower(text: str) -> str:
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text


def _probes(sought: str) -> Iterator[tuple[int, str]]:
    """The longest words of the quotation, which are the rarest."""
    words = [(match.start(), match[0]) for match in _WORD.finditer(sought.replace('"', "'"))]
    longest = sorted(words, key=lambda word: -len(word[1]))
    wanted = [word for word in longest if len(word[1]) > 3] or longest  # noqa: PLR2004
    yield from wanted[:_PROBES]
    for (start, _), (_, _), (last, word) in zip(words, words[1:], words[2:], strict=False):
        if len(words) <= _PROBES:
            yield start, sought[start : last + len(word)].replace('"', "'").replace("—", "-").replace("–", "-")


def _grams(sought: str) -> Iterator[tuple[int, str]]:
    """Short runs of letters spread over the quotation, for one without a whole word in common."""
    size = 5 if len(sought) >= 40 else 3  # noqa: PLR2004
    step = max(1, len(sought) // 40)
    for at in range(0, max(1, len(sought) - size), step):
        yield at, sought[at : at + size].replace('"', "'")


def _first_places(text: str, probe: str) -> Iterator[int]:
    at = text.find(probe)
    for _ in range(_PLACES):
        if at < 0:
            return
        yield at
        at = text.find(probe, at + 1)


def _letters_shared(sought: str, window: str) -> bool:
    """Whether half of the letters stand in order, counted in runs, case and accents ignored."""
    ours, theirs = _letters(sought), _letters(window)
    if not ours:
        return False
    equal = (op for op in Indel.opcodes(ours[:1000], theirs[:4000]) if op.tag == "equal")
    lengths = (op.src_end - op.src_start for op in equal)
    return sum(length for length in lengths if length >= min(_RUN, len(ours))) * 2 >= len(ours[:1000])


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.casefold())
    return "".join(character for character in plain if character.isalnum())


__all__ = ["Nearest", "Token", "nearest"]
