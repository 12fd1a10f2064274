"""Reading YAML: what becomes data, what becomes a fault and where, and that nothing becomes an exception."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from builder.document import Document, load_document
from builder.document.compose import MOST_DEEP, MOST_NODES
from builder.document.read import MOST_BYTES
from builder.findings.place import Span


def faults(content: str | bytes) -> list[tuple[str, str]]:
    """Give the kinds of a file's faults, each with the characters it marks."""
    document = load_document("x.yml", content)
    return [(fault.kind, _marked(document, fault.place)) for fault in document.faults]


def _marked(document: Document, place: object) -> str:
    assert isinstance(place, Span)
    return document.text[place.start : place.end]


def test_data_is_what_pyyaml_reads() -> None:
    text = "a: [1, 1.5, yes, ~, 2021-02-16, 2021-02, 'no', 0x1F, 1_000, 12:30, null, text]\nb: {c: |\n    x\n  }\n"
    text = text.replace("{c: |\n    x\n  }", "{c: x}")
    assert load_document("x.yml", text).data == yaml.safe_load(text)


@settings(max_examples=500, deadline=None)
@given(st.text("0123456789_-+.:eExXobTZ nulyesfa~=", min_size=1, max_size=14).map(str.strip))
def test_plain_values_are_resolved_as_pyyaml_does(plain: str) -> None:
    text = f"k: {plain}\n"
    document = load_document("x.yml", text)
    assume(document.data is not None)
    expected: Any = plain
    try:
        expected = yaml.safe_load(text)["k"]
    except (ValueError, yaml.constructor.ConstructorError):
        assert document.data["k"] == plain
        return
    assert repr(document.data["k"]) == repr(expected)


def test_keys_are_the_characters_that_stand_there() -> None:
    assert load_document("x.yml", "on: 1\n2021: 2\n~: 3\n").data == {"on": 1, "2021": 2, "~": 3}


def test_the_first_of_two_equal_keys_counts_and_the_second_is_told_with_it() -> None:
    document = load_document("x.yml", "a: 1\nb:\n  a: 2\na: 3\n")
    assert document.data == {"a": 1, "b": {"a": 2}}
    (fault,) = document.faults
    assert (fault.kind, fault.place, fault.related) == ("duplicate-key", Span("x.yml", 15, 16), Span("x.yml", 0, 1))


def test_a_day_that_does_not_exist_stays_text_and_is_told() -> None:
    document = load_document("x.yml", "a: 2021-02-30\nb: 2020-02-29\n")
    assert document.data == {"a": "2021-02-30", "b": dt.date(2020, 2, 29)}
    assert faults("a: 2021-02-30\n") == [("no-such-date", "2021-02-30")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: *b\n", [("alias", "*b")]),
        ("a: &b c\n", [("anchor", "&b")]),
        ("a: !b c\n", [("tag", "!b")]),
        ("a: ! c\n", [("tag", "!")]),
        ("a: !!str 5\n", [("tag", "!!str")]),
        ("a: &x !y z\n", [("anchor", "&x"), ("tag", "!y")]),
        ("a: &b\n  - c\n  - *b\n", [("anchor", "&b"), ("alias", "*b")]),
        ("a:\n  - &b {x: y}\n  - <<: *b\n", [("anchor", "&b"), ("alias", "*b")]),
        ("&a b: c\n", [("anchor", "&a")]),
        ("[a]: b\n", [("complex-key", "[a]")]),
        ("a: b\n---\nc: d\n", [("second-document", "---")]),
        ("- a\n- b\n", [("not-keys", "- a")]),
        ("# nothing\n", [("empty-file", "# nothing")]),
        ("", [("empty-file", "")]),
    ],
)
def test_what_yaml_allows_and_we_do_not_is_told_at_its_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert faults(text) == expected


def test_values_behind_anchors_and_tags_are_still_read_with_their_places() -> None:
    document = load_document("x.yml", "a: &b !c\n  # why\n  d: e\nf: !g 'h'\n")
    assert document.data == {"a": {"d": "e"}, "f": "h"}
    assert [document.text[scalar.start : scalar.end] for _, scalar in document.scalars()] == ["e", "'h'"]


@pytest.mark.parametrize(
    ("content", "kind", "at"),
    [
        ("a: \x00b\n", "control-character", 3),
        ("a: b\n\x7f", "control-character", 5),
        ("a: \x9cb\n", "control-character", 3),
        ("a: b\ufeff\n", "control-character", 4),
        ("\ufeffa: \ufffe", "control-character", 4),
        ("a: 😀\x0b", "control-character", 4),
        ("a: b\u2028c\n", "line-separator", 4),
        ("a: b\u2029c\n", "line-separator", 4),
        ("a: b\x85c\n", "line-separator", 4),
        ("a: b\rc: d\r\n", "line-separator", 4),
        (b"a: \xe9t\xe9\n", "not-utf8", 3),
        ("a: 😀".encode() + b"\xff", "not-utf8", 4),
        ("a: b\n".encode("utf-16"), "not-utf8", 0),
    ],
)
def test_hidden_characters_are_told_where_they_stand(content: str | bytes, kind: str, at: int) -> None:
    document = load_document("x.yml", content)
    assert document.data is None
    assert (document.faults[0].kind, document.faults[0].place) == (kind, Span("x.yml", at, at + 1))


def test_a_byte_order_mark_and_windows_line_ends_are_fine() -> None:
    document = load_document("x.yml", b"\xef\xbb\xbfa: b\r\nc: d\r\n")
    assert (document.data, document.faults, document.text) == ({"a": "b", "c": "d"}, (), "\ufeffa: b\r\nc: d\r\n")


def test_size_depth_and_number_of_values_are_limited() -> None:
    assert [kind for kind, _ in faults("a: " + "x" * MOST_BYTES)] == ["too-large"]
    assert faults("a: " + "[" * MOST_DEEP) != [("too-deep", "[")]
    assert faults("a: " + "[" * 5 * MOST_DEEP) == [("too-deep", "[")]
    assert faults("a: [" + "1," * MOST_NODES + "]") == [("too-many", "1")]


SIGNS = "a: ~b:\n~  ~- ~\n~\n  ~x~'~\"~[~]~{~}~&a ~*a~!t ~>~|~#~ #~? ~: ~,~---\n~...\n~\t~%~@~`~\\~2021-02-30"
PIECES = st.sampled_from([*SIGNS.split("~"), "\ufeff", "\x85", "\r", "\x00", "😀"])


@settings(max_examples=1500, deadline=None)
@given(st.one_of(st.lists(PIECES, max_size=25).map("".join), st.text(max_size=40), st.binary(max_size=40)))
def test_no_file_whatsoever_raises_and_every_fault_lies_in_the_file(content: str | bytes) -> None:
    document = load_document("x.yml", content)
    assert document.data is not None or document.faults
    for fault in document.faults:
        for place in (fault.place, fault.related):
            assert place is None or isinstance(place, Span)
            assert place is None or 0 <= place.start <= place.end <= max(len(document.text), 1)
