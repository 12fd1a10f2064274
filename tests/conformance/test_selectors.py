"""The published cases of annotators and browsers: selectors and text directives, character for character."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from builder.proof.fragment import Directive, Page, browser_fold, word_bounded
from builder.proof.outcome import Range
from builder.proof.selectors import Context, QuoteSelector, describe, matches, utf16

CASES: list[dict[str, Any]] = json.loads(Path(__file__).with_name("selectors.json").read_text(encoding="utf-8"))


def cases(mode: str) -> pytest.MarkDecorator:
    chosen = [case for case in CASES if case["mode"] == mode]
    return pytest.mark.parametrize("case", chosen, ids=lambda case: case["id"])


def offsets(case: dict[str, Any]) -> list[Range]:
    return [Range(start, end) for start, end in case["expected"]]


@cases("match")
def test_a_selector_fits_where_annotators_find_it(case: dict[str, Any]) -> None:
    selector = QuoteSelector(case["exact"], case["prefix"], case["suffix"])
    assert list(matches(case["text"], selector)) == offsets(case)


@cases("describe")
def test_a_passage_is_described_as_annotators_describe_it(case: dict[str, Any]) -> None:
    options = case["options"]
    context = Context(
        minimal=options.get("minimalContext", False),
        least=options.get("minimumQuoteLength", 0),
        longest_word=options.get("maxWordLength", 50),
    )
    described = describe(case["text"], offsets(case)[0], context)
    assert described == QuoteSelector(case["exact"], case["prefix"], case["suffix"])


@cases("position")
def test_positions_count_code_points_and_utf16_units(case: dict[str, Any]) -> None:
    place = offsets(case)[0]
    assert case["text"][place.start : place.end] == case["exact"]
    assert [utf16(case["text"], place.start), utf16(case["text"], place.end)] == case["utf16"]


@cases("fragment")
def test_a_text_directive_leads_where_browsers_go(case: dict[str, Any]) -> None:
    directive = Directive(case["exact"], case["text_end"], case["prefix"], case["suffix"])
    assert list(Page(case["text"]).find(directive))[:1] == offsets(case)


@cases("wordbound")
def test_words_end_where_browsers_end_them(case: dict[str, Any]) -> None:
    assert list(word_bounded(case["text"], case["exact"])) == offsets(case)


@cases("browserfold")
def test_the_browsers_fold(case: dict[str, Any]) -> None:
    assert browser_fold(case["text"]) == case["exact"]


def test_all_cases_are_there() -> None:
    assert len(CASES) == 120
