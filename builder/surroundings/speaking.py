"""Whom the text gives a quotation's words to, and whether that is somebody else than its editor says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.proof.archived import ArchivedText
from builder.proof.outcome import Range
from builder.proof.sentences import sentences
from builder.surroundings.attribution import Attribution, Speech, attributions
from builder.surroundings.names import main_part, may_be_same
from builder.surroundings.setting import alike, paragraph
from builder.surroundings.tongue import Tongue

_QUOTED = re.compile(r'(?<![\w"])"[^"]*(?:"|\Z)|(?<=[:\s])"[^"]*(?:"|\Z)')
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b(?:Dr|Mr|Mrs|Ms|Prof|Gen|Col|Capt|Sen|Rep|Gov|Lt|Sgt|St|Jr))\.\Z")
_STOP = re.compile(r"[.!?](?=\s|\Z)")


@dataclass(frozen=True, slots=True)
class Spoken:
    """Somebody to whom the text gives a quotation's words.

    Attributes:
        name: The person's name as the text writes it at the nearest place.
        place: The words of the attribution in the archived text.
    """

    name: str
    place: Range


@dataclass(frozen=True, slots=True)
class _Scene:
    """A paragraph, its quoted stretches, and the part of it that is quoted from."""

    text: str
    start: int
    part: Range
    quoted: tuple[Range, ...]
    before: str

    @property
    def narration(self) -> str:
        """The paragraph with everything in quotation marks blanked out."""
        return _blanked(self.text, self.quoted)


def other_speaker(archived: ArchivedText, parts: Sequence[Range], speakers: Sequence[str], tongue: Tongue) -> Spoken | None:
    """Find somebody else to whom the text clearly gives a quotation's words.

    Args:
        archived: The text it is from.
        parts: Its proved passages, in the text's order, at least one; the first one decides.
        speakers: Whom the editor names; one of them need only be meant.
        tongue: The text's language.

    Returns:
        Nothing where the text is unclear, or may mean one of the speakers.
    """
    spoken = tongue.speech
    if spoken is None:
        return None
    ours = [" ".join(spoken.naming.name(alike(main_part(speaker)))) for speaker in speakers]
    if not all(ours) or not ours:
        return None
    scene = _scene(archived, parts[0])
    found = _governing(scene, archived.language, spoken)
    if found is None:
        return None
    attribution, offset = found
    name = _resolved(attribution, offset, scene, spoken)
    sentence = attribution.phrase + " " + _beside(scene, attribution, offset)
    if not name or any(may_be_same(one, name + " " + sentence) for one in ours):
        return None
    if attribution.pronoun and any(_mentions(scene, one) for one in ours):
        return None
    at = scene.start + offset
    return Spoken(name, Range(max(0, at + attribution.start), at + attribution.end))


def _scene(archived: ArchivedText, part: Range) -> _Scene:
    own = paragraph(archived.text, part.start, part.end)
    text = alike(archived.text[own.start : own.end])
    quoted = tuple(Range(*match.span()) for match in _QUOTED.finditer(text))
    return _Scene(text, own.start, Range(part.start - own.start, part.end - own.start), quoted, _earlier(archived.text, own.start))


def _earlier(text: str, start: int) -> str:
    """Give the paragraph before the one that begins at `start`."""
    end = start
    while end and text[end - 1].isspace():
        end -= 1
    previous = paragraph(text, end, end)
    return alike(text[previous.start : end])


def _blanked(text: str, quoted: Sequence[Range]) -> str:
    for stretch in quoted:
        text = text[: stretch.start] + '"' * (stretch.end - stretch.start) + text[stretch.end :]
    return text


def _governing(scene: _Scene, language: str, spoken: Speech) -> tuple[Attribution, int] | None:
    """Give the attribution that a part stands under, and where its stretch begins in the paragraph."""
    inside = next((one for one in scene.quoted if one.start <= scene.part.start < one.end), None)
    if inside is None:
        return _of_narration(scene, language, spoken)
    if inside.end < scene.part.end:
        return None
    return _of_quotation(scene, inside, language, spoken)


def _of_quotation(scene: _Scene, inside: Range, language: str, spoken: Speech) -> tuple[Attribution, int] | None:
    after = _until_stop(scene.narration[inside.end :].split('"')[0])
    ends = scene.text[max(0, inside.end - 2) : inside.end]
    if after.strip() and ends.rstrip('"')[-1:] in set(",?!-–—") or after[:1] == ",":
        found = attributions(after, spoken)
        return (found[0], inside.end) if found else None
    before = scene.narration[: inside.start]
    if before.strip(' "'):
        return _last_said(before, language, spoken)
    previous = _blanked(scene.before, [Range(*match.span()) for match in _QUOTED.finditer(scene.before)])
    found_above = _last_said(previous, language, spoken)
    return (found_above[0], found_above[1] - len(previous) - 1) if found_above else None


def _last_said(narration: str, language: str, spoken: Speech) -> tuple[Attribution, int] | None:
    """Read the attribution in the narration's last sentence, from the quotation before it on."""
    stretches = [match for match in re.finditer(r'[^"]+', narration) if match[0].strip(" .,")]
    if not stretches:
        return None
    low, text = stretches[-1].start(), stretches[-1][0]
    own = sentences(text, language)
    sentence = own[-1] if own else Range(0, len(text))
    found = attributions(text[sentence.start : sentence.end], spoken)
    return (found[-1], low + sentence.start) if found else None


def _of_narration(scene: _Scene, language: str, spoken: Speech) -> tuple[Attribution, int] | None:
    narration = scene.narration
    own = next((one for one in sentences(scene.text, language) if one.start <= scene.part.start < one.end), None)
    if own is None or own.end < scene.part.end:
        return None
    after = _until_stop(narration[scene.part.end : own.end])
    if after[:1] == ",":
        found = attributions(after[1:], spoken)
        if found and not after[1 : 1 + found[0].start].strip():
            return found[0], scene.part.end + 1
        return None
    head = narration[own.start : scene.part.start]
    found = attributions(head, spoken)
    if not found or '"' in head[found[-1].end :]:
        return None
    return found[-1], own.start


def _until_stop(text: str) -> str:
    for stop in _STOP.finditer(text):
        if not _ABBREVIATED.search(text[: stop.end()]):
            return text[: stop.start()]
    return text


def _beside(scene: _Scene, attribution: Attribution, offset: int) -> str:
    """Give the sentence that holds an attribution: whoever else it names may be meant."""
    low, high = offset + attribution.start, offset + attribution.end
    if low < 0:
        return scene.before
    text = scene.narration
    starts = [stop.end() for stop in _STOP.finditer(text[:low]) if not _ABBREVIATED.search(text[: stop.end()])]
    start = max([*starts, text.rfind('"', 0, low) + 1])
    return text[start:high] + _until_stop(text[high:].split('"')[0])


def _resolved(attribution: Attribution, offset: int, scene: _Scene, spoken: Speech) -> str:
    """Give the full name behind an attribution, as far as this paragraph and the one before tell it."""
    if attribution.name:
        return " ".join(attribution.name)
    told = scene.before + "\n" + scene.narration[: max(0, offset + attribution.start)]
    people = {spoken.naming.name(match[0]) for match in spoken.name.finditer(told)}
    people = {name for name in people if len(name) > 1}
    if attribution.pronoun:
        return " ".join(people.pop()) if len(people) == 1 else ""
    last = attribution.phrase.strip(" ,.").split(" ")[-1]
    meant = [name for name in people if name[-1].strip(".") == last]
    return " ".join(meant[0]) if len(meant) == 1 else ""


def _mentions(scene: _Scene, speaker: str) -> bool:
    told = f"{scene.before}\n{scene.text}".casefold()
    return any(len(word) > 2 and word.casefold() in told for word in speaker.split())
