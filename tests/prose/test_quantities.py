from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.prose.language import language
from builder.prose.quantities import quantities
from builder.prose.quantity import Fit, Measure, Quantity, fit
from tests.prose.spelling import spelled
from tests.prose.unhurried import unhurried

WHOLE = st.one_of(st.integers(0, 3000), st.integers(0, 10**12 - 1))


def read(text: str, code: str = "en") -> tuple[Quantity, ...]:
    tongue = language(code)
    return quantities(text, tongue)


def the_only(text: str, code: str = "en") -> Quantity:
    found = [quantity for quantity in read(text, code) if not quantity.implied]
    assert len(found) == 1, f"{text!r} holds {[quantity.words for quantity in found]}"
    return found[0]


def styles(number: int) -> tuple[str, ...]:
    return (str(number), f"{number:,}", f"{number:,}".replace(",", "\u202f"), spelled(number), spelled(number, " "))


@unhurried
@given(WHOLE)
def test_a_whole_number_is_itself_in_every_style(number: int) -> None:
    assert [the_only(f"{style} rockets").value for style in styles(number)] == [number] * 5


@unhurried
@given(WHOLE)
def test_every_style_bears_out_every_other(number: int) -> None:
    found = [the_only(f"{style} rockets") for style in styles(number)]
    assert {fit(ours, quoted) for ours in found for quoted in found} == {Fit.FULL}


@unhurried
@given(WHOLE, WHOLE)
def test_different_numbers_never_bear_each_other_out(number: int, other: int) -> None:
    if number != other:
        pairs = [(ours, quoted) for ours in styles(number) for quoted in styles(other)]
        fits = {fit(the_only(f"{ours} rockets"), the_only(f"{quoted} rockets")) for ours, quoted in pairs}
        assert fits == {Fit.NONE}


@unhurried
@given(st.decimals("0.01", "999999", places=2))
def test_decimals_keep_their_point(number: object) -> None:
    assert the_only(f"{number} tonnes").value == Fraction(str(number))
    assert the_only(f"{number} tonnes").value == the_only(f"{number}".replace(".", ",") + " Tonnen", "de").value


@unhurried
@given(st.integers(1, 999), st.sampled_from(["%", " %", " percent", " per cent"]))
def test_per_cent_is_itself_in_every_style(number: int, sign: str) -> None:
    quantity = the_only(f"a rise of {number}{sign} since")
    assert quantity.measure is Measure.PERCENT
    assert quantity.value == number


@unhurried
@given(st.integers(1, 999), st.sampled_from(["${}m", "${} million", "{} million dollars", "US${}m", "USD {} million"]))
def test_money_is_itself_in_every_style(number: int, style: str) -> None:
    quantity = the_only(f"it cost {style.format(number)} in all")
    assert quantity.measure is Measure.MONEY
    assert quantity.unit == "$"
    assert quantity.value == number * 10**6


@unhurried
@given(st.text())
def test_any_text_is_read_without_a_fault(text: str) -> None:
    for code in ("en", "de", "fr", "es", "xx"):
        for quantity in read(text, code):
            assert text[quantity.start : quantity.end] == quantity.words
            assert quantity.words


@unhurried
@given(st.text(alphabet="0123456789.,-/ %$½²'’\u00a0mkone ", max_size=60))
def test_any_jumble_of_digits_is_read_without_a_fault(text: str) -> None:
    ends = [0, *(quantity.end for quantity in read(text))]
    assert ends == sorted(ends)


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("vierundzwanzig Raketen", "de", 24),
        ("einhundertfünfundzwanzig Raketen", "de", 125),
        ("zwei Millionen Menschen", "de", 2_000_000),
        ("ein Dutzend Raketen", "de", 12),
        ("2.500 Soldaten", "de", 2500),
        ("anderthalb Stunden", "de", Fraction(3, 2)),
        ("quatre-vingt-dix-sept roquettes", "fr", 97),
        ("soixante et onze roquettes", "fr", 71),
        ("deux cent mille personnes", "fr", 200_000),
        ("une douzaine de roquettes", "fr", 12),
        ("2 500,5 euros", "fr", Fraction("2500.5")),
        ("treinta y cinco cohetes", "es", 35),
        ("doscientos veinticuatro cohetes", "es", 224),
        ("ocho mil ciento cincuenta millones", "es", 8_150_000_000),
        ("media docena de cohetes", "es", 6),
    ],
)
def test_number_words_of_other_languages(text: str, code: str, value: Fraction) -> None:
    assert the_only(text, code).value == value


@pytest.mark.parametrize(
    "text",
    [
        "the K-1 base",
        "an AK-47",
        "COVID-19",
        "the G20",
        "an M16",
        "H1N1",
        "a 5G mast",
        "in 4K",
        "9/11",
        "24/7",
        "note[12]",
    ],
)
def test_digits_in_names_are_no_numbers(text: str) -> None:
    assert [quantity.words for quantity in read(text) if not quantity.implied] == []


def test_a_number_too_long_to_count_is_read_as_written() -> None:
    assert the_only("9" * 5000).measure is Measure.LITERAL


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("costs $5 million now", "$5 million"),
        ("fell −3.5 % then", "−3.5 %"),
        ("a 12-year-old", "12-year"),
        ("of 107 mm rockets", "107 mm"),
        ("half a million people", "half a million"),
        ("hundreds of thousands of people", "hundreds of thousands"),
        ("two-thirds of it", "two-thirds"),
    ],
)
def test_sign_currency_and_unit_belong_to_the_number(text: str, words: str) -> None:
    assert the_only(text).words == words
