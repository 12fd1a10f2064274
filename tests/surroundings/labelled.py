"""The labelled passages of this folder, and what the rules say of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from builder.proof.archived import ArchivedText
from builder.proof.outcome import Range
from builder.surroundings.entry import Entry, only_supposed, said_by_other, turned_round

Judge = Callable[[ArchivedText, Sequence[Range], Entry], object]
JUDGES: dict[str, Judge] = {"Q020": turned_round, "Q021": said_by_other, "Q022": only_supposed}
APART = ("held_out", "fresh")
"""Parts of each set that were labelled before the rule saw them and that nothing was changed for."""


@dataclass(frozen=True)
class Passage:
    """A text with the quoted words between ⟦ and ⟧, and whether the rule must tell it."""

    code: str
    part: str
    marked: str
    language: str
    entry: Entry
    wrong: bool

    def is_told(self) -> bool:
        start, end = self.marked.index("⟦"), self.marked.index("⟧") - 1
        text = self.marked.replace("⟦", "").replace("⟧", "")
        return JUDGES[self.code](ArchivedText(text, self.language), [Range(start, end)], self.entry) is not None


@cache
def passages(code: str) -> tuple[Passage, ...]:
    data = yaml.safe_load((Path(__file__).parent / f"{code.lower()}.yml").read_text(encoding="utf-8"))
    return tuple(
        _passage(code, part, raw, wrong=label != "fair")
        for part, labels in data.items()
        for label, entries in labels.items()
        for raw in entries
    )


def _passage(code: str, part: str, raw: str | dict[str, Any], *, wrong: bool) -> Passage:
    given = {"text": raw} if isinstance(raw, str) else raw
    speakers = (given["speaker"],) if "speaker" in given else ()
    entry = Entry(speakers, told=given.get("explanation", ""), denies=given.get("stance") == "denies")
    return Passage(code, part, given["text"], given.get("language", "en"), entry, wrong)
