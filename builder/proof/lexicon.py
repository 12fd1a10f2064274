"""Word lists, one file a language in words/: what reverses, what stands for somebody, what belongs to a number."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files

NEVER = re.compile(r"(?!)")
"""Matches nothing."""


@dataclass(frozen=True, eq=False)
class Lexicon:
    """One language's words.

    Attributes:
        language: Its two or three letters.
        known: Whether there is a list of what reverses; where there is none, every omission needs a person's word.
        words: The lists of the file, by name.
        inflections: Groups of endings that may take each other's place inside a word.
    """

    language: str
    known: bool
    words: dict[str, tuple[str, ...]]
    inflections: tuple[frozenset[str], ...]

    @cached_property
    def reversing(self) -> re.Pattern[str]:
        """A negation or a qualifier."""
        return _pattern(self.words.get("negations", ()) + self.words.get("qualifiers", ()))

    @cached_property
    def negations(self) -> re.Pattern[str]:
        """A negation."""
        return _pattern(self.words.get("negations", ()))

    @cached_property
    def numbers(self) -> re.Pattern[str]:
        """A digit, a number word, or a word that says how many."""
        return re.compile(
            r"\d|[½⅓¼¾⅔]|" + _pattern(self.words.get("numbers", ()) + self.words.get("quantities", ())).pattern,
            re.IGNORECASE,
        )

    @cached_property
    def referring(self) -> re.Pattern[str]:
        """A whole pronoun (his, their among them), or a determiner with its noun."""
        pronouns = _choice(self.words.get("pronouns", ()))
        determiners = _choice(self.words.get("determiners", ()))
        return re.compile(rf"(?:{pronouns}|(?:{determiners})(?: [^\W\d_]+)?)", re.IGNORECASE) if self.known else NEVER

    @cached_property
    def multipliers(self) -> str:
        """Words that multiply the number before them, as a regular expression."""
        return _choice(self.words.get("multipliers", ()))

    @cached_property
    def units(self) -> str:
        """Words that say what a number counts in (percent, dollars), as a regular expression."""
        return _choice(self.words.get("units", ()))

    @cached_property
    def measures(self) -> frozenset[str]:
        """First words of multipliers and units, in lower case."""
        words = self.words.get("multipliers", ()) + self.words.get("units", ())
        return frozenset(word.split("-")[0].lower() for word in words)

    @cached_property
    def number_words(self) -> str:
        """Number words, as a regular expression."""
        return _choice(self.words.get("numbers", ()))

    @cached_property
    def joiners(self) -> str:
        """Words after a hyphen that is left hanging ("pre- and post-war"), as a regular expression."""
        return _choice(self.words.get("joiners", ()))

    @cached_property
    def elisions(self) -> str:
        """What stands before an apostrophe without being part of the next word (l', d'), as a regular expression."""
        return _choice(self.words.get("elisions", ()))

    def inflects(self, shown: str, replaced: str) -> bool:
        """Whether one ending may stand for the other."""
        return any(shown in group and replaced in group for group in self.inflections)


@lru_cache(maxsize=64)
def lexicon(language: str) -> Lexicon:
    """The word lists of a language, by its tag (`de`, `de-AT`); empty ones where there are none."""
    base = re.split(r"[-_]", language.lower())[0]
    file = files("builder.proof") / "words" / f"{base}.toml"
    if not base.isalpha() or not file.is_file():
        return Lexicon(base, known=False, words={}, inflections=())
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    groups = tuple(frozenset("" if e == "-" else e for e in group.split()) for group in data.pop("inflections", ()))
    words = {name: tuple(words.split()) for name, words in data.items()}
    return Lexicon(base, known="negations" in data, words=words, inflections=groups)


def _choice(words: tuple[str, ...]) -> str:
    """Words as a regular expression: * any ending, a hyphen also a space."""
    chosen = (re.escape(w).replace(r"\*", r"\w*").replace(r"\-", "[- ]") for w in sorted(words, key=len, reverse=True))
    return "|".join(chosen) or "(?!)"


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    whole = tuple(word for word in words if word not in ("n't", "may*") and not word.endswith("'"))
    choices = [rf"(?<!\w)(?:{_choice(whole)})(?!\w)"]
    if "n't" in words:
        choices.append(r"\wn't(?!\w)")
    if "may*" in words:
        choices.append(r"(?<!\w)(?-i:may)(?!\w)")
    choices += (rf"(?<!\w){re.escape(word)}(?=\w)" for word in words if word.endswith("'"))
    return re.compile("|".join(choices), re.IGNORECASE)
