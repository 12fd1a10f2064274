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


def sentence(code: str) -> str:
    everything = passages(code)
    apart = [passage for passage in everything if passage.part in APART]
    (precision, recall), (own, found) = precision_and_recall(apart), precision_and_recall(everything)
    return (
        f"Measured on {len(apart)} passages that its author wrote and labelled and kept apart while it was made: "
        f"precision {precision:.0%} (so much of what it tells is right), recall {recall:.0%} (so much of what it "
        f"should tell, it tells); on all {len(everything)}: {own:.0%} and {found:.0%}."
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
