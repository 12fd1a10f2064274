"""Where exactly a word goes wrong: a slip inside it is marked from its first wrong character."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from builder.proof.fold import fold
from builder.proof.outcome import Range

_A_SLIP = 0.4
"""The share of its letters in which a mistyped word differs at most, beyond a single one."""


def first_wrong(quote: str, marked: Range, text: str, archived: Range) -> Range:
    """Narrow marked characters of a quotation to where they start to differ from the archived ones.

    Numbers, and words that have little in common, are wrong as a whole and stay marked as a whole.

    Args:
        quote: The quotation.
        marked: Its characters that differ.
        text: The archived text.
        archived: The characters that stand there instead.
    """
    ours, theirs = quote[marked.start : marked.end], text[archived.start : archived.end]
    same = _shared_start(ours, theirs)
    if (
        same == len(ours)
        or any(map(str.isdigit, ours))
        or Levenshtein.distance(ours, theirs) > max(1, _A_SLIP * len(ours))
    ):
        return marked
    return Range(marked.start + same, marked.end)


def _shared_start(ours: str, theirs: str) -> int:
    """Count the characters that two strings start with alike, typography set aside."""
    count = 0
    for one, other in zip(ours, theirs, strict=False):
        if one != other and fold(one).fine != fold(other).fine:
            break
        count += 1
    return count
