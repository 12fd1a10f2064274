"""Whether two folded stretches of equal coarse reading are the same but for tolerated typography."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.proof.fold import BREAK, ENTITY, MARKER, SPACE, WRAP

if TYPE_CHECKING:
    from builder.proof.fold import Folded, Note

_EITHER = {("-", "–"), ("–", "-"), ("—", "–"), ("–", "—")}
"""An unspaced en dash matches hyphens and dashes; hyphens and dashes never each other."""

Swap = tuple[int, str, str]
"""A mark that is single on one side and double on the other: offset in the quotation, its mark, the source's."""


def swaps(needle: str, found: str) -> list[Swap] | None:
    """Marks that changed between single and double; None where the two differ in more than typography."""
    if needle == found:
        return []
    swapped: list[Swap] = []
    for at, (ours, theirs) in enumerate(zip(needle, found, strict=True)):
        if ours == theirs or (ours, theirs) in _EITHER:
            continue
        if {ours, theirs} != {"'", '"'}:
            return None
        swapped.append((at, ours, theirs))
    return swapped


def paired(needle: str, swapped: list[Swap]) -> bool:
    """Whether marks that changed between single and double form pairs, an opening one before its closing one."""
    opened: list[Swap] = []
    for swap in swapped:
        at = swap[0]
        before, after = needle[at - 1 : at], needle[at + 1 : at + 2]
        if before.isalnum() and after.isalnum():
            return False
        if opened and opened[-1][1:] == swap[1:] and not _opens(before, after):
            opened.pop()
        elif _opens(before, after):
            opened.append(swap)
        else:
            return False
    return not opened


def _opens(before: str, after: str) -> bool:
    """Whether a mark between these two characters opens a quotation."""
    return (not before or before in " ([{—–-'\"¿¡") and bool(after) and after != " "


def notes_agree(needle: Folded, seed: Folded, start: int, end: int) -> bool:
    """Whether what either side may read in two ways can be read alike."""
    if not needle.notes and not seed.notes:
        return True
    theirs = seed.notes_between(start, end)
    ours = needle.notes_between(0, len(needle.fine))
    if not theirs and not ours:
        return True
    here = {(note.at - start, _family(note)): note for note in theirs}
    quoted = {(note.at, _family(note)): note for note in ours}
    return all(_allowed(note, here.get(key)) for key, note in quoted.items()) and all(
        note.kind != SPACE or key in quoted for key, note in here.items()
    )


def _family(note: Note) -> str:
    return WRAP if note.kind == SPACE else note.kind


def _allowed(ours: Note, theirs: Note | None) -> bool:
    if theirs is None:
        return False
    return ours.text == theirs.text if ours.kind in (MARKER, ENTITY) else True


def walks(needle: str, found: str, breaks: frozenset[int]) -> list[Swap] | None:
    """The same for a source with line-end hyphens, each of which may be kept, kept with a space, or dropped."""
    swapped: list[Swap] = []
    at = 0
    for index, theirs in enumerate(found):
        if index and index in breaks and needle[at : at + 1] == "-":
            at += 2 if needle[at + 1 : at + 2] == " " else 1
        ours = needle[at : at + 1]
        if ours != theirs and (ours, theirs) not in _EITHER:
            if {ours, theirs} != {"'", '"'}:
                return None
            swapped.append((at, ours, theirs))
        at += 1
    return swapped if at == len(needle) else None


__all__ = ["BREAK", "Swap", "notes_agree", "paired", "swaps", "walks"]
