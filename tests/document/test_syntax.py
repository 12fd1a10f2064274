"""Syntax errors are told as what a person most likely did, at the character to look at."""

from __future__ import annotations

import pytest

from builder.document import load_document
from builder.findings.place import Span

CAUSES = [
    ("quote: He said: no\n", "colon", ":", 14),
    ("a: 'x' # ok: fine\nb: x: y: z\n", "colon", ":", 22),
    ("a:\n\tb: c\n", "tab", "\t", 3),
    ("a:\n  b: c\n \td: e\n", "tab", "\t", 11),
    ("a: @b\n", "character", "@", 3),
    ("a: b\nc: `d\n", "character", "`", 8),
    ("a: %b\n", "character", "%", 3),
    ("a: *b c\n", "character", "*", 3),
    ("a: >50 rockets\n", "character", ">", 3),
    ("a: |x\n  b\n", "character", "|", 3),
    ("a: , b\n", "character", ",", 3),
    ("a: - b\n", "dash", "-", 3),
    ('a: "b\nc: d\n', "open-quote", '"', 3),
    ("a: 'b\n\nc: 'd'\n", "open-quote", "'", 3),
    ('a: "\\d"\n', "escape", "\\d", 4),
    ('a: "\\ud83d"\n', "escape", "\\u", 4),
    ("a: b\nsome words\nc: [d]\n", "no-colon", "some words", 5),
    ("claim:The x\nabout: y\n", "no-blank", ":", 5),
    ("about: y\nclaim:The x\nstatus: z\n", "no-blank", ":", 14),
    ("source:\n  # why\n  seed:a\n\n  quote: b\n", "no-blank", ":", 22),
    ("claim The x\nabout: y\n", "no-colon", "claim The x", 0),
    ("source:\n  seed a\n  quote: b\n", "no-colon", "seed a", 10),
    ("a: they\n  said this: no\n", "colon", ":", 19),
    ("a: they\n  said\n  no: b\n", "indent", "no: b", 17),
    ("a: b\n c: d\n", "indent", "c: d", 6),
    ("a:\n  - b: c\n    d: e\n   f: [g]\n", "indent", "f: [g]", 24),
    ("\ufeffa: b\n c: d\n", "indent", "c: d", 7),
    ("a:\n  \u2022 b: c\n    d: e\n", "bullet", "\u2022", 5),
    ("a:\n  \u2013 b: c\n", "bullet", "\u2013", 5),
    ("a:\n  b: c\n\u00a0\u00a0d: e\n", "blank", "\u00a0\u00a0", 10),
    ("a:\n  - b: c\n  \u00a0 d: e\n", "blank", "\u00a0 ", 14),
    ("a: b\n \u00a0c: d\n", "blank", "\u00a0", 6),
]


@pytest.mark.parametrize(("text", "cause", "characters", "at"), CAUSES)
def test_the_cause_and_its_place_are_told(text: str, cause: str, characters: str, at: int) -> None:
    (fault,) = load_document("x.yml", text).faults
    assert (fault.kind, fault.facts["cause"]) == ("not-yaml", cause)
    assert fault.place == Span("x.yml", at, at + len(characters))
    assert text[at : at + len(characters)] == characters


@pytest.mark.parametrize(
    ("text", "kind", "at"),
    [
        ("quote: [t]he rockets\n", "bracket-start", 7),
        ("a:\n  - quote: {x} y\n", "bracket-start", 14),
        ("topics: [a, b\nc: d\n", "bracket-start", 8),
        ("topics: [a, b]]\nc: d\n", "bracket-start", 8),
        ('quote: "a dozen" rockets\n', "quotation-mark-start", 7),
        ("quote: 'it's over'\n", "quotation-mark-start", 7),
    ],
)
def test_values_that_start_with_a_sign_of_yaml_are_kinds_of_their_own(text: str, kind: str, at: int) -> None:
    (fault,) = load_document("x.yml", text).faults
    assert (fault.kind, fault.place) == (kind, Span("x.yml", at, at + 1))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("quote: He said: no\n", "He said: no"),
        ("quote: [t]he rockets\n", "[t]he rockets"),
        ('quote: "a dozen" rockets\n', '"a dozen" rockets'),
        ("quote: 'it's over'\n", "it's over"),
        ("quote: @home, it's: over  \n", "@home, it's: over"),
        ("quote: 'a' and 'b'\n", "'a' and 'b'"),
        ('quote: "a": "b"\n', '"a": "b"'),
        ("quote: *a b\n", "*a b"),
        ("quote: *a\n", "*a"),
        ("quote: &a b # c\n", "&a b"),
        ("quote: !a b\n", "!a b"),
    ],
)
def test_the_suggestion_mends_the_file_and_says_what_was_meant(text: str, meant: str) -> None:
    (fault,) = load_document("x.yml", text).faults
    assert isinstance(fault.related, Span)
    mended = text[: fault.related.start] + fault.facts["suggestion"] + text[fault.related.end :]
    assert load_document("x.yml", mended).data == {"quote": meant}


@pytest.mark.parametrize("text", ["a: he said: no\n  and yes\n", "a: [b] c\n  d\n", "b:\n  - a: 'c' d\n     e\n"])
def test_nothing_is_suggested_for_a_value_of_several_lines(text: str) -> None:
    (fault,) = load_document("x.yml", text).faults
    assert fault.facts["suggestion"] == ""
