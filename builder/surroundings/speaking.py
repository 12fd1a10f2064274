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
from builder.surroundings.setting import NEAR, alike, paragraph
from builder.surroundings.tongue import Tongue

_QUOTED = re.compile(r'(?<![\w"])"[^"]*(?:"|\Z)|(?<=[:\s])"[^"]*(?:"|\Z)')
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|\b(?:Dr|Mr|Mrs|Ms|Prof|Gen|Col|Capt|Sen|Rep|Gov|Lt|Sgt|St|Jr))\.\Z")
_GOING_ON = frozenset(",?!-–—")
"""Marks at a quotation's end after which its sentence goes on."""
_LEADING = 4
"""Words that may stand between a verb of saying and what is said without a "that"."""
_ABBREVIATION = 8
_NAME = 2
"""Words of a full name, at least; letters of a word of a name that is looked for, more than these."""
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
    """A paragraph, what of it an editor quotes, and the paragraph before it.

    Attributes:
        text: The paragraph.
        start: Where it begins in the archived text.
        part: What an editor quotes of it.
        quoted: What stands in quotation marks.
        before: The paragraph before it.
        above: How many characters before `start` that one begins.
    """

    text: str
    start: int
    part: Range
    quoted: tuple[Range, ...]
    before: str
    above: int

    @property
    def narration(self) -> str:
        """The paragraph with everything in quotation marks blanked out."""
        return _blanked(self.text, self.quoted)


def other_speaker(
    archived: ArchivedText, parts: Sequence[Range], speakers: Sequence[str], tongue: Tongue
) -> Spoken | None:
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
    if not name or spoken.secondhand.search(sentence) or any(may_be_same(one, name + " " + sentence) for one in ours):
        return None
    if attribution.pronoun and any(_mentions(scene, one) for one in ours):
        return None
    return Spoken(name, _trimmed(archived.text, scene.start + offset, attribution))


def _trimmed(text: str, offset: int, attribution: Attribution) -> Range:
    """Give the place of an attribution without the blanks and commas around it."""
    start, end = offset + attribution.start, offset + attribution.end
    words = text[start:end]
    return Range(start + len(words) - len(words.lstrip(" ,\n")), end - len(words) + len(words.rstrip(" ,\n")))


def _scene(archived: ArchivedText, part: Range) -> _Scene:
    own = paragraph(archived.text, part.start, part.end)
    earlier = _earlier(archived.text, own.start)
    text = alike(archived.text[own.start : own.end])
    quoted = tuple(Range(*match.span()) for match in _QUOTED.finditer(text))
    inner = Range(part.start - own.start, part.end - own.start)
    before = alike(archived.text[earlier.start : earlier.end])
    return _Scene(text, own.start, inner, quoted, before, own.start - earlier.start)


def _earlier(text: str, start: int) -> Range:
    """Give the paragraph before the one that begins at `start`."""
    floor = max(0, start - NEAR)
    end = floor + len(text[floor:start].rstrip())
    return Range(paragraph(text, end, end).start, end)


def _blanked(text: str, quoted: Sequence[Range]) -> str:
    pieces, end = [], 0
    for stretch in quoted:
        pieces += [text[end : stretch.start], '"' * (stretch.end - stretch.start)]
        end = stretch.end
    return "".join([*pieces, text[end:]])


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
    if after[:1] == "," or (after.strip() and ends.rstrip('"')[-1:] in _GOING_ON):
        found = attributions(after, spoken)
        return (found[0], inside.end) if found else None
    before = scene.narration[: inside.start]
    if before.strip(' "'):
        return _last_said(before, language, spoken)
    quoted = [Range(*match.span()) for match in _QUOTED.finditer(scene.before)]
    if any("?" in scene.before[one.start : one.end] for one in quoted[-1:]):
        return None
    above = _last_said(_blanked(scene.before, quoted), language, spoken)
    return (above[0], above[1] - scene.above) if above else None


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
    if not found or not found[-1].leads or not _leads_to(head[found[-1].end :], spoken):
        return None
    return found[-1], own.start


def _leads_to(gap: str, spoken: Speech) -> bool:
    """Whether what stands between a verb of saying and a passage lets the passage be what was said."""
    if '"' in gap or gap.rstrip().endswith(" to"):
        return False
    return len(gap.split()) <= _LEADING or spoken.joining.search(gap) is not None


def _until_stop(text: str) -> str:
    for stop in _STOP.finditer(text):
        if not _is_abbreviation(text, stop.end()):
            return text[: stop.start()]
    return text


def _is_abbreviation(text: str, end: int) -> bool:
    """Whether the stop that ends at `end` belongs to an initial or a title."""
    return _ABBREVIATED.search(text[max(0, end - _ABBREVIATION) : end]) is not None


def _beside(scene: _Scene, attribution: Attribution, offset: int) -> str:
    """Give the sentence that holds an attribution: whoever else it names may be meant."""
    low, high = offset + attribution.start, offset + attribution.end
    if low < 0:
        return scene.before
    text = scene.narration
    starts = [stop.end() for stop in _STOP.finditer(text[:low]) if not _is_abbreviation(text, stop.end())]
    start = max([*starts, text.rfind('"', 0, low) + 1])
    return text[start:high] + _until_stop(text[high:].split('"')[0])


def _resolved(attribution: Attribution, offset: int, scene: _Scene, spoken: Speech) -> str:
    """Give the full name behind an attribution, as far as this paragraph and the one before tell it."""
    if attribution.name:
        return " ".join(attribution.name)
    here = scene.narration[: max(0, offset + attribution.start)]
    if attribution.pronoun:
        return _meant(scene.before, here, spoken)
    last = attribution.phrase.strip(" ,.").split(" ")[-1]
    meant = {
        name
        for name in _people(f"{scene.before}\n{here}", spoken)
        if len(name) >= _NAME and name[-1].strip(".") == last
    }
    return " ".join(meant.pop()) if len(meant) == 1 else ""


def _meant(before: str, here: str, spoken: Speech) -> str:
    """Give the one person that "he" or "she" can mean: who has spoken, or whose name this paragraph begins with."""
    people = _people(f"{before}\n{here}", spoken)
    if len(people) != 1:
        return ""
    only = people.pop()
    speaking = any(one.name == only for one in attributions(before, spoken) + attributions(here, spoken))
    heads = (
        spoken.naming.name(match[0]) for match in spoken.name.finditer(here) if not here[: match.start()].strip(' "')
    )
    return " ".join(only) if speaking or only in heads else ""


def _people(told: str, spoken: Speech) -> set[tuple[str, ...]]:
    """Give everybody whom a text names; a surname alone counts for the full name that it ends."""
    named = {spoken.naming.name(match[0]) for match in spoken.name.finditer(told)} - {()}
    return {name for name in named if not any(name != other and name == other[-len(name) :] for other in named)}


def _mentions(scene: _Scene, speaker: str) -> bool:
    told = f"{scene.before}\n{scene.text}".casefold()
    return any(len(word) > _NAME and word.casefold() in told for word in speaker.split())
