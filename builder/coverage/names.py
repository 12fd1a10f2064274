"""Proper names of a sentence: words that this text never writes small, put together where they stand together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from builder.compare.rarity import count
from builder.compare.words import Sentence, Word
from builder.proof.outcome import Range

_PARTICLES = frozenset(
    {"al", "bin", "da", "de", "del", "della", "der", "di", "du", "el", "ibn", "la", "of", "the", "van", "von"}
)
_MOST_PARTICLES = 2
_GAPS = frozenset({" ", "\u00a0", "\n", ". ", "-", "‑", " & "})
"""What may stand between two words of one name: "Gen. Qassem", "al-Dam"."""


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name.

    Attributes:
        place: Its characters in the archived text.
        words: Its words as they are compared, particles left out.
    """

    place: Range
    words: tuple[str, ...]


class Names:
    """What counts as a name in one text.

    Args:
        text: The archived characters.
        language: Their language's tag. Where every noun has a capital, as in German, a single word is no name
            unless it is all capitals; two in a row are.
        sentences: The text's sentences, from which words that are never written small are known.
    """

    def __init__(self, text: str, language: str, sentences: tuple[Sentence, ...]) -> None:
        self._text = text
        self._never_small = count([(language, sentences)]).names

    def of(self, words: Sequence[Word], taken: Sequence[Range]) -> tuple[Name, ...]:
        """Give a sentence's names in its order, each once; a surname alone counts for the full name beside it.

        Args:
            words: The sentence's words.
            taken: Stretches that are dates already: weekdays and months have capitals in some languages.
        """
        if not any(character.islower() for word in words for character in word.written):
            return ()  # a line in capitals throughout
        free = [word for word in words if not any(one.start < word.end and word.start < one.end for one in taken)]
        runs = [self._without_opening(run) for run in self._runs(free)]
        return tuple(_each_once([_name(run) for run in runs if self._is_name(run)]))

    def _without_opening(self, run: list[Word]) -> list[Word]:
        """Leave out a capital that only opens a sentence or title: "The U.S.", "And Iran"."""
        first = run[0]
        opens = first.key in _PARTICLES or (first.opens and not self._is_known(first))
        return run[1:] if opens and len(run) > 1 else run

    def _runs(self, words: Iterable[Word]) -> Iterator[list[Word]]:
        """Put capitalised words together that belong to one name."""
        run: list[Word] = []
        between: list[Word] = []
        for word in words:
            if run and (not self._adjoins((between or run)[-1], word) or run[-1].key.endswith("'s")):
                yield run
                run, between = [], []
            if _is_capital(word):
                run, between = [*run, word], []
            elif run and word.key in _PARTICLES and len(between) < _MOST_PARTICLES:
                between.append(word)
            elif run:
                yield run
                run, between = [], []
        if run:
            yield run

    def _adjoins(self, one: Word, other: Word) -> bool:
        return self._text[one.end : other.start] in _GAPS

    def _is_name(self, run: Sequence[Word]) -> bool:
        if len(run) == 1 and len(run[0].written) == 1:
            return False
        return any(map(self._is_known, run)) or (len(run) > 1 and not run[0].opens and not self._never_small)

    def _is_known(self, word: Word) -> bool:
        return word.key in self._never_small or (len(word.key) > 1 and word.key.isupper())


def _is_capital(word: Word) -> bool:
    return word.written[0].isupper() and word.written != "I"


def _name(run: Sequence[Word]) -> Name:
    return Name(Range(run[0].start, run[-1].end), tuple(word.key.removesuffix("'s") for word in run))


def _each_once(names: Sequence[Name]) -> Iterator[Name]:
    for index, name in enumerate(names):
        earlier = any(set(name.words) <= set(one.words) for one in names[:index])
        longer = any(set(name.words) < set(one.words) for one in names[index + 1 :])
        if not earlier and not longer:
            yield name
