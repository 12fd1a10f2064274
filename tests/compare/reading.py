"""Texts as the comparison reads them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from builder.compare.passages import Passage, similar
from builder.compare.rarity import Rarity, count
from builder.compare.words import Sentence, read
from builder.proof.outcome import Range

SEEDS = Path(__file__).parents[2] / "seeds"
ABC = (SEEDS / "abc-flash-point-erbil.txt").read_text(encoding="utf-8")
US_NEWS = (SEEDS / "us-news-irbil.txt").read_text(encoding="utf-8")


def whole(text: str, language: str = "en") -> tuple[Sentence, ...]:
    """Read all of a text."""
    return read(text, language, [Range(0, len(text))])


def rarity_in(*texts: str) -> Rarity:
    """What words weigh in these texts."""
    return count(("en", whole(text)) for text in texts)


def passages(one: str, other: str, *others: str) -> tuple[Passage, ...]:
    """Compare two texts of a publication that holds further ones."""
    return similar(whole(one), whole(other), rarity_in(one, other, *others), 100)


def exact(one: str, other: str, found: Sequence[Passage]) -> list[tuple[str, str]]:
    """The stretches' own characters."""
    return [(one[p.one.start : p.one.end], other[p.other.start : p.other.end]) for p in found]
