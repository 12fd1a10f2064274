"""Every character of a value leads back to the characters of the file that denote it, in every style of YAML."""

from __future__ import annotations

import yaml
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from builder.document import load_document
from builder.document.nodes import Scalar
from builder.document.scalars import ranges

ESCAPES = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    " ": " ", '"': '"', "\\": "\\", "/": "/", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
"""YAML 1.1's escapes of one letter (section 5.7 of its specification)."""

BREAKS = st.sampled_from(["\n", "\r\n"])
LETTERS = st.sampled_from(["a", "b c", "é", "😀", "“", "漢", "-", "e\u0301", ".", ","])


def denotes(piece: str, character: str, style: str) -> bool:
    """Whether these characters of a file, in a scalar of this style, stand for that character of its value."""
    if piece in ("\n", "\r\n"):
        return character in " \n"
    if style == "'" and piece == "''":
        return character == "'"
    if style == '"' and piece.startswith("\\"):
        code = piece[2:] if piece[1] in "xuU" else ""
        return character == (chr(int(code, 16)) if code else ESCAPES[piece[1]])
    return piece == character


def assert_exact(text: str) -> None:
    """Check the whole map of every scalar of a file."""
    document = load_document("claims/x.yml", text)
    assume(document.data is not None)
    found = list(document.scalars())
    assume(found)
    for _, scalar in found:
        assert_scalar_exact(text, scalar)


def assert_scalar_exact(text: str, scalar: Scalar) -> None:
    places = ranges(text, scalar)
    pieces = [text[start:end] for start, end in places]
    assert len(pieces) == len(scalar.value), (pieces, scalar.value)
    for piece, character in zip(pieces, scalar.value, strict=True):
        assert denotes(piece, character, scalar.style), (piece, character, pieces)
    ends = [scalar.start, *(end for _, end in places)]
    assert all(before <= start for before, (start, _) in zip(ends, places, strict=False))


def contexts() -> st.SearchStrategy[tuple[str, str, str]]:
    """What stands before a block-style value, how its further lines are indented at least, what stands after it."""
    return st.sampled_from(
        [
            ("k: ", " ", "\nz: end\n"),
            ("k: ", " ", ""),
            ("# é comment 😀\nk:   ", "  ", "\n# after\nz: end\n"),
            ("\ufeffk: ", " ", "\nz: end"),
            ("\ufeffa: b\r\nk: ", " ", "\r\n"),
            ("a:\n  - b: ", "     ", "\n    c: d\n"),
            ("a:\n- b: ", "   ", "\n  c: d\n- e\n"),
            ("a:\n  - ", "    ", "\n  - x\n"),
            ("a:\n  - - ", "      ", "\n    - x\n"),
            ("a:\n  b:\n      c: ", "       ", "\n      d: e\n"),
            ("? k\n: ", "  ", "\n"),
        ]
    )


def flow_contexts() -> st.SearchStrategy[tuple[str, str, str]]:
    """The same for values inside brackets."""
    return st.sampled_from([("k: [x, ", "  ", ", y]\n"), ("k: {a: ", " ", "}\nz: end\n"), ("k: [[", "   ", "]]\n")])


@st.composite
def folded_flow(draw: st.DrawFn, pieces: st.SearchStrategy[str], opening: str) -> str:
    """A plain or quoted value over several lines, in some context."""
    before, indent, after = draw(st.one_of(contexts(), flow_contexts()))
    line_break = draw(BREAKS)
    gap = st.tuples(st.integers(1, 3), st.sampled_from(["", " ", "\t", " \t "]), st.sampled_from(["", " ", "   "])).map(
        lambda parts: parts[1] + line_break * parts[0] + indent + parts[2]
    )
    body = "".join(draw(st.lists(st.one_of(pieces, pieces, gap), max_size=12)))
    return f"{before}{opening}{body}{opening}{after}"


PLAIN = st.one_of(LETTERS, st.sampled_from([" ", "  ", "\t", ":x", "x#y", "'", '"', "word"]))
SINGLE = st.one_of(LETTERS, st.sampled_from([" ", "  ", "\t", "''", '"', "\\", "\\n", ": ", " #"]))
DOUBLE = st.one_of(
    LETTERS,
    st.sampled_from([" ", "  ", "\t", "'", ": ", " #", "\\x41", "\\xe9", "\\u00e9", "\\u2014", "\\U0001F600"]),
    st.sampled_from([f"\\{letter}" for letter in ESCAPES]),
    st.sampled_from(["\\\n   ", "\\\r\n      ", "\\\n\n       ", " \\\n       \\ "]),
)


@settings(max_examples=400, deadline=None)
@given(folded_flow(PLAIN, ""))
def test_plain_values_over_several_lines(text: str) -> None:
    assert_exact(text)


@settings(max_examples=400, deadline=None)
@given(folded_flow(SINGLE, "'"))
def test_single_quoted_values(text: str) -> None:
    assert_exact(text)


@settings(max_examples=600, deadline=None)
@given(folded_flow(DOUBLE, '"'))
@example('k: "a\\\n  b"\n')
@example('k: "a \\\n\n  b"\n')
def test_double_quoted_values_with_escapes(text: str) -> None:
    assert_exact(text)


@st.composite
def blocks(draw: st.DrawFn) -> str:
    """A literal or folded block with any indicators, blank lines and deeper lines, in some context."""
    before, indent, after = draw(contexts())
    line_break = draw(BREAKS)
    explicit = draw(st.sampled_from([0, 0, 1, 2, 3]))
    chomping = draw(st.sampled_from(["", "+", "-"]))
    digit = str(explicit) if explicit else ""
    order = draw(st.sampled_from([digit + chomping, chomping + digit]))
    comment = draw(st.sampled_from(["", " ", "  # why", "\t# why"]))
    parent = len(indent) - 1 if before not in ("# é comment 😀\nk:   ", "? k\n: ") else 0
    parent = PARENTS.get(before, parent)
    margin = " " * (parent + (explicit or draw(st.integers(1, 4))))
    line = st.one_of(
        st.lists(LETTERS, min_size=1, max_size=3).map(lambda words: margin + " ".join(words)),
        st.lists(LETTERS, min_size=1, max_size=2).map(lambda words: margin + "  " + " ".join(words) + "  "),
        st.sampled_from(["", "", " " * parent, margin, margin + " ", margin + "\t", margin + "\tx", margin + " # no"]),
    )
    lines = draw(st.lists(line, max_size=8))
    body = line_break.join([draw(st.sampled_from(["|", ">"])) + order + comment, *lines])
    return before + body + after


PARENTS = {
    "a:\n  - b: ": 4, "a:\n- b: ": 2, "a:\n  - ": 2, "a:\n  - - ": 4, "a:\n  b:\n      c: ": 6, "? k\n: ": 0,
}  # fmt: skip
"""Column of the block around the value, where it is not the first."""


@settings(max_examples=1000, deadline=None)
@given(blocks())
@example("k: >\n  a\n\n # comment\n\nz: end\n")
@example("k: |+\n\n\n")
@example("k: >-\n\n  a\n   b\n  c\n\n  d\n")
def test_literal_and_folded_blocks_with_all_indicators(text: str) -> None:
    assert_exact(text)


ANY_CHARACTER = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff\u2028\u2029\ufffe\uffff")


@settings(max_examples=300, deadline=None)
@given(
    st.text(ANY_CHARACTER, max_size=60),
    st.sampled_from(["'", '"', "|", ">", None]),
    st.integers(5, 40),
    st.booleans(),
)
def test_whatever_the_yaml_library_writes(value: str, style: str | None, width: int, escape: bool) -> None:  # noqa: FBT001
    text = yaml.safe_dump({"quote": value}, default_style=style, width=width, allow_unicode=not escape)
    document = load_document("claims/x.yml", text)
    assert document.data == {"quote": value} or style is None
    assert_exact(text)
