"""The fold: a text as QUOTES.md reads it, with the way back to its own characters.

Two readings of equal length come out. The `fine` one keeps apart what only sometimes means the same
(single and double marks, hyphen, dash and unspaced en dash); the `coarse` one does not, and is what is searched.
What may be read either way (line-end hyphens, wraps, footnote markers, entities) is dropped and noted.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from html.entities import html5
from typing import TYPE_CHECKING, NamedTuple

from builder.proof import typography
from builder.proof.spans import Rewritten, SpanMap, rewrite

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

BREAK, WRAP, SPACE, MARKER, ENTITY = "break", "wrap", "space", "marker", "entity"
"""What was dropped: a line-end hyphen, a wrap or a space between Chinese or Japanese, a footnote marker, an entity."""

_LETTER = r"[^\W\d_]"
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_LETTER_MARKS = "abcfghijklmopquvwxz"  # [s], [d], [n] … after a letter are somebody's inflection, not a footnote
_AFTER_WORD = r"(?:(?<=[^\W_][^\W\d_])|(?<=[0-9]{4})|(?<=[.,;:!?)\"'%»”’]))"
_BRACKETED = rf"{_AFTER_WORD}(?:\[[0-9]{{1,3}}\])+(?!\w)"
_LETTERED = rf"(?:(?<={_LETTER}{{2}})\[[{_LETTER_MARKS}]\]|(?<=[.,;:!?)\"'»”’])\[[a-z]\])(?!\w)"
_RAISED = (
    rf"(?:(?<={_LETTER}{{4}})|(?<={_LETTER}[.,;:!?])|(?<={_LETTER}[)\"'])|(?<={_LETTER}[.,!?][)\"']))"
    rf"[{typography.SUPERSCRIPTS}]+(?![\w⁻⁺])"
)
_BREAK = rf"(?<={_LETTER})-[ ]*\n[ ]*(?={_LETTER})"
_SHOWN_HYPHEN = re.compile(rf"(?<={_LETTER})\u00ad(?=[ \t]*\r?\n[ \t]*{_LETTER})")
_CJK_GAP = rf"(?<=[{typography.CJK}])[ \n]+(?=[{typography.CJK}])"


class Note(NamedTuple):
    """Something dropped or read otherwise just before the folded character at `at`."""

    at: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text.

    Attributes:
        source: The text as it is.
        fine: The folded text, kinds of marks kept apart.
        coarse: The same, with single for double marks and hyphens for dashes.
        spans: Ways back, last edit first.
        notes: What may be read either way, in order.
        breaks: Where a line-end hyphen was dropped, in folded offsets.
        wide: Whether any character of the source is read as several.
    """

    source: str
    fine: str
    coarse: str
    spans: tuple[SpanMap, ...]
    notes: tuple[Note, ...]
    breaks: tuple[int, ...]
    wide: bool = False

    def start_of(self, index: int) -> int:
        """First character of the source behind the folded character at `index`."""
        for spans in self.spans:
            index = spans.start_of(index)
        return index

    def end_of(self, index: int) -> int:
        """One past the last character of the source behind the folded characters before `index`."""
        index -= 1
        for spans in self.spans:
            index = spans.end_of(index) - 1
        return index + 1

    def splits(self, index: int) -> bool:
        """Whether a cut before the folded character at `index` falls inside one character of the source."""
        for spans in self.spans if self.wide else ():
            if spans.splits(index):
                return True
            index = spans.start_of(index)
        return False

    def folded_from(self, offset: int) -> int:
        """The first folded character made from what ends after `offset` of the source."""
        for spans in reversed(self.spans):
            offset = spans.made_from(offset)
        return offset

    def count_notes(self, start: int, end: int) -> int:
        """How many notes a folded stretch has."""
        return bisect_left(self.notes, (end, "", "")) - bisect_left(self.notes, (start, "", "")) if self.notes else 0

    def notes_between(self, start: int, end: int) -> tuple[Note, ...]:
        """Notes inside a folded stretch; what was dropped at its edges is outside."""
        if not self.notes:
            return ()
        first = bisect_left(self.notes, (start, "", ""))
        last = bisect_left(self.notes, (end, "", ""))
        return tuple(note for note in self.notes[first:last] if note.at > start or note.kind == ENTITY)


def fold(text: str) -> Folded:
    """Fold an archived text."""
    return _fold(text, _shown_hyphens(text), _wraps)


def fold_quote(text: str) -> Folded:
    """Fold a quotation, or a piece of one: its own line-end hyphens are hyphens before a space."""
    if _PLAIN.fullmatch(text) and not _UNPLAIN.search(text):
        return Folded(text, text, text, (), (), ())
    return _fold(text, text, _gaps)


_PLAIN = re.compile(r"[A-Za-z0-9,;:!?()/%$+=.' -]*")
_UNPLAIN = re.compile(r"  |--|- |-\Z|\. \. \.")


def _fold(source: str, text: str, wraps: Callable[[str, set[str]], Gapped]) -> Folded:
    """Fold `text`, which has as many characters as the source that it stands for."""
    decoded, entities = _decode(text)
    present = set() if decoded.text.isascii() else set(decoded.text)
    characters = _characters(decoded.text, present)
    wrapped, gaps = wraps(characters.text, present)
    blanks = _blanks(wrapped.text)
    signs, marks = _signs(blanks.text)
    steps = [step.spans for step in (decoded, characters, wrapped, blanks, signs)]
    notes = [Note(at, MARKER, shown) for at, shown in marks]
    notes += (Note(_through(at, steps[3:]), kind, shown) for at, kind, shown in gaps)
    notes += (Note(_through(at, steps[1:]), ENTITY, shown) for at, shown in entities)
    spans = tuple(step for step in reversed(steps) if step)
    breaks = tuple(note.at for note in notes if note.kind == BREAK)
    wide = any(step.widens for step in spans)
    return Folded(source, signs.text, coarse(signs.text), spans, tuple(sorted(notes)), breaks, wide)


def _shown_hyphens(text: str) -> str:
    """Soft hyphens at a line's end, where a reader sees them, as hyphens."""
    return _SHOWN_HYPHEN.sub("-", text) if typography.SOFT_HYPHEN in text else text


def coarse(fine: str) -> str:
    """The reading that is searched: single for double marks, hyphens for dashes."""
    return fine.replace('"', "'").replace("—", "-").replace("–", "-")


def _through(offset: int, steps: list[SpanMap | None]) -> int:
    for spans in steps:
        offset = spans.made_from(offset) if spans else offset
    return offset


def _decode(text: str) -> tuple[Rewritten, list[tuple[int, str]]]:
    """HTML entities as the characters they stand for, and where they stand in the new text."""
    if "&" not in text:
        return Rewritten(text, None), []
    edits = [(m.start(), m.end(), shown) for m in _ENTITY.finditer(text) if (shown := _entity(m[0]))]
    decoded = rewrite(text, edits)
    if decoded.spans is None:
        return decoded, []
    written = [(made, text[start:end]) for made, (start, end, _) in zip(decoded.spans.made_start, edits, strict=True)]
    return decoded, written


_BLANK_CODES = (9, 10, 13)
_SURROGATES = range(0xD800, 0xE000)


@lru_cache(maxsize=4096)
def _entity(written: str) -> str:
    """What an entity stands for; empty where it stands for nothing that a text may hold."""
    body = written[1:-1]
    if not body.startswith("#"):
        return html5.get(written[1:], "")
    code = int(body[2:], 16) if body[1] in "xX" else int(body[1:])  # noqa: FURB166
    allowed = code in _BLANK_CODES or ord(" ") <= code < _SURROGATES.start or _SURROGATES.stop <= code <= sys.maxunicode
    return chr(code) if allowed else ""


def _characters(text: str, present: set[str]) -> Rewritten:
    """Characters read as others, alone: marks, spaces, ligatures, invisible ones, composed forms."""
    if not present:
        return Rewritten(_ascii(text), None)
    for character in present.intersection(typography.SINGLE_FOR):
        if character != "\r":
            text = text.replace(character, typography.SINGLE_FOR[character])
    text = _carriage_returns(text)
    pattern = _character_pattern(frozenset(present.intersection(_LONGER)), *_marks(text, present))
    return rewrite(text, _changed(text, pattern)) if pattern else Rewritten(text, None)


def _ascii(text: str) -> str:
    for character in "`\t\v\f\x1c\x1d\x1e":
        text = text.replace(character, typography.SINGLE_FOR[character])
    return _carriage_returns(text)


def _carriage_returns(text: str) -> str:
    return text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text


_UNSEEN = dict.fromkeys(map(ord, typography.INVISIBLE))
_LONGER = frozenset(typography.INVISIBLE) | frozenset(typography.LIGATURES)


def _marks(text: str, present: set[str]) -> tuple[str, str]:
    """Where a text is not composed (NFC): characters that join what stands before them, and ones that change alone."""
    if unicodedata.is_normalized("NFC", text if present.isdisjoint(typography.INVISIBLE) else text.translate(_UNSEEN)):
        return "", ""
    marks = (c for c in present if unicodedata.category(c)[0] == "M" or "\u1161" <= c <= "\u11ff")
    alone = (c for c in present if unicodedata.normalize("NFC", c) != c)
    return "".join(sorted(marks)), "".join(sorted(alone))


@lru_cache(maxsize=256)
def _character_pattern(longer: frozenset[str], marks: str, alone: str) -> re.Pattern[str] | None:
    choices = []
    unseen = "".join(sorted(longer.intersection(typography.INVISIBLE)))
    if marks:
        base = f"[^{re.escape(marks + unseen)}]?"
        choices.append(f"{base}(?:[{unseen}]*[{re.escape(marks)}])+" if unseen else f"{base}[{re.escape(marks)}]+")
    if unseen:
        choices.append(f"[{unseen}]+")
    if longer.intersection(typography.LIGATURES):
        choices.append(f"[{''.join(typography.LIGATURES)}]")
    if alone:
        choices.append(f"[{re.escape(alone)}]")
    return re.compile("|".join(choices)) if choices else None


def _changed(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int, str]]:
    for match in pattern.finditer(text):
        found = match[0]
        made = _read(found)
        if made != found:
            yield match.start(), match.end(), made


@lru_cache(maxsize=65536)
def _read(found: str) -> str:
    if found in typography.LIGATURES:
        return typography.LIGATURES[found]
    return unicodedata.normalize("NFC", found.translate(_UNSEEN))


_FIRST_CJK = "\u2e80"

Gapped = tuple[Rewritten, list[tuple[int, str, str]]]
"""A text without some gaps, and for each: where it was in the new text, its kind, its characters."""


_WRAPS = re.compile(f"(?P<gap>{_CJK_GAP})|{_BREAK}")
_BREAKS = re.compile(_BREAK)
_BLANKS = re.compile("   *")


def _wraps(text: str, present: set[str]) -> Gapped:
    """Line-end hyphens, and wraps and spaces inside Chinese or Japanese, dropped; and where they were."""
    spaced = max(present, default="") >= _FIRST_CJK
    if not spaced and "-\n" not in text and "- \n" not in text:
        return Rewritten(text, None), []
    return _dropped(text, _WRAPS if spaced else _BREAKS)


_GAPS = re.compile(f"(?P<gap>{_CJK_GAP})")


def _gaps(text: str, present: set[str]) -> Gapped:
    """Wraps and spaces inside Chinese or Japanese alone."""
    if max(present, default="") < _FIRST_CJK:
        return Rewritten(text, None), []
    return _dropped(text, _GAPS)


def _dropped(text: str, pattern: re.Pattern[str]) -> Gapped:
    found = list(pattern.finditer(text))
    rewritten = rewrite(text, ((m.start(), m.end(), "") for m in found))
    made = rewritten.spans.made_end if rewritten.spans else ()
    return rewritten, [(at, _gap_kind(m), m[0]) for at, m in zip(made, found, strict=True)]


def _gap_kind(match: re.Match[str]) -> str:
    if not match.lastgroup:
        return BREAK
    return WRAP if match[0].count("\n") == 1 else SPACE


def _blanks(text: str) -> Rewritten:
    """Runs of white space as one space."""
    text = text.replace("\n", " ")
    return rewrite(text, ((m.start(), m.end(), " ") for m in _BLANKS.finditer(text)))


_MARK = re.compile(f"{_BRACKETED}|{_LETTERED}")
_RAISED_MARK = re.compile(_RAISED)
_SIGNS = {"—": "—", "–": "–", "-": r"--+|-(?= |\Z)", ".": r"\.(?: \.){2,}", "[": r"\[[0-9a-z]"}


def _signs(text: str) -> tuple[Rewritten, list[tuple[int, str]]]:
    """Dashes, spaced dots and footnote markers; and where markers were dropped."""
    pattern = _sign_pattern(_present(text))
    if pattern is None:
        return Rewritten(text, None), []
    edits = list(_sign_edits(text, pattern))
    rewritten = rewrite(text, edits)
    made = rewritten.spans.made_end if rewritten.spans else ()
    return rewritten, [(at, text[start:end]) for at, (start, end, new) in zip(made, edits, strict=True) if not new]


def _present(text: str) -> str:
    """Which signs need a look at all: most texts hold few, and looking for one is quick."""
    found = "-" if "--" in text or "- " in text or text.endswith("-") else ""
    found += "." if ". . ." in text else ""
    found += "[" if "[" in text else ""
    if not text.isascii():
        found += "".join(sign for sign in "—–" + typography.SUPERSCRIPTS if sign in text)
    return found


@lru_cache(maxsize=512)
def _sign_pattern(present: str) -> re.Pattern[str] | None:
    return re.compile("|".join(_SIGNS.get(sign, sign) for sign in present)) if present else None


def _sign_edits(text: str, pattern: re.Pattern[str]) -> Iterator[tuple[int, int, str]]:
    done = 0
    for match in pattern.finditer(text):
        edit = _sign_edit(text, match) if match.start() >= done else None
        if edit:
            start, done, made = max(edit[0], done), edit[1], edit[2]
            yield start, done, made


def _sign_edit(text: str, match: re.Match[str]) -> tuple[int, int, str] | None:
    found, start, end = match[0], match.start(), match.end()
    match found[0]:
        case "—" | "–" | "-":
            return _dash(text, start, end)
        case ".":
            return start, end, "." * found.count(".")
        case "[":
            mark = _MARK.match(text, start)
        case _:
            mark = _RAISED_MARK.match(text, start)
    return (mark.start(), mark.end(), "") if mark else None


_LONGEST_DASH = 3
_NUMBER = re.compile(r"[$€£¥]?[.,]?\d")


def _dash(text: str, start: int, end: int) -> tuple[int, int, str] | None:
    """A dash with the spaces around it; None for hyphens, rules of hyphens, and an en dash unspaced or as a minus."""
    before = start == 0 or text[start - 1] == " "
    after = end == len(text) or text[end] == " "
    sign = text[start:end]
    if (sign == "-" and not (before and after)) or len(sign) > _LONGEST_DASH or (sign == "–" and not (before or after)):
        return None
    if sign == "–" and not after and _NUMBER.match(text, end):
        return None
    outer = (start - (before and start > 0), end + (after and end < len(text)))
    return None if text[outer[0] : outer[1]] == "—" else (*outer, "—")
