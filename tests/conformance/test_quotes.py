"""The published cases for quotations: outcome, code and the offsets of every part."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from builder.proof import ArchivedText

CASES: list[dict[str, Any]] = json.loads(Path(__file__).with_name("quotes.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_quotation_is_judged_as_published(case: dict[str, Any]) -> None:
    archived = ArchivedText(case["text"], case.get("language", "en"))
    proof = archived.prove(case["quote"], case.get("prefix"), case.get("suffix"), case.get("occurrence"))
    assert proof.outcome == case["expected"]
    if "code" in case:
        assert case["code"] in proof.codes
    if "parts" in case:
        assert [[part.start, part.end] for part in proof.parts] == case["parts"]


def test_all_cases_are_there() -> None:
    assert len(CASES) == 80
