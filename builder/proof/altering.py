"""Q001 and Q002: a quotation that stands nowhere, with the nearest passage where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.proof.differences import KINDS, Difference
from builder.proof.messages import excerpt, mending
from builder.proof.outcome import Outcome, Problem, Range

if TYPE_CHECKING:
    from builder.proof.nearest import Nearest

_MOST_NOTES = 6


def altered(text: str, quote: str, found: Nearest | None, base: int = 0) -> Problem:
    """What to say of a quotation, or of a piece of one that starts at `base`, that stands nowhere."""
    if found is None:
        return absent(quote, base)
    kinds = {one.kind for one in found.differences}
    differs = ", ".join(kind for kind in KINDS if kind in kinds)
    line = text.count("\n", 0, found.place.start) + 1
    notes = [f"they differ in: {differs}"] if differs else []
    notes += (str(one) for one in found.differences[:_MOST_NOTES])
    if len(found.differences) > _MOST_NOTES:
        notes.append(f"… and {len(found.differences) - _MOST_NOTES:,} more differences")
    notes = notes or ["spaces, or marks that belong to a word, differ"]
    notes += mending(text, quote, found.differences)
    notes.append(f'nearest passage, line {line}: "{excerpt(found.exact)}"')
    first = _first(quote, found)
    return Problem(
        "Q002",
        Outcome.REJECT,
        "the quotation differs from the archived text",
        Range(base + first.quote.start, base + first.quote.end),
        "quoted here" if first.quoted else "left out here",
        first.text,
        f'the archived text says "{first.archived}"' if first.archived else "the archived text has nothing here",
        tuple(notes),
    )


def absent(quote: str, base: int = 0) -> Problem:
    """Q001: nothing near it."""
    return Problem(
        "Q001",
        Outcome.REJECT,
        "nothing like the quotation stands in the archived text",
        Range(base, base + len(quote)),
        "no passage shares half of these words",
        notes=("is it the right seed, and is all of the text archived?",),
    )


def _first(quote: str, found: Nearest) -> Difference:
    """The first difference; the whole passage where the words are all the same."""
    if found.differences:
        return found.differences[0]
    return Difference("punctuation", Range(0, len(quote)), found.place, quote, excerpt(found.exact))
