"""The small language in which the phrases of words/*.toml are written, turned into regular expressions.

A phrase is a row of words. `*` stands for any letters, `{list}` for any member of a list, a trailing `?` makes a word
optional, `/` parts words that will do as well, `.` is any word, `..` up to four, `-` a mark that may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

BETWEEN = r'(?:\s|(?<=\s)"|"(?=\s))+'
"""What may stand between two words of a phrase."""

WORD = r'[^\s,;:!?"()–—]+'
"""Any word, with its apostrophes and points."""

_FEW = 4
_MARKS = frozenset(",:")
_LISTED = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Phrases:
    """Named lists of words, and phrases made of them.

    Attributes:
        lists: Members by the list's name; a member may itself be a phrase that uses other lists.
    """

    lists: Mapping[str, Sequence[str]]

    def any_of(self, phrases: Iterable[str]) -> str:
        """Give a regular expression for any of the phrases, the longest first; it captures nothing."""
        spelled = {whole for phrase in phrases for whole in _without_optional_head(phrase)}
        chosen = sorted(spelled, key=lambda phrase: (-len(phrase), phrase))
        return rf"(?<!\w)(?:{'|'.join(map(self._phrase, chosen))})(?!\w)" if chosen else "(?!)"

    def _phrase(self, phrase: str) -> str:
        words = phrase.split()
        return "".join(self._word(word, first=index == 0) for index, word in enumerate(words))

    def _word(self, word: str, *, first: bool) -> str:
        before = "" if first else BETWEEN
        if word == "-":
            return r'[\s"]*(?:[,;:–—-]+[\s"]*)?(?<!\w)'
        if word == "..":
            return rf"(?:{before}{WORD}){{0,{_FEW}}}"
        bare = word.removesuffix("?")
        if bare in _MARKS:
            found, before = rf"\s*{bare}", ""
        else:
            found = "|".join(map(self._choice, bare.split("/")))
        return f"(?:{before}(?:{found}))" + ("" if bare == word else "?")

    def _choice(self, word: str) -> str:
        if word == ".":
            return WORD
        listed = _LISTED.fullmatch(word)
        if listed:
            return "|".join(map(self._phrase, self.lists[listed[1]]))
        return re.escape(word).replace(r"\*", r"\w*")


def _without_optional_head(phrase: str) -> Iterator[str]:
    """Give a phrase with and without the optional words it begins with, so that none begins with one."""
    head, _, rest = phrase.partition(" ")
    if head.endswith("?"):
        yield from _without_optional_head(rest)
        head = head.removesuffix("?")
    yield f"{head} {rest}".strip()
