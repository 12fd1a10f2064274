from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from builder.model.dates import PartialDate
from builder.render import words
from tests.render.publication import ROOT

RENDER = ROOT / "builder" / "render"
MADE_FROM_VALUES = {
    "verdict": {"none", "forecast", "opinion"},
    "who": {"named", "unnamed", "document"},
    "researchers": {"verbatim", "typography", "abridged", "edited"},
    "source": {"primary", "report", "repost", "opinion", "full", "excerpt", "abstract"},
    "topic": {"source", "same", "otherwise", "denies", "background", "silent", "besides"},
    "ratings": {"supports", "refutes", "denies", "context", "named", "primary", "own"},
    "rules": {"error", "warning", "note", *"YSQVCHLAX"},
    "corrections": {"verdict", "claim", "quotation", "update", "clarification", "withdrawn"},
    "lists": {"speakers", "sources", "topics", "speakers_description", "sources_description", "topics_description"},
}


def entries(table: dict[str, Any], above: str = "") -> Iterator[str]:
    for key, value in table.items():
        if isinstance(value, dict) and "other" not in value:
            yield from entries(value, f"{above}{key}.")
        else:
            yield f"{above}{key}"


def test_writes_dates_to_the_precision_known() -> None:
    written = [words.partial_date(PartialDate.parse(text)) for text in ("2021-02-15", "2021-02", "2021")]
    assert written == ["15 February 2021", "February 2021", "2021"]
    assert words.day(date(2021, 12, 1)) == "1 December 2021"


@pytest.mark.parametrize(
    ("number", "said"), [(1, "one archived text"), (2, "two archived texts"), (11, "11 archived texts")]
)
def test_counts_in_words_up_to_ten(number: int, said: str) -> None:
    assert words.count("scope.texts", number) == said


def test_lists_the_way_a_sentence_does() -> None:
    assert [words.listed(items) for items in ((), ("a",), ("a", "b"), ("a", "b", "c"))] == [
        "",
        "a",
        "a and b",
        "a, b and c",
    ]


def test_a_value_cannot_reach_into_the_words() -> None:
    assert words.say("lists.speaker", name="{other} {0.__class__}") == "Claims made by {other} {0.__class__}"


def test_every_entry_is_used_and_every_use_has_an_entry() -> None:
    sources = [*RENDER.glob("*.py"), *RENDER.glob("templates/*.html")]
    text = "\n".join(Path(source).read_text(encoding="utf-8") for source in sources)
    used = set(re.findall(r"[\"']([a-z]+\.(?!html[\"'])[a-z_]+)[\"']", text))
    used |= {f"{table}.{key}" for table, keys in MADE_FROM_VALUES.items() for key in keys}
    used |= {"dates.day", "dates.month", "dates.year", "dates.months", "list.between", "list.last", "numbers.small"}
    defined = set(entries(tomllib.loads((RENDER / "words.toml").read_text(encoding="utf-8"))))
    tables = {key.partition(".")[0] for key in defined}
    assert defined - used == set()
    assert {key for key in used if key.partition(".")[0] in tables} - defined - {"claim.json"} == set()


def test_lists_words_of_which_any_is_meant() -> None:
    assert [words.any_of(found) for found in ((), ("a",), ("a", "b", "c"))] == ["", "a", "a, b or c"]
