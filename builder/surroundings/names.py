"""Names of people as texts write them: whether two may mean one person, and whether a phrase names a person at all."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import product

from rapidfuzz.fuzz import ratio

_TOKEN = re.compile(r"(?:[^\W\d_]\.)+|[^\W\d_][\w'-]*")
_SPELLED_ALIKE = 70
"""Per cent of letters in common from which two words may be two spellings of one name."""
_MOST_TOKENS = 5


@dataclass(frozen=True, slots=True)
class Naming:
    """A language's words around names, in small letters.

    Attributes:
        titles: What stands before a name: `dr`, `mayor`.
        bodies: Words that show that a name is no person's: `ministry`.
        openers: Words that are capitalised at the head of a sentence only.
        particles: Parts of names in small letters: `van`.
    """

    titles: frozenset[str]
    bodies: frozenset[str]
    openers: frozenset[str]
    particles: frozenset[str]

    def name(self, phrase: str) -> tuple[str, ...]:
        """Give the words of a person's name in a phrase, titles left out; none where it may be no person."""
        tokens = [token for token in _TOKEN.findall(phrase) if token not in self.particles]
        titled = any(_plain(token) in self.titles for token in tokens)
        bare = self._after_titles(tokens)
        capital = all(token[0].isupper() for token in bare)
        long = [token for token in bare if len(_plain(token)) > 1]
        if not long or not capital or len(bare) > _MOST_TOKENS or (len(bare) == 1 and not titled):
            return ()
        if any(_plain(token) in self.bodies or _is_acronym(token) for token in bare):
            return ()
        return tuple(bare)

    def _after_titles(self, tokens: list[str]) -> list[str]:
        """Give the words after the last title that has any, those that only begin a sentence left out."""
        bare: list[str] = []
        for token in reversed(tokens):
            if bare and (_plain(token) in self.titles or token.endswith("'s")):
                break
            if _plain(token) not in self.titles | self.openers:
                bare.insert(0, token)
        return bare


def main_part(speaker: str) -> str:
    """Give a speaker without what a comma or bracket adds: `Randa Slim, Middle East Institute`."""
    return re.split(r"[,;(–—]", speaker, maxsplit=1)[0].strip()


def may_be_same(speaker: str, phrase: str) -> bool:
    """Whether a phrase shares a capitalised word, an acronym or the spelling of a word with a speaker."""
    ours, theirs = _words(speaker), _words(" ".join(re.findall(r"\b[A-ZÀ-Þ]\S*", phrase)))
    if _initials(speaker) & set(theirs) or _initials(phrase) & set(ours):
        return True
    pairs = product(ours, theirs)
    return any(one == two or ratio(one, two) >= _SPELLED_ALIKE for one, two in pairs if len(one) > 1 and len(two) > 1)


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_plain(token) for token in _TOKEN.findall(phrase)))


def _plain(token: str) -> str:
    """Small letters without accents, points and a possessive ending."""
    letters = unicodedata.normalize("NFD", token.removesuffix("'s").casefold())
    return "".join(letter for letter in letters if letter.isalnum())


def _is_acronym(token: str) -> bool:
    letters = token.replace(".", "")
    return len(letters) > 1 and letters.isupper() and not token.endswith(".")


def _initials(phrase: str) -> set[str]:
    """Give the acronyms that a phrase's capitals may make."""
    capitals = [token[0].lower() for token in _TOKEN.findall(phrase) if token[0].isupper()]
    return {"".join(run) for run in _runs(capitals[:8])}


def _runs(letters: list[str]) -> Iterable[list[str]]:
    for start in range(len(letters)):
        for end in range(start + 2, len(letters) + 1):
            yield letters[start:end]
