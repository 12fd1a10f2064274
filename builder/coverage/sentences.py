"""The sentences of an archived text, and what of each is quoted."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from builder.compare.words import Sentence, Word, outside, read
from builder.coverage.names import Names
from builder.coverage.signs import Sign, reasons, signs, worth
from builder.proof.archived import ArchivedText
from builder.proof.outcome import Range

_FEWEST_WORDS = 3
"""Words in a row without number, date or name that are worth telling where the rest of a sentence is quoted."""


@dataclass(frozen=True, slots=True)
class OpenSentence:
    """A sentence with words that no claim quotes.

    Attributes:
        start: Its first character in the archived text, in code points.
        end: One past its last.
        unquoted: What no claim quotes, each stretch from its first word to its last; the whole sentence where
            nothing is quoted.
        signs: What makes the words that nobody quotes worth a check.
    """

    start: int
    end: int
    unquoted: tuple[Range, ...]
    signs: tuple[Sign, ...]

    @property
    def worth(self) -> int:
        """How much it is worth a check, beside the text's other sentences."""
        return worth(self.signs)

    @property
    def reasons(self) -> str:
        """Why, in a few words."""
        return reasons(self.signs)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far the claims have taken up a text.

    Attributes:
        sentences: How many sentences the text has outside its ignored regions.
        untouched: Those of which nothing is quoted, most check-worthy first, then in the text's order.
        in_part: Those of which something that tells is not quoted and the rest is, in the same order.
    """

    sentences: int = 0
    untouched: tuple[OpenSentence, ...] = field(default=())
    in_part: tuple[OpenSentence, ...] = field(default=())

    @property
    def taken_up(self) -> int:
        """How many sentences are quoted, with one word at least."""
        return self.sentences - len(self.untouched)


def cover(archived: ArchivedText, quoted: Sequence[Range]) -> Coverage:
    """Hold a text's sentences against what is quoted of it.

    Args:
        archived: The text; its ignored regions are left out.
        quoted: What claims quote, in the text's order, none overlapping.
    """
    whole = Range(0, len(archived.text))
    pieces = read(archived.text, archived.language, outside(whole, archived.ignored))
    sentences = tuple(_rejoined(pieces))
    names = Names(archived.text, archived.language, pieces)
    untouched: list[OpenSentence] = []
    in_part: list[OpenSentence] = []
    for sentence in sentences:
        rest = [word for word in sentence.words if not _overlaps(word.start, word.end, quoted)]
        if not rest:
            continue
        found = signs(sentence, archived.text, archived.language, names)
        if len(rest) == len(sentence.words):
            untouched.append(OpenSentence(sentence.start, sentence.end, (Range(sentence.start, sentence.end),), found))
            continue
        left = tuple(sign for sign in found if not _overlaps(sign.place.start, sign.place.end, quoted))
        stretches = tuple(_telling(rest, left))
        if stretches:
            in_part.append(OpenSentence(sentence.start, sentence.end, stretches, left))
    return Coverage(len(sentences), _ordered(untouched), _ordered(in_part))


def _rejoined(pieces: Iterable[Sentence]) -> Iterator[Sentence]:
    """Put long sentences together again, which the reader cuts."""
    parts: list[Sentence] = []
    for piece in pieces:
        if parts and piece.words[0].opens:
            yield _joined(parts)
            parts = []
        parts.append(piece)
    if parts:
        yield _joined(parts)


def _joined(parts: Sequence[Sentence]) -> Sentence:
    return Sentence(parts[0].start, parts[-1].end, tuple(word for part in parts for word in part.words))


def _overlaps(start: int, end: int, quoted: Sequence[Range]) -> bool:
    at = bisect_right(quoted, end - 1, key=lambda place: place.start) - 1
    return at >= 0 and quoted[at].end > start


def _telling(words: Sequence[Word], left: Sequence[Sign]) -> Iterator[Range]:
    """Put words together that follow each other; leave out an "and" or "saying" between two quotations."""
    for _, run in groupby(enumerate(words), key=lambda counted: counted[1].place - counted[0]):
        found = [word for _, word in run]
        stretch = Range(found[0].start, found[-1].end)
        tells = any(sign.place.start < stretch.end and stretch.start < sign.place.end for sign in left)
        if tells or len(found) >= _FEWEST_WORDS:
            yield stretch


def _ordered(found: Iterable[OpenSentence]) -> tuple[OpenSentence, ...]:
    return tuple(sorted(found, key=lambda sentence: (-sentence.worth, sentence.start)))
