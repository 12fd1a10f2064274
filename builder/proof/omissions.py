"""What an ellipsis leaves out: whether it turns the rest round, or joins two speakers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.proof.lexicon import Lexicon

FRAGMENT = 8
"""A part with fewer letters or digits is a mere fragment."""

_MARKS = re.compile(r"[“”„‟«»\"″]|[‘’‚'](?!\w)|(?<!\w)[‘’‚']")
_SPEAKER = re.compile(r"(?:^|[\n.?!\"”] ?)\s*(?:[A-ZÄÖÜÀ-Þ][\w.’' -]{0,40}|[QA])\s?:\s")
_DIALOGUE = re.compile(r"\n\s*[—–―-]\s?\S")


def reversal(text: str, words: Lexicon) -> str | None:
    """The negation or qualifier a stretch holds; empty where the language has no list; None where it holds none."""
    plain = text.replace("’", "'")
    if not any(character.isalnum() for character in plain):
        return None
    if not words.known:
        return ""
    found = words.reversing.search(plain)
    return found[0] if found else None


def crosses(before: str, text: str, after: str) -> bool:
    """Whether a stretch leads from one quotation or speaker to another; `before` and `after` are its neighbours."""
    depth = 0
    for match in _MARKS.finditer(text):
        left = text[match.start() - 1] if match.start() else before[-1:]
        right = text[match.end() : match.end() + 1] or after[:1]
        turn = _direction(match[0], left, right)
        if turn < 0 and depth == 0:
            return True
        depth += turn
    return depth > 0 or bool(_SPEAKER.search(text)) or bool(_DIALOGUE.search(text))


def _direction(mark: str, left: str, right: str) -> int:
    """1 for an opening mark, -1 for a closing one, 0 for an apostrophe."""
    opens = (not left or left.isspace() or left in "([{—–-:") and bool(right) and not right.isspace()
    if mark in "„«‚":
        return 1 if not (mark == "«" and right.isspace() and left and not left.isspace()) else -1
    if mark == "»":
        return 1 if opens else -1
    if opens:
        return 1
    if mark in "'’‘" and left.isalnum():
        return 0
    return -1


def letters(text: str) -> int:
    """How many letters and digits a stretch has."""
    return sum(map(str.isalnum, text))
