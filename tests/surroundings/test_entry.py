"""What an editor shows beside a quotation settles what stands around it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.proof.archived import ArchivedText
from builder.proof.outcome import Range
from builder.surroundings.entry import Entry, only_supposed, said_by_other, turned_round
from builder.surroundings.turning import Turn

DENIED = "The boy denied that he had broken the window."
ALLEGED = "The boy allegedly broke the window."
LANGUAGES = ["en", "en-GB", "de", "fr", "es", "nl", "zh", "../en", "x"]
PUNCTUATION = ["“", "”", '"', "?", ".", ",", "\n\n", " ", "—", "\u2028", "😀", "e\u0301", "“He", "said.”", "Dr."]
PHRASES = ["he", "said", "not", "that", "if", "Ann Lee", "denied", "no", "which is false", "according to", "would have"]
WORDS = st.sampled_from([*PUNCTUATION, *PHRASES])


def quoted(text: str, quote: str) -> tuple[ArchivedText, list[Range]]:
    start = text.index(quote)
    return ArchivedText(text), [Range(start, start + len(quote))]


def test_the_place_of_the_words_is_told() -> None:
    cue = turned_round(*quoted(DENIED, "he had broken the window"), Entry())
    assert cue is not None
    assert cue.turn is Turn.TAKEN_BACK
    assert DENIED[cue.place.start : cue.place.end] == "denied that"


@pytest.mark.parametrize("entry", [Entry(denies=True), Entry(told="He denies it."), Entry(told="A denied theft.")])
def test_a_denial_that_is_shown_is_fair(entry: Entry) -> None:
    assert turned_round(*quoted(DENIED, "he had broken the window"), entry) is None


def test_naming_a_speaker_does_not_settle_a_denial() -> None:
    assert turned_round(*quoted(DENIED, "he had broken the window"), Entry(speakers=("the boy",))) is not None


@pytest.mark.parametrize("entry", [Entry(speakers=("the police",)), Entry(attributed=True)])
def test_somebody_who_says_it_settles_a_hedge(entry: Entry) -> None:
    archived, parts = quoted(ALLEGED, "broke the window")
    assert turned_round(archived, parts, entry) is None
    assert turned_round(archived, parts, Entry()) is not None


def test_either_of_two_speakers_may_be_meant() -> None:
    archived, parts = quoted("Ann Lee said the port was safe.", "the port was safe")
    assert said_by_other(archived, parts, Entry(speakers=("Tom Hale",))) is not None
    assert said_by_other(archived, parts, Entry(speakers=("Tom Hale", "Ann Lee"))) is None


def test_a_speaker_in_the_paragraph_before_is_pointed_at() -> None:
    text = "The case is closed.\n\n“Nobody is guilty,” Judge Robert Lang ruled.\n\n\n“Nobody will be charged.”"
    found = said_by_other(*quoted(text, "Nobody will be charged"), Entry(speakers=("Priya Shah",)))
    assert found is not None
    assert text[found.place.start : found.place.end] == "Judge Robert Lang ruled"


@given(st.lists(WORDS, max_size=60), st.data(), st.sampled_from(LANGUAGES))
@settings(max_examples=300, deadline=None)
def test_no_text_makes_them_fail(words: list[str], data: st.DataObject, language: str) -> None:
    text = data.draw(st.sampled_from(["", " "])).join(["a", *words])
    bounds = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6)))
    parts = [Range(low, high) for low, high in zip(bounds[::2], bounds[1::2], strict=False) if low < high]
    archived = ArchivedText(text, language)
    for judge in (turned_round, only_supposed, said_by_other):
        found = judge(archived, parts, Entry(speakers=("Jane Marlow",)))
        assert found is None or 0 <= found.place.start <= found.place.end <= len(text)


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_characters_will_do(text: str) -> None:
    text += "x"
    for judge in (turned_round, only_supposed, said_by_other):
        judge(ArchivedText(text), [Range(len(text) // 2, len(text))], Entry(speakers=("Jane Marlow",)))


@pytest.mark.parametrize("unit", ["said ", "A. ", "“a” ", "not that ", " ", "Ann ", "if ", "?", "a, ", "no evidence "])
def test_the_cost_does_not_grow_with_the_text(unit: str) -> None:
    text = unit * (1_000_000 // len(unit)) + "the dam was safe" + unit * 1000
    archived, parts = quoted(text, "the dam was safe")
    start = time.process_time()
    for judge in (turned_round, only_supposed, said_by_other):
        judge(archived, parts, Entry(speakers=("Jane Marlow",)))
    assert time.process_time() - start < 1
