"""No input is slow: hostile quotations and repetitive texts are answered in bounded time."""

from __future__ import annotations

import time

import pytest

from builder.proof import ArchivedText

SENTENCE = "The committee said the plan — “a bold one” — was not ready. "
HOSTILE = [
    "the plan — “a bold one” — was",
    'the plan-"a bold one"-was',
    "he plan — “a bold one” — wa",
    "The committee ... was not ready",
    "The committee [who] said the plan",
    (SENTENCE * 2000)[:100_000],
    "the ... " * 5000,
    "The committee ... " * 3000,
    "[a] x " * 5000,
    "[" * 50_000 + "ab",
    "ab" + "." * 100_000,
    "qwe rty " * 12_500,
    "committee plan bold ready " * 4000,
]


@pytest.fixture(scope="module")
def repetitive() -> ArchivedText:
    archived = ArchivedText(SENTENCE * 100_000)
    archived.prove("warm it up")
    return archived


@pytest.mark.slow
@pytest.mark.parametrize("quote", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_quotation_is_answered_soon(repetitive: ArchivedText, quote: str) -> None:
    before = time.process_time()
    repetitive.prove(quote)
    assert time.process_time() - before < 5
