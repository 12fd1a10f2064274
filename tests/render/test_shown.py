from __future__ import annotations

import pytest

from builder.model.seed import Rights
from builder.proof.archived import ArchivedText
from builder.proof.outcome import Range
from builder.proof.record import ProofRecord, describe
from builder.render.shown import Context, decide, merged, stretches, window

TEXT = (
    "One came early. Two came late in the evening, when nobody at all expected that they would still come to the "
    "house by the river, and three of them stayed until the morning. Four left.\nFive slept. Six ate."
)


def record(quote: str) -> ProofRecord:
    archived = ArchivedText(TEXT)
    return describe(archived, archived.prove(quote), seed="s", sha256="0" * 64)


def around(quote: str, context: Context) -> str:
    shown = window(TEXT, "en", record(quote), context)
    return TEXT[shown.start : shown.end]


def test_context_grows_from_words_to_neighbours() -> None:
    sentence = TEXT[TEXT.index("Two") : TEXT.index(" Four")]
    assert around("nobody at all expected", Context.WORDS) == "nobody at all expected"
    assert around("nobody at all expected", Context.SENTENCE) == sentence
    assert around("nobody at all expected", Context.NEIGHBOURS) == f"One came early. {sentence} Four left."


def test_a_clause_is_cut_at_blanks() -> None:
    clause = around("nobody at all expected", Context.CLAUSE)
    assert clause.startswith("Two came late")
    assert clause.endswith("by the river, and")
    assert around("Four left", Context.SENTENCE) == "Four left."


@pytest.mark.parametrize(
    ("share", "context"),
    [(1, Context.NEIGHBOURS), (0.8, Context.SENTENCE), (0.65, Context.CLAUSE), (0.15, Context.WORDS)],
)
def test_context_shrinks_until_the_share_holds(share: float, context: Context) -> None:
    found = record("nobody at all expected")
    decided = decide(TEXT, "en", Rights.QUOTE, [found], share)
    assert decided.context is context
    shown = merged(stretches(TEXT, "en", found, decided.context))
    assert sum(part.end - part.start for part in shown) <= share * len(TEXT)


def test_overlapping_passages_count_once() -> None:
    found = [record("Two came late"), record("came late in the evening")]
    assert decide(TEXT, "en", Rights.QUOTE, found, 0.75).context is not Context.WORDS


def test_a_text_with_full_rights_is_shown_whole() -> None:
    assert decide(TEXT, "en", Rights.FULL, [record("Six ate")], 0.01).whole


def test_merging_joins_what_touches() -> None:
    assert merged([Range(5, 7), Range(0, 2), Range(2, 3), Range(6, 9)]) == (Range(0, 3), Range(5, 9))
