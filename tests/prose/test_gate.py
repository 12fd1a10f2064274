from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.prose.evidence import Passage, gather
from builder.prose.gate import Lack, unmet
from tests.prose.unhurried import unhurried

QUOTED = gather([Passage("it fired 24 rockets of 107 mm on Monday", "daily", 100)])


def test_says_what_the_quotations_do_hold_nearest_first() -> None:
    (lack,) = unmet("They fired 42 rockets.", QUOTED)
    assert (lack.lack, lack.words, lack.nearest) == (Lack.NUMBER, "42", ("24", "107 mm"))


def test_gives_places_in_the_text_as_it_is_written() -> None:
    text = "See [two](https://example.org/99) of **42 rockets** and “tanks”."
    assert [(text[lack.start : lack.end], lack.lack) for lack in unmet(text, QUOTED)] == [
        ("42", Lack.NUMBER),
        ("tanks", Lack.PHRASE),
    ]


def test_a_phrase_is_judged_as_a_whole() -> None:
    assert [lack.words for lack in unmet("He said “42 rockets on Friday”.", QUOTED)] == ["42 rockets on Friday"]


def test_the_quoted_number_of_another_noun_is_handed_on() -> None:
    (lack,) = unmet("It left 24 injured.", QUOTED)
    assert lack.lack is Lack.NOUN
    assert lack.other is not None
    assert lack.other.passage.start == 100
    assert lack.other.quantity.words == "24"


@unhurried
@given(st.text(), st.text())
def test_any_two_texts_are_compared_without_a_fault(ours: str, quoted: str) -> None:
    found = unmet(ours, gather([Passage(quoted, "seed")]))
    assert all(ours[lack.start : lack.end] == lack.words for lack in found)


@unhurried
@given(st.text(alphabet="“”\"'‘’«» abc.,…[]()*_", max_size=80))
def test_any_jumble_of_marks_is_read_without_a_fault(text: str) -> None:
    assert all(lack.words == text[lack.start : lack.end] for lack in unmet(text, QUOTED))


PIECES = (
    *("one", "two", "a", "dozen", "half", "million", "hundred", "and", "thirty", "zero", "point", "twice", "dozens"),
    *("$5", "5%", "5m", "€3bn", "12-year-old", "K-1", ".05", "-3.5", "1/2", "½", "9/11", "3:1", "17:30", "p.m."),
    *("16", "February", "2021", "Monday", "2021-02-16", "'99", "the", "60s", "May", "to", "–", "between", "in", "of"),
    *("second", "third", "people", "rockets", "were", "injured", "soldier", "U.S.", "dollars", "percent", "Lloyd"),
    *("“", "”", "'", ".", ",", "no", "says", "out"),
)
JUMBLES = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from([" ", " ", "-", "", "\u00a0"])), max_size=40)


@unhurried
@given(JUMBLES.map(lambda pieces: "".join(piece + gap for piece, gap in pieces)))
def test_every_text_bears_out_itself(text: str) -> None:
    assert unmet(text, gather([Passage(text, "seed")])) == ()


@unhurried
@given(JUMBLES.map(lambda pieces: "".join(piece + gap for piece, gap in pieces)))
def test_no_two_marks_overlap(text: str) -> None:
    found = unmet(text, gather([]))
    assert all(before.end <= after.start for before, after in pairwise(found))


LONG = 1_500
HOSTILE = {
    "number words": "one " * (LONG // 4),
    "halves": "two and a half and a half " * (LONG // 26),
    "opening marks": "“" * LONG,
    "apostrophes": "'a " * (LONG // 3),
    "links": "](a(b)" * (LONG // 6),
    "tags": "<a <!--" * (LONG // 7),
    "fractions": "1/2/" * (LONG // 4),
    "ellipses": "“a … " * (LONG // 5),
    "equal numbers": " ".join(f"24 a{index}s" for index in range(LONG // 8)),
    "unequal numbers": " ".join(f"{index} a{index}s" for index in range(LONG // 10)),
    "sizes": "dozens of hundreds " * (LONG // 19),
    "dates": "1 March 1999, " * (LONG // 14),
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_texts_cost_no_more_than_their_length(text: str) -> None:
    def cost(times: int) -> float:
        ours, quoted = text * times, text.replace("24 a", "24 b") * times
        seconds = []
        for _ in range(3):
            start = process_time()
            unmet(ours, gather([Passage(quoted, "seed")]))
            seconds.append(process_time() - start)
        return min(seconds)

    assert cost(8) < 24 * cost(1) + 0.1  # eight times the text; squared it would be sixty-four
