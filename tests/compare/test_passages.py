"""Similar passages of any two texts."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from builder.compare.marking import Kind
from builder.compare.passages import Passage, similar
from builder.compare.words import outside, read
from builder.proof.outcome import Range
from tests.compare.reading import exact, passages, rarity_in, whole

FIRE = "The harbour fire began on Monday. The mayor condemned careless attempts to burn the wooden pier. It rained."
COPY = "Nobody slept. On Tuesday the mayor condemned careless attempts to sink the wooden pier. Nobody came."


def test_texts_with_nothing_in_common_share_nothing() -> None:
    assert passages(FIRE, "Seven geese crossed the cathedral square, unhurried and unimpressed by the choir.") == ()
    assert passages(FIRE, "") == ()


def test_shared_names_alone_are_no_wording() -> None:
    one = "Yesterday Prime Minister Masrour Barzani met reporters."
    other = "It was Prime Minister Masrour Barzani who left early."
    assert passages(one, other) == ()


def test_an_inserted_word_stands_against_nothing() -> None:
    (found,) = passages(FIRE, COPY.replace("careless attempts", "careless and reckless attempts"))
    first = found.differences[0]
    assert first.one is None
    assert first.other is not None


def test_typography_is_no_difference_and_letters_case_is_no_other_word() -> None:
    one = "It says: Tonight’s wooden harbour pier burned brightly."
    other = "So it was: tonight's wooden harbour pier burned brightly."
    (found,) = passages(one, other)
    assert [(one[p.start : p.end], p.kind) for p in found.one.pieces] == [
        ("Tonight’s", Kind.AKIN),
        (" wooden harbour pier burned brightly", Kind.SAME),
    ]
    assert found.differences == ()


def test_neighbouring_sentences_of_a_copy_are_one_passage() -> None:
    copied = "The mayor condemned careless attempts to burn the pier. Wooden boats drifted across the silent harbour."
    one, other = f"It rained. {copied} Nobody came.", f"Geese slept. {copied}"
    assert exact(one, other, passages(one, other)) == [(copied.rstrip("."), copied.rstrip("."))]


def test_nothing_outside_the_stretches_that_may_be_read_is_found_or_shown() -> None:
    hidden = FIRE.index("burn")
    for region in (Range(hidden, hidden + 4), Range(hidden, len(FIRE)), Range(0, hidden)):
        kept = outside(Range(0, len(FIRE)), [region])
        for found in similar(read(FIRE, "en", kept), whole(COPY), rarity_in(FIRE, COPY), 9):
            shown = found.one.around
            assert not (shown.start < region.end and region.start < shown.end)


def test_a_text_written_without_spaces_is_compared_by_its_characters() -> None:
    one = "市長は木造桟橋の放火を強く非難した。"
    other = "昨日、市長は木造桟橋の爆破を強く非難した。"
    found = similar(whole(one, "ja"), whole(other, "ja"), rarity_in(one, other), 5)
    assert exact(one, other, found)[0][0].startswith("市長は木造桟橋の")


VOCABULARY = ["wooden", "pier", "Harbour", "burned", "the", "of", "mayor's", "careless", "U.S.", "attempts", "geese"]
WORDS = st.lists(st.sampled_from(VOCABULARY))
TEXTS = st.lists(WORDS.map(" ".join), max_size=6).map(". ".join)


@given(TEXTS, TEXTS)
def test_pieces_cover_each_stretch_once_and_stretches_never_overlap(one: str, other: str) -> None:
    found = passages(one, other)
    for sides, text in (([p.one for p in found], one), ([p.other for p in found], other)):
        for side in sides:
            assert "".join(text[p.start : p.end] for p in side.pieces) == text[side.start : side.end]
            assert all(a.kind is not b.kind for a, b in pairwise(side.pieces))
            assert side.around.start <= side.start < side.end <= side.around.end
        ordered = sorted(sides, key=lambda side: side.start)
        assert all(a.end <= b.start for a, b in pairwise(ordered))
    assert [p.score for p in found] == sorted((p.score for p in found), reverse=True)


@given(TEXTS, TEXTS)
def test_what_counts_as_the_same_is_the_same_to_the_letter(one: str, other: str) -> None:
    for found in passages(one, other):
        assert _same(one, found, "one") == _same(other, found, "other")


def _same(text: str, found: Passage, side: str) -> list[str]:
    pieces = (found.one if side == "one" else found.other).pieces
    return " ".join(text[p.start : p.end] for p in pieces if p.kind is Kind.SAME).replace(".", " ").split()
