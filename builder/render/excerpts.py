"""A proved quotation inside its sentence: which characters are its own, left out, ours, or around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.proof.outcome import Edit, Range
from builder.proof.record import ProofRecord

_SHORT_OMISSION = 160
"""Left-out words are shown, as left out, up to this many characters; longer ones stand as […]."""

_INSERTED = frozenset({"sic", "insertion"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of an excerpt.

    Attributes:
        kind: `mark` (the quotation's own, proved), `omitted` (left out), `ours` (in brackets) or `plain` (between).
        text: What is shown; empty for something left out that is too long to show.
        replaced: For `ours`: the archived words that it stands for.
    """

    kind: str
    text: str
    replaced: str = ""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A quotation and the text around it.

    Attributes:
        before: Archived text right before it, as far as it may be shown.
        pieces: The quotation.
        after: Archived text right after it.
        starts_cut: Whether more of the same paragraph stands before `before`.
        ends_cut: Likewise after `after`.
    """

    before: str
    pieces: tuple[Piece, ...]
    after: str
    starts_cut: bool = False
    ends_cut: bool = False

    @property
    def has_ours(self) -> bool:
        """Whether any words are ours."""
        return any(piece.kind == "ours" for piece in self.pieces)

    @property
    def shows_left_out(self) -> bool:
        """Whether words that the quotation leaves out are shown."""
        return any(piece.kind == "omitted" and piece.text for piece in self.pieces)

    @property
    def replacements(self) -> tuple[Piece, ...]:
        """The bracketed pieces that stand for archived words."""
        return tuple(piece for piece in self.pieces if piece.kind == "ours" and piece.replaced)


def extent(record: ProofRecord) -> Range:
    """From a quotation's first archived character to its last, with what it leaves out or replaces."""
    edits = record.edits
    return Range(
        min([record.parts[0].start, *(edit.text.start for edit in edits)]),
        max([record.parts[-1].end, *(edit.text.end for edit in edits)]),
    )


def shown_omissions(record: ProofRecord) -> tuple[Range, ...]:
    """What a quotation leaves out and is short enough to be shown as left out."""
    return tuple(gap for gap in record.omitted if gap.end - gap.start <= _SHORT_OMISSION)


def excerpt(text: str, record: ProofRecord, window: Range) -> Excerpt:
    """Cut a quotation out of its text, with as much around it as `window` allows."""
    own = extent(record)
    start, end = min(window.start, own.start), max(window.end, own.end)
    return Excerpt(
        before=text[start : own.start].lstrip("\r\n"),
        pieces=tuple(_pieces(text, record, own)),
        after=text[own.end : end].rstrip(),
        starts_cut=start > 0 and text[start - 1] not in "\r\n",
        ends_cut=_goes_on(text, end),
    )


def _goes_on(text: str, end: int) -> bool:
    rest = text[end : end + 80].split("\n", 1)[0]
    return bool(rest.strip())


def _pieces(text: str, record: ProofRecord, own: Range) -> Iterator[Piece]:
    """Walk along the text: parts, then whatever the record says of the stretches between them."""
    at = own.start
    for part in record.parts:
        yield from _between(text, record, Range(at, part.start))
        yield Piece("mark", text[part.start : part.end])
        at = part.end
    yield from _between(text, record, Range(at, own.end))


def _between(text: str, record: ProofRecord, gap: Range) -> Iterator[Piece]:
    found: list[tuple[Range, tuple[Piece, ...]]] = [
        (edit.text, (_ours(text, edit),)) for edit in record.edits if _inside(edit.text, gap)
    ]
    found += [(left, _left_out(text[left.start : left.end])) for left in record.omitted if _inside(left, gap)]
    at = gap.start
    for place, pieces in sorted(found, key=lambda item: item[0]):
        yield from _plain(text[at : place.start])
        yield from pieces
        at = place.end
    yield from _plain(text[at : gap.end])


def _inside(place: Range, gap: Range) -> bool:
    return gap.start <= place.start and place.end <= gap.end


def _plain(words: str) -> Iterator[Piece]:
    if words:
        yield Piece("plain", words)


def _ours(text: str, edit: Edit) -> Piece:
    apart = edit.kind in _INSERTED and edit.text.start > 0 and not text[edit.text.start - 1].isspace()
    return Piece("ours", f"{' ' if apart else ''}[{edit.shown}]", edit.replaced)


def _left_out(words: str) -> tuple[Piece, ...]:
    """Show what is left out, with the blanks around it as they are."""
    if len(words) > _SHORT_OMISSION:
        return (Piece("omitted", ""),)
    lead, trail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return (*_plain(lead), Piece("omitted", words.strip()), *_plain(trail))
