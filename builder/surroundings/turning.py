"""Words around a quotation that take it back, pass it on unvouched for, or only suppose it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from builder.proof.outcome import Range
from builder.surroundings.setting import Setting
from builder.surroundings.tongue import Frames, Tongue

_TAIL = 260
"""Characters before a quotation in which a phrase that governs it may begin."""
_HEAD = 200
"""Characters after it in which such a phrase may begin and end."""


class Turn(Enum):
    """What the words around a quotation do to it."""

    TAKEN_BACK = "taken back"
    HEDGED = "hedged"
    SUPPOSED = "supposed"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that do it.

    Attributes:
        turn: What they do.
        place: Where they stand in the archived text.
        words: The same, quotation marks and apostrophes made alike.
    """

    turn: Turn
    place: Range
    words: str


def taken_back(around: Setting, tongue: Tongue) -> Cue | None:
    """Find the words that deny, refute or negate what is quoted, if there are any."""
    return _cue(around, tongue, tongue.turned, Turn.TAKEN_BACK, tongue.plain["turned"])


def hedged(around: Setting, tongue: Tongue) -> Cue | None:
    """Find the words that pass on what is quoted without vouching for it, if there are any."""
    return _cue(around, tongue, tongue.hedged, Turn.HEDGED, tongue.plain["turned"])


def supposed(around: Setting, tongue: Tongue) -> Cue | None:
    """Find the words that make a condition or a mere supposition of what is quoted, if there are any."""
    cue = _cue(around, tongue, tongue.supposed, Turn.SUPPOSED, tongue.plain["supposed"])
    completed = cue is not None and cue.place.start >= around.end and tongue.questions.asking.search(around.quoted)
    return None if completed else cue


def _cue(around: Setting, tongue: Tongue, frames: Frames, turn: Turn, plain: re.Pattern[str]) -> Cue | None:
    return (
        _before(around, tongue, frames, turn, plain)
        or _after(around, tongue, frames, turn, plain)
        or _following(around, frames, turn)
    )


def _before(around: Setting, tongue: Tongue, frames: Frames, turn: Turn, plain: re.Pattern[str]) -> Cue | None:
    cut = max(0, len(around.before) - _TAIL)
    tail = plain.sub(lambda found: "\0" * len(found[0]), around.before[cut:])
    found = frames.adjacent.search(tail)
    if found is None:
        found = frames.clause.search(tail)
        if found is None or not _governs(found, around, tongue):
            return None
    return _made(turn, around.start + cut, found)


def _governs(found: re.Match[str], around: Setting, tongue: Tongue) -> bool:
    """Whether a clause phrase reaches a quotation that states something."""
    directly = not found["gap"].strip() and tongue.joining.search(found["cue"])
    return bool(directly or tongue.stating.search(around.quoted))


def _after(around: Setting, tongue: Tongue, frames: Frames, turn: Turn, plain: re.Pattern[str]) -> Cue | None:
    found = None if around.is_ended else frames.after.match(around.after[:_HEAD])
    if found is None or plain.match(around.after.lstrip(' ,"')) or not tongue.stating.search(around.quoted):
        return None
    return _made(turn, around.end, found)


def _following(around: Setting, frames: Frames, turn: Turn) -> Cue | None:
    ended = not any(character.isalnum() for character in around.after)
    found = frames.following.match(around.following[:_HEAD]) if ended else None
    return _made(turn, around.following_start, found) if found else None


def _made(turn: Turn, offset: int, found: re.Match[str]) -> Cue:
    start, end = found.span("cue")
    words = found["cue"]
    start += len(words) - len(words.lstrip(' ,;:–—-"'))
    return Cue(turn, Range(offset + start, offset + end), words.strip(' ,;:–—-"'))
