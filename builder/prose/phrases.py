"""Quoted phrases: what stands between quotation marks, and whether archived characters hold it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from builder.proof.fold import fold

_PAIRS = {"“": "”", "«": "»", "„": "“", "»": "«", "‘": "’", "‚": "‘", "'": "'", '"': '"', "‹": "›", "「": "」"}
_SINGLE = frozenset("'‘‚‹")
_OPENING = re.compile(r"[“«„»‘‚'\"‹「]")
_FEWEST = 2  # letters or digits; fewer quote nothing
_LONGEST, _LONGEST_SINGLE = 2000, 400  # characters of one phrase
_WRITERS_MARKS = " ,.;:!?"
_EDITORIAL = re.compile(r"\[\.\.\.\]|\.\.\.|\[[^\[\]]{0,80}\]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words between quotation marks, the marks left out.

    Attributes:
        start: First of its characters, in code points.
        end: One past the last.
        words: The characters themselves.
        opens: Whether a sentence of the writer's starts with it, whose capital is then the writer's too.
    """

    start: int
    end: int
    words: str
    opens: bool = False


def phrases(text: str) -> tuple[Phrase, ...]:
    """Find quoted phrases, outermost only, in order. An apostrophe is no quotation mark."""
    found: list[Phrase] = []
    at = 0
    while match := _OPENING.search(text, at):
        start = match.end()
        end = _closing(text, match) if _opens(text, match) else -1
        if end < 0 or sum(map(str.isalnum, text[start:end])) < _FEWEST:
            at = start if end < 0 else end + 1
            continue
        found.append(Phrase(start, end, text[start:end], opens=_opens_sentence(text, match.start())))
        at = end + 1
    return tuple(found)


def _opens_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 40) : at].rstrip()
    return not before or before[-1] in ".!?:" or "\n\n" in text[max(0, at - 3) : at]


def _opens(text: str, match: re.Match[str]) -> bool:
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    if match[0] in "'‘‚" and text[match.end() : match.end() + 3].rstrip("s’'").isdecimal():
        return not re.match(r"\d\ds\b", text[match.end() : match.end() + 3])
    if match[0] in "'\"‘»":
        return not before.isalnum() and not after.isspace()
    return True


def _closing(text: str, opening: re.Match[str]) -> int:
    """Give the place of the closing mark in the same paragraph, or -1."""
    mark = _PAIRS[opening[0]]
    limit = min(len(text), opening.end() + (_LONGEST_SINGLE if opening[0] in _SINGLE else _LONGEST))
    paragraph = text.find("\n\n", opening.end(), limit)
    limit = paragraph if paragraph >= 0 else limit
    at = text.find(mark, opening.end(), limit)
    while at >= 0 and opening[0] in _SINGLE and text[at + 1 : at + 2].isalnum():
        at = text.find(mark, at + 1, limit)
    return at


def stands_in(phrase: Phrase, folded: Iterable[str]) -> bool:
    """Tell whether a phrase stands in one of several archived texts, typography apart.

    A comma or full stop at the phrase's end is its writer's. Words around an ellipsis or brackets
    must stand in the text in their order.

    Args:
        phrase: What to look for.
        folded: Archived texts, each as `folded` gives it.
    """
    texts = tuple(folded)
    return any(_stand_in(words, texts) for words in _as_written(phrase))


def folded(text: str) -> str:
    """Give a text as it is compared: the proof engine's fold."""
    return fold(text).coarse.strip()


def _as_written(phrase: Phrase) -> tuple[str, ...]:
    small = phrase.words[:1].lower() + phrase.words[1:]
    return (phrase.words, small) if phrase.opens else (phrase.words,)


def _stand_in(words: str, texts: tuple[str, ...]) -> bool:
    pieces = [piece for part in _EDITORIAL.split(folded(words)) if (piece := part.strip(_WRITERS_MARKS))]
    return bool(pieces) and any(_in_order(pieces, text) for text in texts)


def _in_order(pieces: list[str], text: str) -> bool:
    at = 0
    for piece in pieces:
        place = _whole_words(piece, text, at)
        if place < 0:
            return False
        at = place + len(piece)
    return True


def _whole_words(piece: str, text: str, at: int) -> int:
    place = text.find(piece, at)
    while place >= 0:
        before, after = text[max(0, place - 1) : place], text[place + len(piece) : place + len(piece) + 1]
        inside = (before.isalnum() and piece[0].isalnum()) or (after.isalnum() and piece[-1].isalnum())
        if not inside:
            return place
        place = text.find(piece, place + 1)
    return -1
