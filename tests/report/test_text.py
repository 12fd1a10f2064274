"""The terminal form, to the letter."""

from __future__ import annotations

from builder.findings.finding import Finding, Fix, Related, Severity
from builder.findings.place import Place, Span
from builder.report.report import Look, Report
from builder.report.sources import Sources
from builder.report.text import render_text
from tests.report.conftest import FIGURES, altered, sources


def shown(finding: Finding, files: Sources, columns: int = 100) -> str:
    lines = render_text(Report((finding,), files, FIGURES), Look(columns=columns))
    return "\n".join(lines)


def at(text: str, words: str, label: str = "here") -> tuple[Finding, Sources]:
    """Make a finding at the first place of some words in a plain text file."""
    start = text.index(words)
    place = Span("seeds/a.txt", start, start + len(words))
    return Finding("S001", "something is wrong", place, label=label), Sources({}, {"seeds/a.txt": text})


def test_a_finding_shows_both_texts_marked(report: Report) -> None:
    assert "\n".join(render_text(report, Look(columns=80))) == (
        "error[Q002]: the quotation differs from the archived text\n"
        " --> claims/rockets.yml:5:20\n"
        "  |\n"
        "5 |     quote: roughly two dozen 107 mm rockets were launched\n"
        "  |                    ^^^ quoted here\n"
        " ::: seeds/us-news-irbil.txt:2:172\n"
        "  |\n"
        "2 | … late. It was late. saying roughly a dozen 107 mm rockets were launched …\n"
        '  |                                     - the archived text says "a"\n'
        "  = help: `quoteproof explain Q002`\n"
        "\n"
        "Checked 1 claim."
    )


def test_notes_advice_and_fixes_stand_below(report: Report) -> None:
    place = Place("claims/rockets.yml", ("claim",))
    finding = Finding("V001", "no", place, notes=("a fact",), help=("do this",), fixes=(Fix('write "x"', place, "x"),))
    assert shown(finding, report.sources).splitlines()[-4:] == [
        "  = note: a fact",
        "  = help: do this",
        '  = help: write "x"',
        "  = help: `quoteproof explain V001`",
    ]


def test_long_remarks_go_on_below_their_first_word() -> None:
    finding = Finding("S001", "odd", Span("a", 0, 0), notes=("word " * 10,))
    assert shown(finding, Sources(), columns=40).splitlines()[2:4] == [
        "  = note: word word word word word word",
        "          word word word word",
    ]


def test_the_margin_is_as_wide_as_the_longest_line_number() -> None:
    finding, files = at("\n" * 999 + "wrong", "wrong")
    assert shown(finding, files).splitlines()[1:5] == [
        "    --> seeds/a.txt:1000:1",
        "     |",
        "1000 | wrong",
        "     | ^^^^^ here",
    ]


def test_wide_letters_take_two_columns() -> None:
    finding, files = at("記者は十二発のロケット弾と述べた", "十二発")
    assert shown(finding, files).splitlines()[3:5] == [
        "1 | 記者は十二発のロケット弾と述べた",
        "  |       ^^^^^^ here",
    ]


def test_combining_marks_take_none() -> None:
    finding, files = at("cafe\u0301 wrong", "wrong")
    assert shown(finding, files).splitlines()[3:5] == ["1 | cafe\u0301 wrong", "  |      ^^^^^ here"]


def test_joined_emoji_are_one_character() -> None:
    finding, files = at("👩‍👩‍👧 wrong", "wrong")
    assert shown(finding, files).splitlines()[4] == "  |    ^^^^^ here"


def test_invisible_and_directional_characters_are_spelled_out() -> None:
    finding, files = at("a\u200bb \u202ewrong\u202c", "wrong")
    assert shown(finding, files).splitlines()[3:5] == [
        "1 | a<U+200B>b <U+202E>wrong<U+202C>",
        "  |                    ^^^^^ here",
    ]


def test_joiners_that_shape_letters_stay() -> None:
    finding, files = at("می\u200cخواهم wrong", "wrong")  # noqa: RUF001 - Persian
    assert shown(finding, files).splitlines()[4] == "  |         ^^^^^ here: “wrong”"


def test_words_of_a_line_written_from_right_to_left_are_repeated_beside_the_mark() -> None:
    finding, files = at("قال إن حوالي wrong صاروخا", "حوالي")
    assert shown(finding, files).splitlines()[4] == "  |        ^^^^^ here: “حوالي”"


def test_tabs_are_four_columns() -> None:
    finding, files = at("\ta\twrong", "wrong")
    assert shown(finding, files).splitlines()[3:5] == ["1 |     a    wrong", "  |          ^^^^^ here"]


def test_no_control_character_reaches_the_terminal() -> None:
    finding, files = at("\x1b[2Jwrong\x07\x9b", "wrong", label="\x1b]0;label\x07")
    hostile = Finding(
        "S001", "\x1b[31mmessage\r\n", finding.place, finding.label, notes=("\x1b[1mnote",), help=("\x08help",)
    )
    text = shown(hostile, files)
    assert "<U+001B>[2Jwrong<U+0007><U+009B>" in text
    assert not {character for character in text if ord(character) < 32} - {"\n"}
    assert text.splitlines()[0] == "error[S001]: <U+001B>[31mmessage<U+000D><U+000A>"


def test_stacked_marks_cannot_climb_over_other_lines() -> None:
    finding, files = at("z" + "\u0301" * 40 + " wrong", "wrong")
    assert "\u0301" not in shown(finding, files)


def test_a_path_cannot_paint_the_terminal_either() -> None:
    finding = Finding("Y001", "bad name", Span("claims/\x1b[2J.yml", 0, 0))
    assert shown(finding, Sources()).splitlines()[1] == " --> claims/<U+001B>[2J.yml"


def test_lines_are_counted_as_editors_count_them() -> None:
    finding, files = at("one\r\ntwo\rthree\u2028still three\x0cstill\nfour wrong", "wrong")
    assert shown(finding, files).splitlines()[1] == " --> seeds/a.txt:4:6"


def test_a_passage_over_several_lines_is_marked_on_each() -> None:
    claim = "claim: >-\n  The attackers fired\n  24 rockets\nsummary: x\n"
    finding = Finding("V009", "odd", Place("claims/rockets.yml", ("claim",), within=(14, 22)), label="this")
    assert shown(finding, sources(claim)).splitlines()[1:7] == [
        " --> claims/rockets.yml:2:17",
        "  |",
        "2 |   The attackers fired",
        "  |                 ^^^^^",
        "3 |   24 rockets",
        "  |   ^^ this",
    ]


def test_of_a_tall_passage_the_first_lines_and_the_last_are_shown() -> None:
    finding, files = at("".join(f"line {number}\n" for number in range(1, 9)), "line 2\nline 3\nline 4\nline 5\nline 6")
    assert shown(finding, files).splitlines()[3:10] == [
        "2 | line 2",
        "  | ^^^^^^",
        "3 | line 3",
        "  | ^^^^^^",
        "...",
        "6 | line 6",
        "  | ^^^^^^ here",
    ]


def test_a_missing_place_at_the_end_of_a_line_gets_one_mark() -> None:
    finding = Finding("Y001", "something is missing", Span("seeds/a.txt", 3, 3), label="here")
    assert shown(finding, Sources({}, {"seeds/a.txt": "abc\n"})).splitlines()[3:5] == ["1 | abc", "  |    ^ here"]


def test_a_long_line_is_cut_at_words_on_both_sides() -> None:
    finding, files = at("word " * 5000 + "wrong" + " word" * 5000, "wrong")
    line, marks = shown(finding, files, columns=60).splitlines()[3:5]
    assert line == "1 | … word word word word wrong word word word word …"
    assert line.index("wrong") == marks.index("^")


def test_a_long_line_without_blanks_is_cut_anywhere() -> None:
    finding, files = at("漢" * 500 + "誤" + "字" * 500, "誤")
    line, marks = shown(finding, files, columns=40).splitlines()[3:5]
    assert line == "1 | … " + "漢" * 7 + "誤" + "字" * 7 + " …"
    assert marks == "  |   " + " " * 14 + "^^ here"


def test_a_mark_wider_than_the_terminal_starts_where_it_starts() -> None:
    finding, files = at("before " + "wrong " * 200, "wrong " * 200)
    line, marks = shown(finding, files, columns=50).splitlines()[3:5]
    assert line.startswith("1 | … wrong wrong")
    assert len(marks) <= 50


def test_a_label_that_does_not_fit_stands_below_its_mark() -> None:
    finding, files = at("a" * 30 + " wrong", "wrong", label="this label is too long for the line")
    assert shown(finding, files, columns=48).splitlines()[3:6] == [
        "1 | " + "a" * 30 + " wrong",
        "  | " + " " * 31 + "^^^^^",
        "  | " + " " * 9 + "this label is too long for the line",
    ]


def test_files_without_text_are_named_without_line() -> None:
    text = shown(Finding("Y001", "not UTF-8", Span("claims/a.yml", 0, 0), label="x"), Sources())
    assert text.splitlines()[1:3] == [" --> claims/a.yml", "  = help: `quoteproof explain Y001`"]


def test_colour_changes_nothing_but_colour(report: Report) -> None:
    plain = list(render_text(report, Look(columns=80)))
    coloured = list(render_text(report, Look(columns=80, colour=True)))
    assert coloured[0].startswith("\x1b[1;31merror[Q002]\x1b[0m: ")
    assert [_without_colour(line) for line in coloured] == plain


def _without_colour(line: str) -> str:
    for code in ("1;31", "1;34", "1", "0"):
        line = line.replace(f"\x1b[{code}m", "")
    return line


def test_severities_are_named() -> None:
    for severity in Severity:
        finding = Finding("S001", "odd", Span("a", 0, 0), severity=severity)
        assert shown(finding, Sources()).startswith(f"{severity}[S001]: odd")


def test_a_related_place_in_a_file_without_text_is_only_named() -> None:
    finding = altered()
    related = Related(Span("seeds/gone.txt", 3, 4), "it was here")
    text = shown(Finding("Q001", "gone", finding.place, related=(related,)), sources())
    assert " ::: seeds/gone.txt\n  = help" in text
