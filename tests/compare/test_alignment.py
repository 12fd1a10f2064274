"""The alignment is the best there is: as good as any that trying all of them finds."""

from __future__ import annotations

from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from builder.compare import alignment
from builder.compare.alignment import align, likeness
from builder.compare.likeness import akin
from builder.compare.words import Word

LETTERS = st.lists(st.sampled_from("abc"), max_size=6)


def words(keys: list[str]) -> tuple[Word, ...]:
    return tuple(Word(at, at + 1, key, key, at, opens=False) for at, key in enumerate(keys))


def weigh(word: Word) -> float:
    return {"a": 1.0, "b": 0.6, "c": 0.2}[word.key]


def best(one: tuple[Word, ...], other: tuple[Word, ...]) -> float:
    """The best score of all local alignments, by plain recursion over every way to go on."""

    @cache
    def on(row: int, column: int, gap: str) -> float:
        found = [0.0] if not gap else []
        if row < len(one) and column < len(other):
            found.append(likeness(one[row], other[column], weigh) + on(row + 1, column + 1, ""))
        if row < len(one) and gap in {"", "one"}:
            found.append((alignment._LONGER_GAP if gap else alignment._GAP) + on(row + 1, column, "one"))
        if column < len(other):
            cost = alignment._LONGER_GAP if gap == "other" else alignment._GAP
            found.append(cost + on(row, column + 1, "other"))
        return max(found, default=float("-inf"))

    return max(on(row, column, "") for row in range(len(one) + 1) for column in range(len(other) + 1))


@given(LETTERS, LETTERS)
def test_no_other_alignment_scores_higher(one: list[str], other: list[str]) -> None:
    found = align(words(one), words(other), weigh)
    assert abs(found.score - max(0.0, best(words(one), words(other)))) < 1e-9


@given(LETTERS, LETTERS)
def test_the_columns_are_worth_the_score_and_keep_each_texts_order(one: list[str], other: list[str]) -> None:
    found = align(words(one), words(other), weigh)
    score, before = 0.0, ""
    for first, second in found.columns:
        gap = "" if first and second else "one" if first else "other"
        if first and second:
            score += likeness(first, second, weigh)
        else:
            score += alignment._LONGER_GAP if gap == before else alignment._GAP
        before = gap
    assert abs(score - found.score) < 1e-9
    for side in (0, 1):
        places = [word.place for column in found.columns if (word := column[side])]
        assert places == list(range(places[0], places[0] + len(places))) if places else found.columns == ()


def test_forms_of_one_word_are_told_from_words_that_begin_alike() -> None:
    assert all(akin(*pair) for pair in [("rejects", "rejected"), ("iraq", "iraq's"), ("brigade", "brigades")])
    assert not any(akin(*pair) for pair in [("militia", "militant"), ("partners", "puppets"), ("war", "warn")])
    assert not akin("these", "these")
