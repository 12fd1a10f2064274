from __future__ import annotations

import pytest

from builder.proof.fold import BREAK, ENTITY, MARKER, SPACE, WRAP, fold, fold_quote


@pytest.mark.parametrize(
    ("text", "fine"),
    [
        ("“a” ‘b’", "\"a\" 'b'"),
        ("a — b -- c – d - e", "a—b—c—d—e"),
        ("1914–18 and pre- and", "1914–18 and pre- and"),
        ("−0.42", "-0.42"),
        ("a . . . b …", "a ... b ..."),
        ("a \t\n\u00a0b", "a b"),
        ("in\u00adter\u200bnal", "internal"),
        ("e\u0301 ﬁ ĳ \uff21", "\u00e9 fi ij A"),
        ("10⁶ m² 1½", "10⁶ m² 1½"),
        ("plan.[12] It", "plan. It"),
        ("plan.¹ It", "plan. It"),
        ("x[1] [2Fe-2S] [as]", "x[1] [2Fe-2S] [as]"),
        ("AT&amp;T &nosuch; &#8217;", "AT&T &nosuch; '"),
        ("日本\n語", "日本語"),
        ("inter-\nnational 1914-\n18", "international 1914- 18"),
    ],
)
def test_a_text_is_read_by_the_table(text: str, fine: str) -> None:
    assert fold(text).fine == fine


def test_the_coarse_reading_unites_marks_and_dashes() -> None:
    assert fold("“a” — b–c").coarse == "'a'-b-c"


def test_every_dropped_thing_is_noted() -> None:
    kinds = [note.kind for note in fold("in-\nto a word.[1] &amp; 日\n本 日 本").notes]
    assert kinds == [BREAK, MARKER, ENTITY, WRAP, SPACE, SPACE][: len(kinds)]
    assert {BREAK, MARKER, ENTITY, WRAP, SPACE} <= set(kinds)


def test_offsets_lead_back_through_every_step() -> None:
    text = "“Well…”  she\u00ad said.[12]\n\nThe cafe\u0301 — &amp; bar"
    folded = fold(text)
    for word in ("Well", "she", "said", "The", "bar"):
        at = folded.fine.index(word)
        assert text[folded.start_of(at) : folded.end_of(at + len(word))].replace("\u00ad", "") == word


def test_a_quotations_own_line_end_hyphen_stays() -> None:
    assert fold_quote("micro-\nand nano").fine == "micro- and nano"
