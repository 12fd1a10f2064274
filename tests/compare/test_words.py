"""Words with their places in the archived text, and what they weigh."""

from __future__ import annotations

import pytest

from builder.compare.rarity import count
from builder.compare.words import Word, outside, read
from builder.proof.outcome import Range
from tests.compare.reading import rarity_in, whole


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("The U.S.-led forces", ["the", "US", "led", "forces"]),
        ("little-known, last night’s", ["little", "known", "last", "night's"]),
        ("US troops told us 107 mm", ["US", "troops", "told", "us", "107", "mm"]),
        ("Straße Été", ["strasse", "été"]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
        ("東京 Tower", ["東", "京", "tower"]),
    ],
)
def test_cuts_texts_into_words(text: str, keys: list[str]) -> None:
    assert [word.key for sentence in whole(text) for word in sentence.words] == keys


def test_places_are_those_of_the_archived_characters() -> None:
    text = "A de\u00adnial of “ru-\nmors” came."
    (sentence,) = whole(text)
    assert [text[word.start : word.end] for word in sentence.words] == ["A", "de\u00adnial", "of", "ru-\nmors", "came"]
    assert [word.written for word in sentence.words] == ["A", "denial", "of", "rumors", "came"]


def test_words_on_two_sides_of_a_hidden_stretch_are_far_apart() -> None:
    text = "One two. Hidden. Three four."
    found = read(text, "en", [Range(0, 8), Range(17, len(text))])
    places = [word.place for sentence in found for word in sentence.words]
    assert [word.key for sentence in found for word in sentence.words] == ["one", "two", "three", "four"]
    assert places[2] - places[1] > 100


def test_a_very_long_sentence_is_read_in_pieces() -> None:
    text = " ".join(f"word{number}" for number in range(200)) + "."
    found = whole(text)
    assert [len(sentence.words) for sentence in found] == [60, 60, 60, 20]
    assert "".join(text[sentence.start : sentence.end] for sentence in found) == text


@pytest.mark.parametrize(
    ("regions", "kept"),
    [
        ([], [(0, 10)]),
        ([Range(0, 3)], [(3, 10)]),
        ([Range(7, 12)], [(0, 7)]),
        ([Range(2, 5), Range(4, 6)], [(0, 2), (6, 10)]),
        ([Range(0, 10)], []),
        ([Range(20, 30)], [(0, 10)]),
    ],
)
def test_gives_what_lies_outside_regions(regions: list[Range], kept: list[tuple[int, int]]) -> None:
    assert outside(Range(0, 10), regions) == tuple(Range(*pair) for pair in kept)


def word(key: str) -> Word:
    return Word(0, len(key), key, key, 0, opens=False)


def test_rare_words_weigh_more_and_short_ones_little_even_in_short_texts() -> None:
    rarity = rarity_in("The attack was an attack on rumors. The attack failed.")
    weights = [rarity.weigh(word(key)) for key in ("unheard-of", "rumors", "attack", "the")]
    assert weights == sorted(weights, reverse=True)
    assert weights[0] == pytest.approx(1.0)
    assert 0 <= weights[-1] < 0.25 < weights[1]


def test_names_weigh_half_but_not_nouns_of_a_language_that_capitalises_them() -> None:
    text = "Gestern brannte der Hafen."
    english, german = (count([(language, whole(text))]) for language in ("en", "de"))
    assert english.weigh(word("hafen")) == german.weigh(word("hafen")) / 2
    assert english.weigh(word("gestern")) == german.weigh(word("gestern"))
