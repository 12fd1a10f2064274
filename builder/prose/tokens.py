"""Words, numbers and marks of a text, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache

JOINING_BLANKS = "\u00a0\u2009\u202f"
"""No-break, thin and narrow no-break space: between digits they part thousands."""


@cache
def _pattern(blanks: str) -> re.Pattern[str]:
    return re.compile(
        rf"""(?P<number>\d{{1,3}}(?:[{blanks}]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*|(?<![\w.])\.\d+)
        |(?P<word>(?:[^\W\d_]\.){{2,}}|[^\W\d_]+(?:[.'’][^\W\d_]+)*)
        |(?P<mark>\S)""",
        re.VERBOSE,
    )


class Kind(Enum):
    """What a token is."""

    NUMBER = "number"
    WORD = "word"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of letters, of digits with their separators, or one other character.

    Attributes:
        kind: Which of these.
        text: The characters.
        low: The same in small letters, straight apostrophes.
        start: First character, in code points.
        end: One past the last.
        glued: Whether no white space stands before it.
        fresh: Whether a sentence or line starts here.
    """

    kind: Kind
    text: str
    low: str
    start: int
    end: int
    glued: bool
    fresh: bool


_SENTENCE_ENDS = frozenset('.!?:;•|"“”‘«(—–')


def tokens(text: str, group: str = ",") -> list[Token]:
    """Cut a text into tokens; white space goes.

    Where the language's mark between thousands (`group`) is a blank, an ordinary one does as well.
    """
    blanks = JOINING_BLANKS + (r"\ " if group in JOINING_BLANKS else "")
    found: list[Token] = []
    end, last = -1, "."
    for match in _pattern(blanks).finditer(text):
        fresh = last in _SENTENCE_ENDS or "\n" in text[max(end, 0) : match.start()]
        found.append(_token(match, glued=match.start() == end, fresh=fresh))
        end, last = match.end(), match[0]
    return found


def _token(match: re.Match[str], *, glued: bool, fresh: bool) -> Token:
    low = match[0].lower().replace("’", "'")
    return Token(Kind(match.lastgroup), match[0], low, match.start(), match.end(), glued, fresh)


def word_at(found: list[Token], index: int) -> str:
    """Give the word at `index` in small letters, or nothing where there is none."""
    if 0 <= index < len(found) and found[index].kind is Kind.WORD:
        return found[index].low
    return ""


def text_at(found: list[Token], index: int) -> str:
    """Give the characters of the token at `index`, or nothing past either end."""
    return found[index].text if 0 <= index < len(found) else ""


def is_glued(found: list[Token], index: int) -> bool:
    """Whether the token at `index` exists and follows the one before without white space."""
    return 0 < index < len(found) and found[index].glued


def after_link(found: list[Token], index: int) -> int:
    """Give the next word's index after `index`, past one hyphen inside a compound."""
    if text_at(found, index) in HYPHENS and is_glued(found, index) and is_glued(found, index + 1):
        return index + 1
    return index


HYPHENS = frozenset("-‐‑")
DASHES = frozenset("-‐‑–—−")
MINUS = frozenset("-−")
