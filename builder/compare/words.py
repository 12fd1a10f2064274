"""A text as words with their places, cut into sentences; nothing outside the stretches that may be read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import regex

from builder.proof.fold import fold
from builder.proof.outcome import Range
from builder.proof.sentences import sentences
from builder.proof.typography import CJK

STEM = 5
"""Words that share so many first letters are looked up together when candidates are sought."""

_LONGEST = 60
"""Words of a sentence at most; a longer one is cut, so that no alignment grows large."""
_BARRIER = 1_000
"""Places of words on two sides of something that may not be read lie so far apart."""
_LETTER = rf"(?:(?![{CJK}])[\p{{L}}\p{{M}}\p{{N}}])"
_WORD = regex.compile(rf"(?:(?=[{CJK}])\w)|(?<!\w)(?:\p{{L}}\.){{2,}}|{_LETTER}+(?:['.]{_LETTER}+)*")
"""A character of Chinese or Japanese, an abbreviation with its dots, or letters and digits."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text.

    Attributes:
        start: Its first character in the archived text, in code points.
        end: One past its last.
        written: As it stands there, but for typography (marks, ligatures, line-end hyphens).
        key: The same whatever its case; abbreviations without their dots and in capitals.
        place: Its number in the text; numbers leap where something between two words may not be read.
        opens: Whether it is a sentence's first word.
    """

    start: int
    end: int
    written: str
    key: str
    place: int
    opens: bool

    @property
    def stem(self) -> str:
        """Its first letters."""
        return self.key[:STEM]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, or as much of it as may be read: its characters and its words."""

    start: int
    end: int
    words: tuple[Word, ...]


def read(text: str, language: str, stretches: Iterable[Range]) -> tuple[Sentence, ...]:
    """Cut stretches of a text into sentences and words.

    Args:
        text: The archived characters.
        language: Its language's tag, for sentences.
        stretches: What may be read, in the text's order, not overlapping.
    """
    found: list[Sentence] = []
    written = _Written(text)
    place = 0
    for stretch in stretches:
        for sentence in sentences(text, language, stretch.start, stretch.end):
            words = tuple(written.words(sentence, place))
            place += len(words)
            found += _bounded(sentence, words)
        place += _BARRIER
    return tuple(found)


def outside(whole: Range, regions: Iterable[Range]) -> tuple[Range, ...]:
    """Give what of a stretch lies outside some regions, in order."""
    kept: list[Range] = []
    at = whole.start
    for region in sorted(regions):
        if region.start >= whole.end:
            break
        if region.start > at:
            kept.append(Range(at, region.start))
        at = max(at, region.end)
    return (*kept, Range(at, whole.end)) if at < whole.end else tuple(kept)


def _bounded(sentence: Range, words: tuple[Word, ...]) -> Iterator[Sentence]:
    """Cut a long sentence into pieces of bounded length."""
    if not words:
        return
    cuts = [*range(0, len(words), _LONGEST), len(words)]
    for first, last in pairwise(cuts):
        start = words[first].start if first else sentence.start
        end = words[last].start if last < len(words) else sentence.end
        yield Sentence(start, end, words[first:last])


class _Written:
    """All words of a text, each with its characters' place."""

    def __init__(self, text: str) -> None:
        folded = fold(text)
        self._found = [
            (folded.start_of(match.start()), folded.end_of(match.end()), match[0])
            for match in _WORD.finditer(folded.fine)
        ]
        self._starts = [start for start, _, _ in self._found]

    def words(self, sentence: Range, place: int) -> Iterator[Word]:
        """Give the words that stand whole within a sentence, numbered from `place`."""
        at = bisect_right(self._starts, sentence.start - 1)
        opens = True
        while at < len(self._found) and self._found[at][1] <= sentence.end:
            start, end, written = self._found[at]
            yield Word(start, end, written, _key(written), place, opens)
            at, place, opens = at + 1, place + 1, False


def _key(written: str) -> str:
    bare = written.replace(".", "")
    return bare if len(bare) > 1 and bare.isupper() else bare.casefold()
