"""Each rule is as precise as its page says, on passages that people labelled."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from builder.check.registry import all_rules
from tests.surroundings.labelled import APART, JUDGES, Passage, passages

LEAST = 0.9  # a rule of this kind ships from here on


def precision_and_recall(chosen: Sequence[Passage]) -> tuple[float, float]:
    told = [passage for passage in chosen if passage.is_told()]
    right = sum(passage.wrong for passage in told)
    return right / len(told), right / sum(passage.wrong for passage in chosen)


def figures(chosen: Sequence[Passage]) -> str:
    precision, recall = precision_and_recall(chosen)
    return f"{precision:.0%} and {recall:.0%}"


def sentence(code: str) -> str:
    everything = passages(code)
    before, after = ([passage for passage in everything if passage.part == part] for part in APART)
    return (
        "Precision (how much of what it tells is right) and recall (how much of what it should tell, it tells), on "
        f"passages that its author wrote and labelled: {figures(before)} on {len(before)} from before it was made, "
        f"{figures(after)} on {len(after)} from after it, {figures(everything)} on all {len(everything)}. Texts out "
        "there have more ways of saying things: expect less, of recall above all."
    )


@pytest.mark.parametrize("code", JUDGES)
def test_the_page_gives_the_measured_figures(code: str) -> None:
    assert sentence(code) in all_rules()[code].why


@pytest.mark.parametrize("code", JUDGES)
@pytest.mark.parametrize("part", ["tuning", *APART])
def test_nine_of_ten_alarms_are_right(code: str, part: str) -> None:
    precision, recall = precision_and_recall([passage for passage in passages(code) if passage.part == part])
    assert precision >= LEAST
    assert recall >= LEAST - 0.2


@pytest.mark.parametrize("code", JUDGES)
def test_sets_are_large_and_even(code: str) -> None:
    wrong = sum(passage.wrong for passage in passages(code))
    assert wrong >= 30
    assert len(passages(code)) - wrong >= 30
    texts = [(passage.marked, passage.entry) for passage in passages(code)]
    assert len(set(texts)) == len(texts)
