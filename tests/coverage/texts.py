"""Texts and what is quoted of them, as coverage sees them."""

from __future__ import annotations

from builder.coverage.sentences import Coverage, OpenSentence, cover
from builder.proof.archived import ArchivedText
from builder.proof.outcome import Range


def place(text: str, words: str) -> Range:
    """Where words stand in a text."""
    start = text.index(words)
    return Range(start, start + len(words))


def covered(text: str, *quotations: str, language: str = "en", ignored: str = "") -> Coverage:
    """How far quotations, in the text's order, take up a text."""
    regions = [place(text, ignored)] if ignored else []
    return cover(ArchivedText(text, language, regions), [place(text, words) for words in quotations])


def only(text: str, *quotations: str, language: str = "en") -> OpenSentence:
    """The one sentence of a text that is not taken up, or only in part."""
    found = covered(text, *quotations, language=language)
    (sentence,) = (*found.untouched, *found.in_part)
    return sentence


def written(text: str, found: tuple[OpenSentence, ...]) -> list[str]:
    """The sentences' own characters."""
    return [text[sentence.start : sentence.end] for sentence in found]
