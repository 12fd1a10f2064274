"""What the eye does not see: letters of another script that look like this one's, and bidirectional overrides."""
# ruff: noqa: RUF002 (letters and marks that look like others are this module's subject)

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import regex

from builder.proof.typography import OVERRIDES

_SCRIPTS = ("Latin", "Greek", "Cyrillic", "Armenian", "Hebrew", "Georgian", "Cherokee", "Coptic", "Arabic")
_OF_SCRIPT = {script: regex.compile(rf"\p{{Script={script}}}") for script in _SCRIPTS}
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}]*")
_MIXED = regex.compile(
    "|".join(
        rf"\p{{Script={s}}}\p{{M}}*(?!\p{{Script={s}}})\p{{L}}" for s in ("Latin", "Greek", "Cyrillic", "Armenian")
    )
    + "|"
    + "|".join(rf"[\p{{Script={s}}}]\p{{M}}*[\p{{Latin}}\p{{Greek}}\p{{Cyrillic}}]" for s in _SCRIPTS[4:])
)
_OTHER = re.compile(
    "[\u0370-\u06ff\u10a0-\u10ff\u13a0-\u13ff\u1c80-\u1cbf\u1f00-\u1fff\u2c80-\u2cff\u2d00-\u2d2f\uab70-\uabbf]"
)
"""A letter of another script than Latin that has look-alikes; most Latin text has none."""
_FEW = 2
_OVERRIDE = regex.compile(f"[{OVERRIDES}]")
_PARAGRAPH = regex.compile(r"[\n\r\u2029\u202c]")


@dataclass(frozen=True, slots=True)
class LookAlike:
    """A letter that looks like another script's.

    Attributes:
        at: Its offset.
        letter: The letter as it is.
        twin: The letter of the word's script that it looks like.
        word: The word it stands in.
    """

    at: int
    letter: str
    twin: str
    word: str

    def __str__(self) -> str:
        return f'"{self.letter}" in "{self.word}" is {_code(self.letter)}, not {_code(self.twin)}'


def _code(character: str) -> str:
    return f"U+{ord(character):04X} {unicodedata.name(character, 'unnamed')}"


@cache
def _twins() -> dict[str, dict[str, str]]:
    """For each letter, the letters of other scripts that look like it, by script."""
    twins: dict[str, dict[str, str]] = {}
    lines = (files("builder.proof") / "lookalikes.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith("#"):
            continue
        members = [member.split(":") for member in line.split(" ")]
        by_script: dict[str, str] = {}
        for script, letter in members:
            by_script.setdefault(script, letter)
        twins.update({letter: by_script for _, letter in members})
    return twins


def look_alikes(text: str) -> tuple[LookAlike, ...]:
    """Letters of another script inside a word whose look-alike is a letter of that word's script."""
    if text.isascii() or not _OTHER.search(text) or not _MIXED.search(text):
        return ()
    found: list[LookAlike] = []
    for match in _WORD.finditer(text):
        if not match[0].isascii():
            found += (LookAlike(match.start() + at, letter, twin, match[0]) for at, letter, twin in _in_word(match[0]))
    return tuple(found)


@lru_cache(maxsize=1 << 12)
def _in_word(word: str) -> tuple[tuple[int, str, str], ...]:
    """Look-alikes of one word: offset, letter, and the letter it looks like."""
    scripts = [_script(letter) for letter in word]
    counted = Counter(script for script in scripts if script)
    if len(counted) < 2:  # noqa: PLR2004
        return ()
    main = _main(counted)
    found: list[tuple[int, str, str]] = []
    for at, (letter, script) in enumerate(zip(word, scripts, strict=True)):
        twin = _twins().get(letter, {}).get(main) if script and script != main else None
        if twin and not (script == "Greek" and main == "Latin" and _symbol(word, scripts, at)):
            found.append((at, letter, twin))
    return tuple(found)


def _main(counted: Counter[str]) -> str:
    """A word's own script: the most frequent one, but Latin where a few Greek letters are symbols (γH, κB, αβT)."""
    main, most = counted.most_common(1)[0]
    return "Latin" if main == "Greek" and counted["Latin"] and most <= _FEW else main


def _symbol(word: str, scripts: list[str], at: int) -> bool:
    """Whether a Greek letter in a Latin word is a symbol: at its start or end, or before a capital (NFκB)."""
    first, last = at, at + 1
    while first > 0 and scripts[first - 1] in ("Greek", ""):
        first -= 1
    while last < len(word) and scripts[last] in ("Greek", ""):
        last += 1
    return first == 0 or last == len(word) or word[last].isupper()


def _script(letter: str) -> str:
    return next((name for name, pattern in _OF_SCRIPT.items() if pattern.match(letter)), "")


def unmasked(text: str) -> str:
    """A text with every look-alike as the letter it looks like; of the same length."""
    letters = list(text)
    for found in look_alikes(text):
        letters[found.at] = found.twin
    return "".join(letters)


def overrides(text: str) -> tuple[int, ...]:
    """Where bidirectional overrides stand."""
    return () if text.isascii() else tuple(match.start() for match in _OVERRIDE.finditer(text))


def overridden(text: str, start: int, end: int) -> tuple[int, ...]:
    """Overrides inside a stretch of a text, or begun before it in the same line and not ended."""
    inside = tuple(start + at for at in overrides(text[start:end]))
    begun = max(text.rfind(sign, max(0, start - 2000), start) for sign in OVERRIDES)
    return inside if begun < 0 or _PARAGRAPH.search(text, begun, start) else (begun, *inside)
