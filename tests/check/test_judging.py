"""What counts towards a verdict: independence, authority, proof; and where claims meet in the corpus."""

from __future__ import annotations

import datetime as dt
import time
from typing import Any

import pytest

from builder.check.likeness import alike_pairs
from builder.check.nearest import nearest
from builder.check.origins import are_independent, origins
from builder.check.runner import check_publication
from tests.check.publications import claim, publication

TEXTS = {
    "one": "There were three boats.",
    "two": "There were three boats. There were four boats.",
    "three": "Three boats came in.",
}


def found(claims: dict[str, Any], seeds: dict[str, dict[str, Any]] | None = None) -> list[str]:
    checked = check_publication(publication(claims, TEXTS, seeds))
    return [finding.code for finding in checked.findings if finding.code[0] in "VC"]


def boats(status: str, *evidence: dict[str, Any], seed: str = "one", **more: object) -> dict[str, Any]:
    source = {"seed": seed, "quote": "There were three boats"}
    return claim(claim="There were boats.", status=status, source=source, evidence=list(evidence), **more)


def says(stance: str, seed: str = "two", quote: str = "There were four boats", **more: object) -> dict[str, Any]:
    return {"seed": seed, "stance": stance, "quote": quote, **more}


@pytest.mark.parametrize(
    ("seeds", "independent"),
    [
        ({}, True),
        ({"two": {"origin": ["one"]}}, False),
        ({"one": {"origin": ["two"]}}, False),
        ({"one": {"origin": ["Wire"]}, "two": {"origin": ["WIRE "]}}, False),
        ({"one": {"origin": ["Wire"]}, "two": {"origin": ["Other wire"]}}, True),
        ({"two": {"origin": ["three"]}, "three": {"origin": ["one"]}}, False),
        ({"one": {"origin": ["two"]}, "two": {"origin": ["one"]}}, False),
        ({"one": {"publisher": "The Wire"}, "two": {"origin": ["the wire"]}}, False),
        ({"one": {"publisher": "The Wire"}, "two": {"publisher": "The wire"}}, False),
        ({"one": {"publisher": "W", "origin": ["A"]}, "two": {"publisher": "W", "origin": ["B"]}}, True),
        ({"one": {"publisher": "W", "origin": ["A"]}, "two": {"publisher": "W"}}, False),
        ({"one": {"origin": ["three"]}, "three": {"publisher": "The Wire"}, "two": {"origin": ["The Wire"]}}, False),
        ({"one": {"origin": ["three"]}, "three": {"publisher": "The Wire"}, "two": {"publisher": "The Wire"}}, False),
        ({"two": {"origin": ["Three"]}, "three": {"origin": ["one"]}}, False),
    ],
)
def test_texts_of_one_origin_are_one_source(seeds: dict[str, dict[str, Any]], *, independent: bool) -> None:
    loaded = publication({}, TEXTS, seeds).seeds
    assert are_independent("one", "two", loaded) is independent
    assert are_independent("two", "one", loaded) is independent


def test_origins_are_followed_all_the_way_and_in_circles() -> None:
    seeds = publication({}, TEXTS, {"one": {"origin": ["two"]}, "two": {"origin": ["one", "Ana"]}}).seeds
    assert origins("one", seeds) == {"one", "two", "ana"}


def test_support_of_another_origin_carries_supported() -> None:
    support = says("supports", quote="There were three boats")
    assert found({"a": boats("supported", support)}) == []
    assert found({"a": boats("supported", support)}, {"two": {"origin": ["one"]}}) == ["V014"]
    assert found({"a": boats("supported")}) == ["V004"]


def test_any_refutation_forbids_supported() -> None:
    support = says("supports", quote="There were three boats")
    assert found({"a": boats("supported", support, says("refutes"))}) == ["V005"]
    assert found({"a": boats("supported", support, says("denies"))}) == []


@pytest.mark.parametrize(
    ("evidence", "seeds", "codes"),
    [
        (says("refutes"), {}, ["V004"]),
        (says("refutes", speaker="Ana Roe"), {}, ["V004"]),
        (says("refutes", speaker="an official", attribution="unnamed"), {}, ["V004"]),
        (says("refutes", speaker="Ana Roe", attribution="named"), {}, []),
        (says("refutes"), {"two": {"kind": "primary"}}, []),
        (says("refutes", seed="one", quote="There were three boats"), {}, []),
        (says("refutes", attribution="named"), {}, ["V004", "V021"]),
        (says("refutes", attribution="named"), {"two": {"publisher": "The Wire"}}, []),
        (says("denies", speaker="Ana Roe", attribution="named"), {}, ["V004"]),
    ],
)
def test_refuted_needs_somebody_named_a_primary_text_or_the_source_itself(
    evidence: dict[str, Any], seeds: dict[str, dict[str, Any]], codes: list[str]
) -> None:
    assert found({"a": boats("refuted", evidence)}, seeds) == codes


def test_misleading_needs_an_explanation() -> None:
    assert found({"a": boats("misleading", says("context"))}) == ["V004"]
    assert found({"a": boats("misleading", says("context", explanation="It speaks of others."))}) == []


def test_evidence_that_is_not_proved_counts_for_nothing() -> None:
    unarchived = {"url": "https://example.org/", "unproved": "No transcript.", "stance": "refutes"}
    assert found({"a": boats("disputed", unarchived)}) == ["V004"]


def test_a_failing_quotation_is_told_alone() -> None:
    checked = check_publication(
        publication({"a": boats("disputed", says("refutes", quote="There were five boats"))}, TEXTS)
    )
    assert [finding.code for finding in checked.findings if finding.code != "S007"] == ["Q002"]


def test_a_withdrawn_verdict_needs_no_evidence() -> None:
    assert found({"a": boats("supported")}) == ["V004"]
    withdrawn = {"date": dt.date(2024, 7, 1), "reason": "It was wrong."}
    assert found({"a": boats("supported", withdrawn=withdrawn)}) == []


@pytest.mark.parametrize(
    ("changes", "codes"),
    [
        ({}, ["V006"]),
        ({"silent": [{"seed": "two", "terms": ["submarine"]}]}, []),
        ({"silent": [{"seed": "two", "terms": ["BOATS"]}]}, ["V008"]),
        ({"evidence": [says("context")]}, []),
        ({"evidence": [says("denies")]}, []),
        ({"topics": []}, []),
    ],
)
def test_only_one_source_accounts_for_every_other_of_its_topic(changes: dict[str, Any], codes: list[str]) -> None:
    two = {"seed": "two", "quote": "There were four boats"}
    other = claim(claim="It will rain.", about="forecast", status=None, source=two, topics=["harbour-fire"])
    one = {**boats("unverified", topics=["harbour-fire"]), **changes}
    assert found({"a": one, "b": other}) == codes


def test_drafts_and_withdrawn_claims_oblige_nobody() -> None:
    two = {"seed": "two", "quote": "There were four boats"}
    other = claim(claim="It will rain.", about="forecast", status=None, source=two, topics=["harbour-fire"])
    one = boats("unverified", topics=["harbour-fire"])
    assert found({"a": one, "b": other}) == ["V006"]
    assert found({"a": one, "b": {**other, "draft": True}}) == []
    withdrawn = {"date": dt.date(2024, 7, 1), "reason": "It was wrong."}
    assert found({"a": one, "b": {**other, "withdrawn": withdrawn}}) == []


def test_evidence_may_be_added_later_by_a_correction_but_the_source_may_not() -> None:
    later = {"two": {"published": dt.date(2024, 6, 20)}}
    update = {"date": dt.date(2024, 6, 21), "kind": "update", "note": "A second report was added."}
    one = boats("disputed", says("refutes"))
    assert found({"a": one}, later) == ["V010"]
    assert found({"a": {**one, "corrections": [update]}}, later) == []
    two = boats("disputed", says("refutes", seed="one", quote="There were three boats"), seed="two")
    assert found({"a": {**two, "corrections": [update]}}, later) == ["V010"]


def test_numbers_and_negations_make_another_claim() -> None:
    texts = {
        "a": "The attackers fired 24 rockets.",
        "b": "The attackers fired 14 rockets.",
        "c": "The attackers did not fire 24 rockets.",
        "d": "The attackers fired 24 rockets!",
    }
    assert [(pair.first, pair.second) for pair in alike_pairs(texts)] == [("a", "d")]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Iran denied involvement in the attack.", "Iran denied any involvement in the attack.", True),
        ("The rocket hit the base at night.", "The rockets hit the base at night.", True),
        ("At night the rocket hit the base", "The rocket hit the base at night.", True),
        (
            "The mayor of the harbour town spoke to the press.",
            "The guard of the harbour town spoke to the press.",
            False,
        ),
        ("The attackers fired rockets at the base.", "It rained.", False),
    ],
)
def test_another_word_makes_another_claim_but_another_form_does_not(one: str, other: str, *, alike: bool) -> None:
    assert bool(list(alike_pairs({"a": one, "b": other}))) is alike


def test_tens_of_thousands_of_claims_are_compared_in_seconds() -> None:
    words = ["harbour", "mayor", "crane", "police", "boat", "fire", "ship", "night", "council", "wire"]
    texts = {
        f"claim-{number}": f"The {words[number % 10]} told the {words[number // 10 % 10]} about item x{number} and more"
        for number in range(20_000)
    }
    started = time.process_time()
    pairs = list(alike_pairs({**texts, "z": "the harbour told the harbour about item x0 and more"}))
    assert ("claim-0", "z") in [(pair.first, pair.second) for pair in pairs]
    assert time.process_time() - started < 20


def test_the_nearest_word_is_near_or_none() -> None:
    assert nearest("refuetd", ["refuted", "disputed"]) == "refuted"
    assert nearest("zzz", ["refuted", "disputed"]) is None
    assert nearest("x", []) is None
