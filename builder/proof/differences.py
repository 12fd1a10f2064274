"""Word by word: where a quotation and an archived passage differ, and in what."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel, LCSseq, Levenshtein

from builder.proof.outcome import Range

if TYPE_CHECKING:
    from builder.proof.lexicon import Lexicon

_TOKEN = re.compile(r"[+−-]?[$€£¥]?\d+(?:[.,:'·/]\d+)*[%‰]?|\w+(?:['’]\w+)*|[^\w\s]")
_NO_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]")
_ANCHORS = 8
"""Runs of equal words that are tried as anchors, the longest first."""
KINDS = (
    "number",
    "negation",
    "name",
    "case",
    "accent",
    "punctuation",
    "words left out",
    "words added",
    "words exchanged",
)
"""In what a quotation may differ, the gravest first."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a mark of folded text.

    Attributes:
        start: Its offset.
        end: One past its last character.
        shown: Its characters.
        plain: The same without case and accents.
    """

    start: int
    end: int
    shown: str
    plain: str

    @property
    def word(self) -> bool:
        """Whether it is a word or number rather than a mark."""
        return any(map(str.isalnum, self.shown))


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference between a quotation and an archived passage.

    Attributes:
        kind: One of KINDS.
        quote: The characters of the quotation; empty where it leaves words out.
        text: The archived characters; empty where it adds words.
        quoted: What the quotation says.
        archived: What the archived text says.
    """

    kind: str
    quote: Range
    text: Range
    quoted: str
    archived: str

    def __str__(self) -> str:
        if not self.quoted:
            return f'{self.kind}: the archived text has "{self.archived}" here'
        if not self.archived:
            return f'{self.kind}: the archived text does not have "{self.quoted}"'
        return f'{self.kind}: "{self.quoted}", where the archived text says "{self.archived}"'


def tokens(text: str) -> list[Token]:
    """Words, numbers and marks in order; characters of scripts without spaces one by one."""
    found: list[Token] = []
    for match in _TOKEN.finditer(text):
        if _NO_SPACES.search(match[0]):
            found += (Token(match.start() + at, match.start() + at + 1, c, c) for at, c in enumerate(match[0]))
        else:
            found.append(Token(match.start(), match.end(), match[0], bare(match[0])))
    return found


@lru_cache(maxsize=1 << 14)
def bare(text: str) -> str:
    """A word without case and accents."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if unicodedata.category(c) != "Mn")


def differences(ours: list[Token], theirs: list[Token], words: Lexicon) -> tuple[list[Difference], int, int]:
    """Differences of two folded stretches, and start and end of the part of the second that the first aligns with."""
    first, last = _aligned(ours, theirs)
    theirs = theirs[first:last]
    if not theirs:
        return [], 0, 0
    found = []
    for op in _opcodes([_same(token) for token in ours], [_same(token) for token in theirs]):
        quoted, archived = ours[op[0] : op[1]], theirs[op[2] : op[3]]
        place = _place(quoted, ours, op[0]), _place(archived, theirs, op[2])
        found.append(Difference(_kind(quoted, archived, words), *place, _shown(quoted), _shown(archived)))
    return found, theirs[0].start, theirs[-1].end


def _same(token: Token) -> str:
    """What makes two tokens the same: typography set aside."""
    return token.shown.replace('"', "'").replace("–", "-") if not token.word else token.shown


def _aligned(ours: list[Token], theirs: list[Token]) -> tuple[int, int]:
    """Which tokens of the second the first stands for: the stretch that takes the fewest changes, the longer of equals.

    Each run of equal words says where the quotation would start and end if that run lay where it should; common
    words such as "the" also match far away, so the stretches are compared as wholes.
    """
    quoted, archived = [token.plain for token in ours], [token.plain for token in theirs]
    matching = LCSseq.editops(quoted, archived).as_matching_blocks()
    blocks = sorted((block for block in matching if block.size), key=lambda block: -block.size)[:_ANCHORS]
    starts = {max(0, block.b - block.a) for block in blocks}
    ends = {min(len(theirs), block.b + len(ours) - block.a) for block in blocks}
    stretches = sorted((start, end) for start in starts for end in ends if start < end)
    if not stretches:
        return 0, min(len(theirs), len(ours))

    def cost(stretch: tuple[int, int]) -> tuple[int, int]:
        return Indel.distance(quoted, archived[stretch[0] : stretch[1]]), stretch[0] - stretch[1]

    return min(stretches, key=cost)


def _opcodes(ours: list[str], theirs: list[str]) -> list[tuple[int, int, int, int]]:
    """Changed stretches, neighbouring ones joined."""
    joined: list[tuple[int, int, int, int]] = []
    for op in Levenshtein.opcodes(ours, theirs):
        if op.tag == "equal":
            continue
        if joined and joined[-1][1] == op.src_start and joined[-1][3] == op.dest_start:
            joined[-1] = (joined[-1][0], op.src_end, joined[-1][2], op.dest_end)
        else:
            joined.append((op.src_start, op.src_end, op.dest_start, op.dest_end))
    return joined


def _place(found: list[Token], whole: list[Token], at: int) -> Range:
    if found:
        return Range(found[0].start, found[-1].end)
    point = whole[at].start if at < len(whole) else (whole[-1].end if whole else 0)
    return Range(point, point)


def _shown(found: list[Token]) -> str:
    """Tokens as they stood, spaces where there were any."""
    shown = ""
    for at, token in enumerate(found):
        shown += " " * (at > 0 and token.start > found[at - 1].end) + token.shown
    return shown


def _kind(quoted: list[Token], archived: list[Token], words: Lexicon) -> str:  # noqa: PLR0911
    """In what two stretches differ."""
    ours, theirs = _shown(quoted), _shown(archived)
    if not any(t.word for t in (*quoted, *archived)) or _bare_words(quoted, exact=True) == _bare_words(
        archived, exact=True
    ):
        return "punctuation"
    if ours.casefold() == theirs.casefold():
        return "case"
    if _bare_words(quoted) == _bare_words(archived):
        return "accent"
    if words.numbers.search(_changed(quoted, archived)):
        return "number"
    if words.negations.search(_changed(quoted, archived)):
        return "negation"
    if not any(t.word for t in quoted):
        return "words left out"
    if not any(t.word for t in archived):
        return "words added"
    return "name" if _named(quoted) and _named(archived) else "words exchanged"


def _changed(quoted: list[Token], archived: list[Token]) -> str:
    ours, theirs = {t.shown for t in quoted}, {t.shown for t in archived}
    return " ".join(t.shown for t in (*quoted, *archived) if t.shown not in ours & theirs)


def _bare_words(found: list[Token], *, exact: bool = False) -> list[str]:
    return [token.shown if exact else token.plain for token in found if token.word]


def _named(found: list[Token]) -> bool:
    return all(token.shown[:1].isupper() for token in found if token.word)
