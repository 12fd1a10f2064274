"""What proving a quotation gives: an outcome, the parts found, and every problem with its place in both texts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What an attempt at a proof came to. Where several apply: reject, then ambiguous, then acknowledge."""

    ACCEPT = "accept"
    ACKNOWLEDGE = "acknowledge"
    AMBIGUOUS = "ambiguous"
    REJECT = "reject"


class Grade(StrEnum):
    """How exactly a quotation follows its source; the last that applies."""

    VERBATIM = "verbatim"
    TYPOGRAPHY = "typography"
    ABRIDGED = "abridged"
    EDITED = "edited"


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """Characters of a text: `start` to `end` (exclusive), in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Edit:
    """A pair of brackets in the quotation.

    Attributes:
        kind: `sic`, `case`, `inflection`, `pronoun`, `replacement` or `insertion`.
        quote: The characters of the quotation, brackets included.
        text: What of the archived text it replaces; empty (start == end) for an insertion.
        shown: What stands inside the brackets.
        replaced: The archived characters that it replaces.
    """

    kind: str
    quote: Range
    text: Range
    shown: str
    replaced: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that stands against a quotation.

    Attributes:
        code: The rule's code (Q001 …).
        outcome: What it makes of the quotation: reject, ambiguous or acknowledge.
        message: What is wrong, one line.
        quote: The characters of `quote` that are meant (code points of the string handed in).
        label: What stands beside the mark in the quotation.
        text: The archived characters that explain it, if any.
        text_label: What stands beside the mark in the archived text.
        notes: Further facts, one a line (the first ten places of an ambiguous quotation, U+ codes …).
        key: `quote`, `prefix`, `suffix` or `occurrence`: which of the arguments `quote` points into.
        seed: Id of the archived text that `text` points into, where it is another than the one quoted.
    """

    code: str
    outcome: Outcome
    message: str
    quote: Range
    label: str = ""
    text: Range | None = None
    text_label: str = ""
    notes: tuple[str, ...] = ()
    key: str = "quote"
    seed: str | None = None


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of proving one quotation in one text.

    Attributes:
        outcome: The worst of the problems' outcomes, `accept` where there are none.
        parts: The archived characters that carry the quotation, in the source's order; empty when rejected.
        omitted: What each ellipsis leaves out (between two parts).
        edits: Bracketed words, in the quotation's order.
        grade: How exact it is; None when rejected or ambiguous.
        problems: Everything that stands against it, worst first.
    """

    outcome: Outcome
    parts: tuple[Range, ...] = ()
    omitted: tuple[Range, ...] = ()
    edits: tuple[Edit, ...] = ()
    grade: Grade | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """The problems' codes, each once, worst first."""
        return tuple(dict.fromkeys(problem.code for problem in self.problems))
