"""What an editor says beside a quotation, and what the words around it do that this does not show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from builder.proof.archived import ArchivedText
from builder.proof.outcome import Range
from builder.surroundings.asking import asked
from builder.surroundings.setting import alike, setting
from builder.surroundings.speaking import Spoken, other_speaker
from builder.surroundings.tongue import tongue
from builder.surroundings.turning import Cue, hedged, supposed, taken_back

_TELLING = 4
"""Letters that a word of the text must have for its beginning to be looked for in the editor's words."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An editor's words around one quotation.

    Attributes:
        speakers: Whom the entry names as the one who speaks.
        attributed: Whether it shows by other means that somebody says it.
        told: Our own words that readers see beside the quotation.
        denies: Whether the entry is shown as a denial.
    """

    speakers: tuple[str, ...] = ()
    attributed: bool = False
    told: str = ""
    denies: bool = False


def turned_round(archived: ArchivedText, parts: Sequence[Range], entry: Entry) -> Cue | None:
    """Find words outside a quotation that take it back, or hedge it where nobody is named as its speaker.

    Args:
        archived: The text it is from.
        parts: Its proved passages, in the text's order.
        entry: What the editor says beside it.
    """
    words = tongue(archived.language)
    if words is None or not parts or entry.denies:
        return None
    around = setting(archived, parts)
    cue = taken_back(around, words)
    if cue is None and not entry.speakers and not entry.attributed:
        cue = hedged(around, words)
    return None if cue is None or _is_told(cue, entry) else cue


def only_supposed(archived: ArchivedText, parts: Sequence[Range], entry: Entry) -> Cue | None:
    """Find the condition, supposition or question that a quotation was cut out of; arguments as above."""
    words = tongue(archived.language)
    if words is None or not parts:
        return None
    around = setting(archived, parts)
    cue = supposed(around, words) or asked(around, words)
    return None if cue is None or _is_told(cue, entry) else cue


def said_by_other(archived: ArchivedText, parts: Sequence[Range], entry: Entry) -> Spoken | None:
    """Find somebody else than the entry names to whom the text gives a quotation's words; arguments as above."""
    words = tongue(archived.language)
    return other_speaker(archived, parts, entry.speakers, words) if words is not None and parts else None


def _is_told(cue: Cue, entry: Entry) -> bool:
    """Whether the editor's own words use a word of the cue, however it is inflected."""
    told = {word[:_TELLING] for word in _words(entry.told) if len(word) >= _TELLING}
    return any(word[:_TELLING] in told for word in _words(cue.words) if len(word) > _TELLING)


def _words(text: str) -> list[str]:
    return "".join(letter if letter.isalpha() else " " for letter in alike(text).casefold()).split()
