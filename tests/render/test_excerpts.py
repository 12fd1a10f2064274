from __future__ import annotations

import pytest

from builder.proof.archived import ArchivedText
from builder.proof.outcome import Range
from builder.proof.record import ProofRecord, describe
from builder.render.excerpts import Piece, excerpt, extent, shown_omissions

TEXT = "We met. The plan, they said, will work well. He signed it. Then we walking home."


def record(quote: str, text: str = TEXT) -> ProofRecord:
    archived = ArchivedText(text)
    return describe(archived, archived.prove(quote), seed="s", sha256="0" * 64)


def pieces(quote: str, text: str = TEXT) -> list[tuple[str, str]]:
    found = record(quote, text)
    return [(piece.kind, piece.text) for piece in excerpt(text, found, extent(found)).pieces]


def test_marks_hold_exactly_the_proofs_words() -> None:
    found = record("The plan ... will work well")
    marked = [piece.text for piece in excerpt(TEXT, found, extent(found)).pieces if piece.kind == "mark"]
    assert marked == [part.exact for part in found.parts] == ["The plan", "will work well"]


def test_left_out_words_are_shown_as_left_out() -> None:
    assert pieces("The plan ... will work well") == [
        ("mark", "The plan"),
        ("omitted", ", they said,"),
        ("plain", " "),
        ("mark", "will work well"),
    ]


def test_long_omissions_are_not_printed() -> None:
    text = f"The plan {'and other matters ' * 12}will work well."
    assert ("omitted", "") in pieces("The plan ... will work well", text)
    assert shown_omissions(record("The plan ... will work well", text)) == ()


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("[t]he plan", [("ours", "[t]"), ("mark", "he plan")]),
        ("we walk[ed] home", [("mark", "we walk"), ("ours", "[ed]"), ("plain", " "), ("mark", "home")]),
        ("The plan [sic], they said", [("mark", "The plan"), ("ours", " [sic]"), ("mark", ", they said")]),
        ("[the minister] signed it", [("ours", "[the minister]"), ("plain", " "), ("mark", "signed it")]),
    ],
)
def test_bracketed_words_are_ours(quote: str, expected: list[tuple[str, str]]) -> None:
    assert pieces(quote) == expected


def test_names_what_a_bracket_stands_for() -> None:
    found = record("[the minister] signed it")
    assert excerpt(TEXT, found, extent(found)).replacements == (Piece("ours", "[the minister]", "He"),)


def test_shows_no_more_than_the_window() -> None:
    found = record("they said")
    start = TEXT.index("they said")
    cut = excerpt(TEXT, found, Range(start - 5, start + 14))
    assert (cut.before, cut.after, cut.starts_cut, cut.ends_cut) == ("lan, ", ", wil", True, True)


def test_tells_where_the_text_goes_on() -> None:
    found = record("We met")
    whole = excerpt(TEXT, found, Range(0, len(TEXT)))
    assert (whole.before, whole.starts_cut, whole.ends_cut) == ("", False, False)
