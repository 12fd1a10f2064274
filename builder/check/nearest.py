"""The known word nearest to a mistyped one."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

_LIKE_ENOUGH = 0.6


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the known word that a mistyped one was most likely meant to be, or None if none is near."""
    similarity = DamerauLevenshtein.normalized_similarity
    found = process.extractOne(word, sorted(known), scorer=similarity, score_cutoff=_LIKE_ENOUGH)
    return found[0] if found else None
