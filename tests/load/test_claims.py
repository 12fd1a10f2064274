"""What a claim's file may not hold is told, at the words that cause it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.check.registry import rules_of_faults
from builder.document import Document
from builder.findings.fault import Fault
from builder.findings.place import Place, Span, Target
from builder.load.claims import read_claim
from builder.load.crowd import MOST_TOLD
from builder.load.shape import list_keys
from builder.model.claim import Claim

TEXTS = {"daily": "“An outlawed group” did it, and 24 people were hurt. He said 'two dozen' then."}
HEAD = "claim: People were hurt.\nsummary: He says so.\nauthors: [ana]\n"
SOURCE = "source:\n  seed: daily\n  quote: 24 people were hurt\n"
WHOLE = HEAD + SOURCE


def told(text: str) -> list[tuple[str, str]]:
    """Give the kinds of a claim's faults, each with the characters it marks."""
    loaded, faults = read_claim("claims/x.yml", text, TEXTS)
    return [(fault.kind, marked(loaded.document, fault.place)) for fault in faults]


def marked(document: Document, place: Place | Span) -> str:
    span = place if isinstance(place, Span) else document.locate(place)
    return document.text[span.start : span.end]


def facts(text: str) -> dict[str, str]:
    _, (fault,) = read_claim("claims/x.yml", text, TEXTS)
    return dict(fault.facts)


def test_a_claim_without_fault_is_read() -> None:
    loaded, faults = read_claim("claims/sub/x.yml", WHOLE, TEXTS)
    assert faults == ()
    assert (loaded.id, loaded.claim is not None) == ("x", True)


@pytest.mark.parametrize(
    ("extra", "expected"),
    [
        ("stats: a\n", ("unknown-key", "stats")),
        ("? [a]\n: b\n", ("complex-key", "[a]")),
        ("evidence: [{seed: daily, quote: a, stance: context, x: y}]\n", ("unknown-key", "x")),
        ("evidence: [{url: 'https://a.b', unproved: c, quote: d}]\n", ("unknown-key", "quote")),
        ("evidence: [{quote: a, stance: context}]\n", ("missing-key", "quote")),
        ("evidence: [{seed: daily, quote: a}]\n", ("missing-key", "seed")),
        ("evidence: [{url: 'https://a.b'}]\n", ("missing-key", "url")),
        ("evidence: daily\n", ("wrong-type", "daily")),
        ("evidence: [daily]\n", ("wrong-type", "daily")),
        ("topics: fire\n", ("wrong-type", "fire")),
        ("topics:\n", ("missing-value", "")),
        ("draft: 'yes'\n", ("wrong-type", "'yes'")),
        ("unknown: [a]\n", ("bracket-value", "[a]")),
        ("unknown: {a}\n", ("bracket-value", "{a}")),
        ("unknown:\n  - a\n", ("wrong-type", "- a")),
        ("unknown:\n  a: b\n", ("wrong-type", "a: b")),
        ("unknown: No\n", ("misread-value", "No")),
        ("unknown: 1.50\n", ("misread-value", "1.50")),
        ("unknown: 2024-05-07\n", ("misread-value", "2024-05-07")),
        ("unknown: ''\n", ("missing-value", "''")),
        ("silent: [{seed: daily, terms: [on, x]}]\n", ("misread-value", "on")),
        ("silent: [{seed: daily, terms: []}]\n", ("missing-value", "[]")),
        ("published: 2024-02-30\n", ("no-such-date", "2024-02-30")),
        ("published: 2024-02\n", ("bad-date", "2024-02")),
        ("published: 2024-02-03 10:00:00\n", ("bad-date", "2024-02-03 10:00:00")),
        ("event: {date: 2024-2-3}\n", ("bad-date", "2024-2-3")),
        ("event: {date: 1.5}\n", ("bad-date", "1.5")),
        ("about: rumour\n", ("unknown-value", "rumour")),
        ("about: no\n", ("unknown-value", "no")),
        ("about: [event]\n", ("bracket-value", "[event]")),
        ("status: Not An Id\n", ("bad-form", "Not An Id")),
        ("topics: [Fire]\n", ("bad-form", "Fire")),
        ("evidence: [{url: a.b, unproved: c}]\n", ("bad-form", "a.b")),
        ("accept: [{code: q1, reason: a}]\n", ("bad-form", "q1")),
        ("withdrawn: 2024-02-03\n", ("wrong-type", "2024-02-03")),
    ],
)
def test_mistakes_are_told_at_the_words_that_cause_them(extra: str, expected: tuple[str, str]) -> None:
    assert told(WHOLE + extra) == [expected]


@pytest.mark.parametrize("quote", ["''", "no", "[a, b]", "~", "1"])
def test_a_quotation_of_another_kind_is_told_once(quote: str) -> None:
    assert len(told(WHOLE.replace("24 people were hurt", quote))) == 1


def test_all_missing_keys_are_told() -> None:
    _, faults = read_claim("claims/x.yml", "status: a\n", TEXTS)
    assert [fault.facts["key"] for fault in faults] == ["claim", "source", "summary", "authors"]


@pytest.mark.parametrize(
    ("written", "excess"),
    [
        ("x" * 160 + "yz", "yz"),
        (f">-\n  {'x' * 150}\n  {'y' * 8} \n  end", "end"),
        (f"'{'x' * 159}''y'", "y"),
        ('"' + r"\u00e9" * 160 + r'\u0041"', r"\u0041"),
    ],
)
def test_characters_beyond_the_length_are_marked(written: str, excess: str) -> None:
    assert told(f"{WHOLE}because: {written}\n") == [("too-long", excess)]


def test_an_alias_is_told_once_and_not_as_a_missing_value_too() -> None:
    assert told(WHOLE.replace("People were hurt.", "*x")) == [("alias", "*x")]


def test_a_misplaced_key_is_told_where_it_belongs() -> None:
    assert facts(WHOLE + "stance: context\n")["home"] == "evidence"
    assert facts(WHOLE + "terms: [a]\n")["home"] == "silent"


def test_numbers_are_told_with_their_limits() -> None:
    text = WHOLE.replace("  quote", "  occurrence: 0\n  quote")
    assert facts(text)["limits"] == "at least 1"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("  quote: he praised #MeToo", [("comment-cuts", "#MeToo")]),
        ("  quote: he praised # why", [("comment-cuts", "# why")]),
        ("  quote: #24 people", [("comment-cuts", "#24 people")]),
        ("  quote: he\n    praised #MeToo", [("comment-cuts", "#MeToo")]),
        ("  quote: 'he praised'   # why", []),
        ("  quote: he praised#MeToo", []),
        ("  quote: >-\n    he praised # MeToo", []),
        ("  # why\n  quote: he praised", []),
        ("  quote: a\n  speaker: the #1 star", [("comment-cuts", "#1 star")]),
        ("  quote: a\n  speaker: the mayor   # of the city", []),
        ("  quote: a\n  date: 2024-05-07 #then", []),
    ],
)
def test_a_comment_that_cuts_a_text_short_is_told(line: str, expected: list[tuple[str, str]]) -> None:
    assert told(f"{HEAD}source:\n  seed: daily\n{line}\n") == expected


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        ("“24 people were hurt”", True),
        ("'\"24 people were hurt\"'", True),
        ("„24 people were hurt“", True),
        ("«24 people were hurt»", True),
        ("‘24 people were hurt’", True),
        ("“An outlawed group”", False),
        ('>-\n    "An outlawed group"', False),
        ("“two dozen”", False),
        ("“[2]4 people were hurt”", False),
        ("“24 people” and “were hurt”", False),
        ("24 people “were hurt”", False),
    ],
)
def test_marks_around_a_quotation_are_told_unless_they_may_be_the_sources_own(quote: str, expected: bool) -> None:  # noqa: FBT001
    found = told(f"{HEAD}source:\n  seed: daily\n  quote: {quote}\n")
    assert [kind for kind, _ in found] == (["marks-around"] if expected else [])


def test_marks_around_a_term_would_make_silence_of_anything() -> None:
    assert told(WHOLE + 'silent: [{seed: daily, terms: [“hurt”, "a", b]}]\n') == [("marks-around", "“hurt”")]


def test_of_very_many_mistakes_the_first_are_told_and_the_others_counted() -> None:
    _, faults = read_claim("claims/x.yml", WHOLE + "".join(f"k{number}: x\n" for number in range(150)), TEXTS)
    assert [fault.kind for fault in faults[:MOST_TOLD]] == ["unknown-key"] * MOST_TOLD
    assert [(fault.kind, fault.facts["count"]) for fault in faults[MOST_TOLD:]] == [("more-faults", "50")]


def test_keys_that_take_lists_are_known_from_the_models() -> None:
    assert {"evidence", "terms", "authors", "accept", "via"} <= list_keys(Claim)
    assert not {"quote", "source", "draft"} & list_keys(Claim)


FULL = (
    WHOLE + "status: a\nbecause: b\nevidence:\n  - {seed: daily, quote: a, stance: context, accept: []}\n"
    "  - url: https://a.b\n    unproved: c\nsilent:\n  - {seed: daily, terms: [a]}\npublished: 2024-05-07\n"
    "corrections: [{date: 2024-05-08, kind: update, note: a}]\nevent: {date: 2024}\n"
)
SPLICES = [
    "no",
    "[",
    "]",
    "{a: b}",
    "- x",
    "''",
    "\n",
    ":",
    " #",
    "~",
    "24",
    "&a ",
    "*a",
    "2024-02-30",
    "\t",
    "“x”",
    "x: y\n",
]


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A whole claim with some stretches replaced."""
    text = FULL
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        text = text[:start] + draw(st.sampled_from(SPLICES)) + text[end:]
    return text


@settings(max_examples=1000, deadline=None)
@given(damaged())
def test_no_damage_raises_and_every_fault_has_a_rule_that_words_it(text: str) -> None:
    loaded, faults = read_claim("claims/x.yml", text, TEXTS)
    assert loaded.claim is not None or faults
    for fault in faults:
        assert_told(fault, loaded.document)


def assert_told(fault: Fault, document: Document) -> None:
    tell = rules_of_faults()[fault.kind].from_fault
    assert tell is not None
    finding = tell(fault)
    assert finding.message
    for place in (finding.place, *(fix.place for fix in finding.fixes), *(other.place for other in finding.related)):
        span = place if isinstance(place, Span) else document.locate(place)
        assert 0 <= span.start <= span.end <= max(len(document.text), 1)


def test_a_key_is_marked_where_the_key_itself_is_wrong() -> None:
    _, (fault,) = read_claim("claims/x.yml", WHOLE + "stats: a\n", TEXTS)
    assert fault.place == Place("claims/x.yml", ("stats",), Target.KEY)
