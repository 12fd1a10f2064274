"""The face of the engine: an archived text that quotations are proved against."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from builder.proof import messages
from builder.proof import sentences as splitting
from builder.proof.altering import absent, altered
from builder.proof.fold import fold, fold_quote
from builder.proof.fragment import Page, bounded, browser_fold
from builder.proof.lexicon import lexicon
from builder.proof.marks import parse, readings
from builder.proof.nearest import nearest
from builder.proof.omissions import letters
from builder.proof.outcome import Outcome, Problem, Proof, Range
from builder.proof.planning import plan
from builder.proof.refusing import missing, special
from builder.proof.search import Searched
from builder.proof.selectors import utf16
from builder.proof.settling import Asked, Sought, settle, verdict
from builder.proof.windows import windows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from builder.proof.marks import Mark, Marks
    from builder.proof.nearest import Nearest
    from builder.proof.refusing import Planned

FEWEST = 2
"""A quotation with fewer letters and digits proves nothing."""


class ArchivedText:
    """A text as archived, folded once, against which any number of quotations are proved.

    Args:
        text: The archived characters, unchanged.
        language: Its language's tag; the word lists of QUOTES.md follow it.
        ignored: Regions that may not be quoted, in code points.
    """

    def __init__(self, text: str, language: str = "en", ignored: Sequence[Range] = ()) -> None:
        self.text = text
        self.language = language
        self.ignored = tuple(sorted(ignored))

    @cached_property
    def searched(self) -> Searched:
        """The text folded, with its language's words."""
        return Searched(fold(self.text), lexicon(self.language), self.ignored)

    def prove(
        self,
        quote: str,
        prefix: str | None = None,
        suffix: str | None = None,
        occurrence: int | None = None,
        *,
        explain: bool = True,
    ) -> Proof:
        """Prove a quotation by the rules of QUOTES.md.

        Args:
            quote: The quotation, with its marks of editing.
            prefix: What stands right before it, where it stands more than once.
            suffix: What stands right after it.
            occurrence: Which of its places is meant, from 1.
            explain: Whether a refusal looks for the nearest passage; it then costs more than a proof.
        """
        if not _enough(quote):
            return verdict([_too_little(quote)])
        marks = parse(quote)
        asked = Asked(quote, prefix, suffix, occurrence)
        planned = []
        proof: Proof | None = None
        for reading in readings(quote, marks, self._literal(quote)):
            found = plan(quote, reading)
            if found is None or _said(quote, found[1]) < FEWEST:
                continue
            planned.append(found)
            places = windows(self.searched, found[0])
            if places.windows:
                settled = settle(self.searched, Sought(asked, found[0], found[1], places))
                if settled.outcome is not Outcome.REJECT or not marks.found:
                    return settled
                proof = proof or settled
        if proof is not None:
            return proof
        return verdict(self._problems(quote, marks, planned) if explain else [absent(quote)])

    def _problems(self, quote: str, marks: Marks, planned: list[Planned]) -> list[Problem]:
        """Why a quotation stands nowhere."""
        if _outside(quote, marks) < FEWEST:
            return [messages.too_little(Range(0, len(quote)), "nothing but marks")]
        problems = special(self.searched, quote, marks, planned)
        return problems or [self._altered(quote, planned)]

    def mentions(self, term: str) -> tuple[Range, ...]:
        """Where a term stands as whole words, case and accents ignored, outside ignored regions."""
        sought = browser_fold(" ".join(fold_quote(term).fine.split()))
        page = self._reading
        found = (page.back(at, at + len(sought)) for at in _whole(page.text, sought))
        places = (self._own(place) for place in found)
        return tuple(place for place in places if not self.searched.is_ignored(place.start, place.end))

    def _own(self, place: Range) -> Range:
        """A stretch of the folded text in characters of the source."""
        return Range(*self.searched.source_range(place.start, place.end))

    @cached_property
    def _reading(self) -> Page:
        return Page(self.searched.folded.fine)

    @cached_property
    def page(self) -> Page:
        """The text as browsers fold it."""
        return Page(self.text)

    @cached_property
    def sentences(self) -> tuple[Range, ...]:
        """Every sentence of the text."""
        return splitting.sentences(self.text, self.language)

    def context(self, place: Range) -> tuple[Range | None, Range | None]:
        """The sentences before and after a passage; None at the text's ends."""
        return splitting.context(self.text, self.language, place)

    def neighbours(self, place: Range) -> tuple[str, str]:
        """The same as text; empty at the text's ends."""
        before, after = self.context(place)
        return self._shown(before), self._shown(after)

    def _shown(self, place: Range | None) -> str:
        return self.text[place.start : place.end] if place else ""

    @cached_property
    def _lines(self) -> splitting.Lines:
        return splitting.Lines(self.text)

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, both from 1, columns in characters."""
        return self._lines.position(offset)

    def utf16(self, offset: int) -> int:
        """An offset in UTF-16 units."""
        return offset if self.text.isascii() else utf16(self.text, offset)

    def nearest(self, quote: str) -> Nearest | None:
        """The passage nearest to a quotation that does not stand here, with its differences word by word."""
        return nearest(self.searched, quote)

    def _altered(self, quote: str, planned: list[Planned]) -> Problem:
        piece = missing(self.searched, planned[-1]) if planned else None
        place = piece or Range(0, len(quote))
        sought = quote[place.start : place.end]
        return altered(self.text, sought, self.nearest(sought), place.start)

    def _literal(self, quote: str) -> Callable[[Mark], bool]:
        """Says of a quotation's marks of editing whether they may be the source's own."""
        known: dict[str, bool] = {}

        def literally(mark: Mark) -> bool:
            written = quote[mark.place.start : mark.place.end]
            if written not in known:
                known[written] = fold_quote(written).coarse in self.searched.folded.coarse or written in self.text
            return known[written]

        return literally


def _outside(quote: str, marks: Marks) -> int:
    """Letters and digits outside brackets."""
    inside = sum(letters(mark.shown) for mark in marks.found if mark.shown)
    return letters(quote) - inside


def _said(quote: str, pieces: tuple[Range, ...]) -> int:
    """Letters and digits that must stand in the archived text."""
    return sum(letters(quote[piece.start : piece.end]) for piece in pieces)


def _whole(text: str, sought: str) -> Iterator[int]:
    at = text.find(sought) if sought else -1
    while at >= 0:
        if bounded(text, at) and bounded(text, at + len(sought)):
            yield at
        at = text.find(sought, at + 1)


def _enough(quote: str) -> bool:
    found = 0
    for character in quote:
        found += character.isalnum()
        if found >= FEWEST:
            return True
    return False


def _too_little(quote: str) -> Problem:
    return messages.too_little(Range(0, len(quote)), "fewer than two letters or digits")
