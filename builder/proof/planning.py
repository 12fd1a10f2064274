"""From a reading of a quotation to what is looked for: folded pieces and what joins them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.proof.brackets import Bracket
from builder.proof.fold import fold_quote
from builder.proof.marks import Mark
from builder.proof.outcome import Range
from builder.proof.windows import Joint, Plan

if TYPE_CHECKING:
    from builder.proof.marks import Reading


def plan(quote: str, reading: Reading) -> tuple[Plan, tuple[Range, ...]] | None:
    """What to look for, and each piece's characters in the quotation; None where no piece is left."""
    pieces = [Range(piece.start, piece.end) for piece in reading.pieces]
    joints = [_joint(quote, marks) for marks in reading.joints]
    lead = joints.pop(0) if len(pieces) > 1 and pieces[0].start == pieces[0].end else None
    pieces = pieces[1:] if lead else pieces
    trail = joints.pop() if len(pieces) > 1 and pieces[-1].start == pieces[-1].end else None
    pieces = pieces[:-1] if trail else pieces
    needles = tuple(fold_quote(quote[piece.start : piece.end]) for piece in pieces)
    if not all(needle.coarse for needle in needles):
        return None
    return Plan(needles, tuple(joints), _beside(lead), _beside(trail)), tuple(pieces)


def _beside(joint: Joint | None) -> Joint | None:
    """Brackets at the quotation's edge; an ellipsis alone means nothing there."""
    return joint if joint and (joint.left or joint.right) else None


def _joint(quote: str, marks: tuple[Mark, ...]) -> Joint:
    dots = [at for at, mark in enumerate(marks) if mark.shown is None]
    if not dots:
        mark = _merged(marks)
        return Joint(ellipsis=False, left=bracket(quote, mark), left_mark=mark)
    before, after = marks[: dots[0]], marks[dots[-1] + 1 :]
    left, right = _merged(before) if before else None, _merged(after) if after else None
    return Joint(
        ellipsis=True,
        left=bracket(quote, left) if left else None,
        right=bracket(quote, right) if right else None,
        left_mark=left,
        right_mark=right,
        bare=all(quote[marks[at].place.start] != "[" for at in dots),
    )


def _merged(marks: tuple[Mark, ...]) -> Mark:
    """Brackets in a row as one pair; [sic] beside others does not count."""
    telling = [mark for mark in marks if (mark.shown or "").strip().lower() != "sic"] or list(marks[:1])
    shown = " ".join(mark.shown or "" for mark in telling)
    return Mark(Range(marks[0].place.start, marks[-1].place.end), shown)


def bracket(quote: str, mark: Mark) -> Bracket:
    """A pair of brackets with what touches it."""
    before, after = quote[mark.place.start - 1 : mark.place.start], quote[mark.place.end : mark.place.end + 1]
    return Bracket(mark.shown or "", after_word=before.isalnum(), before_word=after.isalnum())
