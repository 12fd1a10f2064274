from __future__ import annotations

from builder.proof.marks import parse, readings
from builder.proof.outcome import Range


def test_ellipses_and_brackets_are_found_in_order() -> None:
    marks = parse("a … b [c] d [...] e . . . f")
    assert [(m.place.start, m.shown) for m in marks.found] == [(2, None), (6, "c"), (12, None), (20, None)]


def test_of_four_dots_the_first_is_a_full_stop() -> None:
    assert parse("He left.... She").found[0].place == Range(8, 11)


def test_a_bracket_without_partner_is_stray() -> None:
    assert parse("a [b").stray == Range(2, 3)
    assert parse("a b]").stray == Range(3, 4)
    assert parse("a [b [c]]").stray == Range(2, 6)


def test_literal_readings_come_first_and_the_fewest_marks_next() -> None:
    quote = "a … b ... c"
    pieces = [len(reading.pieces) for reading in readings(quote, parse(quote), lambda _: True)]
    assert pieces == [1, 2, 2, 3]


def test_marks_that_the_source_lacks_are_editorial_in_every_reading() -> None:
    quote = "a … b ... c"
    pieces = [len(reading.pieces) for reading in readings(quote, parse(quote), lambda _: False)]
    assert pieces == [1, 3]
