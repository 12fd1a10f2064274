"""Marks of editing in a quotation: ellipses and brackets, and the readings that take some of them literally."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from builder.proof.outcome import Range
from builder.proof.typography import INVISIBLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_DOTS = r"…|(?<!\.)(?<!\.\s)\.(?:\s?\.){2,3}(?!\s?\.)"
_MARK = re.compile(rf"\[\s*(?:{_DOTS})\s*\]|{_DOTS}|[\[\]]")
MOST_FLEXIBLE = 6
"""So many marks that might be the source's own are tried in every combination; more of them only all or none."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An ellipsis or a pair of brackets, by its characters in the quotation.

    Attributes:
        place: Where it stands, brackets included.
        shown: What stands inside the brackets; None for an ellipsis.
    """

    place: Range
    shown: str | None = None


@dataclass(frozen=True, slots=True)
class Marks:
    """Every mark of a quotation, in order, and the brackets that have no partner or stand inside others."""

    found: tuple[Mark, ...]
    stray: Range | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of the quotation between two editorial marks, without the white space around them."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a quotation: pieces that must stand in the source, and the marks between them.

    Attributes:
        pieces: One more than there are joints, in order; empty ones (start == end) beside a mark at an end.
        joints: The mark, or the run of marks, between two pieces.
    """

    pieces: tuple[Piece, ...]
    joints: tuple[tuple[Mark, ...], ...]


def parse(quote: str) -> Marks:
    """Find every ellipsis and every pair of brackets."""
    found: list[Mark] = []
    opened: int | None = None
    stray: Range | None = None
    for match in _MARK.finditer(quote):
        sign, at = match[0], match.start()
        if sign == "[":
            stray = stray or (Range(opened, at + 1) if opened is not None else None)
            opened = at
        elif sign == "]":
            stray = stray or (Range(at, at + 1) if opened is None else None)
            if opened is not None:
                found.append(Mark(Range(opened, at + 1), quote[opened + 1 : at]))
            opened = None
        elif opened is None:
            found.append(Mark(_three_dots(match)))
    if opened is not None:
        stray = stray or Range(opened, opened + 1)
    return Marks(tuple(found), stray)


def _ellipses(quote: str) -> list[Mark]:
    """Ellipses alone: where a bracket has no partner, it can only be the source's own."""
    return [Mark(_three_dots(match)) for match in _MARK.finditer(quote) if match[0] not in ("[", "]")]


def _three_dots(match: re.Match[str]) -> Range:
    """The ellipsis of a run of dots; where there are four, the first is the sentence's full stop."""
    spare = re.match(r"\.\s?(?=(?:\.\s?){3}$)", match[0])
    return Range(match.start() + (spare.end() if spare else 0), match.end())


def readings(quote: str, marks: Marks, literally: Callable[[Mark], bool]) -> Iterator[Reading]:
    """Readings of a quotation, the fewest editorial marks first; `literally` says which may be the source's own."""
    flexible = [mark for mark in marks.found if literally(mark)] if marks.found else []
    yield Reading((_piece(quote, 0, len(quote)),), ())
    if marks.stray and (ellipses := _ellipses(quote)):
        yield _reading(quote, ellipses)
    if not marks.found or marks.stray:
        return
    if len(flexible) > MOST_FLEXIBLE:
        flexible = []
    forced = set(marks.found).difference(flexible)
    for count in range(len(flexible) + 1):
        for chosen in combinations(flexible, count):
            editorial = [mark for mark in marks.found if mark in forced or mark in chosen]
            if editorial:
                yield _reading(quote, editorial)


def _reading(quote: str, editorial: list[Mark]) -> Reading:
    pieces: list[Piece] = []
    joints: list[tuple[Mark, ...]] = []
    done = 0
    for mark in editorial:
        piece = _piece(quote, done, mark.place.start)
        if joints and piece.start == piece.end:
            joints[-1] = (*joints[-1], mark)
        else:
            pieces.append(piece)
            joints.append((mark,))
        done = mark.place.end
    return Reading((*pieces, _piece(quote, done, len(quote))), tuple(joints))


def _piece(quote: str, start: int, end: int) -> Piece:
    """A stretch of the quotation without the white space and invisible characters around it."""
    while start < end and _blank(quote[start]):
        start += 1
    while end > start and _blank(quote[end - 1]):
        end -= 1
    return Piece(start, end)


def _blank(character: str) -> bool:
    return character.isspace() or character in INVISIBLE
