"""Selectors as annotators publish them: found again, and described, character for character."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.proof.outcome import Range

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_CONTEXT = 512
"""Characters of prefix or suffix that a published selector has at most; positions stand beside it."""


@dataclass(frozen=True, slots=True)
class QuoteSelector:
    """A W3C TextQuoteSelector: a passage's exact characters with what stands around them."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Context:
    """How much context `describe` gives.

    Attributes:
        minimal: Only what singles the passage out, in the middle of words if need be.
        least: Prefix, passage and suffix together have so many characters at least.
        longest_word: Words longer than this are cut.
    """

    minimal: bool = False
    least: int = 0
    longest_word: int = 50


def matches(text: str, selector: QuoteSelector) -> Iterator[Range]:
    """Every place that a selector fits, overlapping ones too."""
    sought = selector.prefix + selector.exact + selector.suffix
    at = text.find(sought)
    while at >= 0:
        start = at + len(selector.prefix)
        yield Range(start, start + len(selector.exact))
        at = text.find(sought, at + 1) if at < len(text) else -1


def utf16(text: str, offset: int) -> int:
    """An offset in UTF-16 units, as JavaScript counts."""
    before = text[:offset]
    return offset if before.isascii() else len(before.encode("utf-16-le", "surrogatepass")) // 2


def describe(text: str, target: Range, context: Context | None = None) -> QuoteSelector:
    """A selector that fits a passage and nothing else, after Apache Annotator's describeTextQuote."""
    options = context or Context()
    left, right = _at_least(text, target, options.least)
    if not options.minimal:
        left -= _word_before(text, left, options.longest_word)
        right += _word_after(text, right, options.longest_word)
    after = -1
    while (other := _unintended(text, target, left, right, after)) is not None:
        after = other
        more_left = _differing_before(text, left, other + left - target.start)
        more_right = _differing_after(text, right, other + right - target.start)
        if more_left is None and more_right is None:
            break
        if options.minimal:
            first = more_left is not None and (more_right is None or more_left <= more_right)
            more_left, more_right = (more_left, None) if first else (None, more_right)
        if more_left is not None:
            left -= more_left
            left -= 0 if options.minimal else _word_before(text, left, options.longest_word)
        if more_right is not None:
            right += more_right
            right += 0 if options.minimal else _word_after(text, right, options.longest_word)
    return QuoteSelector(text[target.start : target.end], text[left : target.start], text[target.end : right])


def _at_least(text: str, target: Range, least: int) -> tuple[int, int]:
    """Ends of a stretch around a passage that has so many characters at least, where the text has them."""
    left, right = target.start, target.end
    if right - left < least:
        left = max(0, left - (least - (right - left)) // 2)
        right = min(len(text), right + least - (right - left))
        left = max(0, left - max(0, least - (right - left)))
    return left, right


def _unintended(text: str, target: Range, left: int, right: int, after: int) -> int | None:
    """Where else, after a place already dealt with, the stretch stands; as the start of the passage there."""
    sought = text[left:right]
    offset = target.start - left
    at = text.find(sought, max(0, after - offset))
    while at >= 0 and (at == left or at + offset <= after):
        at = text.find(sought, at + 1) if at < len(text) else -1
    return at + offset if at >= 0 else None


def _word_before(text: str, at: int, longest: int) -> int:
    count = 0
    while count < longest and at - count > 0 and not text[at - count - 1].isspace():
        count += 1
    return count


def _word_after(text: str, at: int, longest: int) -> int:
    count = 0
    while count < longest and at + count < len(text) and not text[at + count].isspace():
        count += 1
    return count


def _differing_before(text: str, ours: int, theirs: int) -> int | None:
    """How many characters before two places it takes to tell them apart; None where ours begins the text."""
    count = 0
    while ours - count > 0:
        count += 1
        if theirs - count < 0 or text[ours - count] != text[theirs - count]:
            return count
    return None


def _differing_after(text: str, ours: int, theirs: int) -> int | None:
    count = 0
    while ours + count < len(text):
        count += 1
        if theirs + count > len(text) or text[ours + count - 1] != text[theirs + count - 1]:
            return count
    return None


def shortest(text: str, target: Range) -> QuoteSelector:
    """The selector with the shortest prefix, or the shortest suffix, that singles a passage out.

    Where not even LONGEST_CONTEXT characters on a side do, both sides have so many.
    """
    exact = text[target.start : target.end]
    if _unique(text, target.start, target.end):
        return QuoteSelector(exact)
    most_before, most_after = min(LONGEST_CONTEXT, target.start), min(LONGEST_CONTEXT, len(text) - target.end)
    before = _fewest(text, target, most_before, before=True)
    after = _fewest(text, target, most_after if before is None else min(most_after, before - 1), before=False)
    if after is not None:
        return QuoteSelector(exact, "", text[target.end : target.end + after])
    if before is not None:
        return QuoteSelector(exact, text[target.start - before : target.start])
    return QuoteSelector(
        exact, text[target.start - most_before : target.start], text[target.end : target.end + most_after]
    )


def _fewest(text: str, target: Range, most: int, *, before: bool) -> int | None:
    """The fewest characters on one side that single a passage out, by halving; None where `most` do not."""

    def enough(count: int) -> bool:
        return _unique(text, target.start - count * before, target.end + count * (not before))

    if most < 1 or not enough(most):
        return None
    low, high = 0, most
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high


def _unique(text: str, start: int, end: int) -> bool:
    """Whether a stretch stands nowhere else."""
    sought = text[start:end]
    first = text.find(sought)
    return first == start and text.find(sought, start + 1) < 0
