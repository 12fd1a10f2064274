"""Text directives (`#:~:text=`): found as browsers find them, and written so that they single a passage out."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import quote

import regex

from builder.proof import typography
from builder.proof.outcome import Range
from builder.proof.spans import SpanMap, rewrite

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_EXACT = 300
"""Characters that a directive quotes in full; of longer passages it names beginning and end."""
MOST_CONTEXT = 16
"""Words that a prefix or suffix has at most."""
_END_WORDS = 6
_SPACE = re.compile(r"\s+")
_WORD = regex.compile(r"[\p{L}\p{N}\p{M}_]")
_LINE = re.compile(r"[\n\r\u2028\u2029]")
_INNER = "'’.,:·"


@dataclass(frozen=True, slots=True)
class Directive:
    """A text directive.

    Attributes:
        start: The passage, or its beginning.
        end: Its end; empty where `start` is all of it.
        prefix: What stands right before it.
        suffix: What stands right after it.
    """

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        return f"text={self.value}"

    @property
    def value(self) -> str:
        """The directive's value, percent-encoded as browsers need it."""
        parts = [encode(self.prefix) + "-"] if self.prefix else []
        parts += [encode(text) for text in (self.start, self.end) if text]
        parts += ["-" + encode(self.suffix)] if self.suffix else []
        return ",".join(parts)


def encode(text: str) -> str:
    """Percent-encode a part of a directive, including the characters that structure it."""
    return quote(" ".join(text.split()), safe="!'()*~._").replace("-", "%2D")


def browser_fold(text: str) -> str:
    """A text as browsers compare it: white space as one space, case and accents ignored."""
    return _unaccented(_SPACE.sub(" ", text))


def _unaccented(text: str) -> str:
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", text)
    bare = "".join(c for c in decomposed if not "\u0300" <= c <= "\u036f").casefold()
    return unicodedata.normalize(
        "NFC", "".join(c for c in unicodedata.normalize("NFD", bare) if not "\u0300" <= c <= "\u036f")
    )


@dataclass(frozen=True)
class Page:
    """A text folded as browsers fold it, with the way back."""

    source: str

    @cached_property
    def _folded(self) -> tuple[str, tuple[SpanMap, ...]]:
        blanks = rewrite(self.source, ((m.start(), m.end(), " ") for m in _SPACE.finditer(self.source) if m[0] != " "))
        letters = rewrite(blanks.text, _changed_letters(blanks.text))
        return letters.text.lower(), tuple(spans for spans in (letters.spans, blanks.spans) if spans)

    @property
    def text(self) -> str:
        """The folded text."""
        return self._folded[0]

    def back(self, start: int, end: int) -> Range:
        """The source's characters behind a folded stretch."""
        first, last = start, end - 1
        for spans in self._folded[1]:
            first, last = spans.start_of(first), spans.end_of(last) - 1
        return Range(first, last + 1)

    def forth(self, offset: int) -> int:
        """The folded offset of a character of the source."""
        for spans in reversed(self._folded[1]):
            offset = spans.made_from(offset)
        return offset

    def find(self, directive: Directive) -> Iterator[Range]:
        """Passages a directive fits, in order; a browser shows the first."""
        folded = [browser_fold(part) for part in (directive.prefix, directive.start, directive.end, directive.suffix)]
        prefix, start, end, suffix = (part.strip() for part in folded)
        for first, last in self._starts(prefix, start, ends=not suffix or bool(end)):
            found = self._end(last, end, suffix)
            if found is not None:
                yield self.back(first, found)

    def _starts(self, prefix: str, start: str, *, ends: bool) -> Iterator[tuple[int, int]]:
        """Where the passage, or its beginning, stands after the prefix."""
        for first, last in _places(self.text, prefix or start, 0):
            if not bounded(self.text, first):
                continue
            if prefix:
                first = last + self.text.startswith(" ", last)  # noqa: PLW2901
                last = first + len(start)  # noqa: PLW2901
                if not self.text.startswith(start, first):
                    continue
            if not ends or bounded(self.text, last):
                yield first, last

    def _end(self, last: int, end: str, suffix: str) -> int | None:
        """Where the passage ends: after `end`, if there is one, and right before the suffix."""
        if not end:
            return last if self._suffixed(last, suffix) else None
        for start, stop in _places(self.text, end, last):
            if bounded(self.text, start) and (suffix or bounded(self.text, stop)) and self._suffixed(stop, suffix):
                return stop
        return None

    def _suffixed(self, at: int, suffix: str) -> bool:
        if not suffix:
            return True
        at += self.text.startswith(" ", at)
        return self.text.startswith(suffix, at) and bounded(self.text, at + len(suffix))


def _changed_letters(text: str) -> Iterator[tuple[int, int, str]]:
    if text.isascii():
        return
    for match in regex.finditer(r"[^\x00-\x7f]\p{M}*|[\x00-\x7f]\p{M}+", text):
        made = _unaccented(match[0])
        if made != match[0]:
            yield match.start(), match.end(), made


def _places(text: str, sought: str, low: int) -> Iterator[tuple[int, int]]:
    at = text.find(sought, low) if sought else -1
    while at >= 0:
        yield at, at + len(sought)
        at = text.find(sought, at + 1)


def bounded(text: str, at: int) -> bool:
    """Whether a word may start or end before the character at `at`, as browsers see words."""
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    if typography.NO_SPACES.match(before) or typography.NO_SPACES.match(after):
        return not _mark(after)
    if _word(before) and _word(after):
        return False
    if after in _INNER and _word(before):
        return not (at + 1 < len(text) and _alike(before, after, text[at + 1]))
    if before in _INNER and _word(after):
        return not (at > 1 and _alike(text[at - 2], before, after))
    return True


def _word(character: str) -> bool:
    return _WORD.match(character) is not None


def _mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")


def _alike(before: str, inner: str, after: str) -> bool:
    """Whether a sign between two characters is part of a word or number."""
    if before.isdigit() and after.isdigit():
        return inner in "'’.,"
    return inner in "'’.:·" and before.isalpha() and after.isalpha()


def word_bounded(text: str, sought: str) -> Iterator[Range]:
    """Places of a stretch that start and end at words' ends."""
    for start, end in _places(text, sought, 0):
        if bounded(text, start) and bounded(text, end):
            yield Range(start, end)


def directive(page: Page, part: Range) -> Directive | None:
    """A directive that leads to one passage and fits no other; None where nothing near it singles it out."""
    passage = page.source[part.start : part.end]
    start, end = _ends(passage)
    plain = Directive(start, end)
    if _singles_out(page, plain, part):
        return plain
    count = 1
    while count <= MOST_CONTEXT:
        prefix = _words_before(page.source, part.start, count)
        suffix = _words_after(page.source, part.end, count)
        for candidate in (
            Directive(start, end, prefix, ""),
            Directive(start, end, "", suffix),
            Directive(start, end, prefix, suffix),
        ):
            if _singles_out(page, candidate, part):
                return candidate
        count *= 2
    return None


def _ends(passage: str) -> tuple[str, str]:
    """A passage as one stretch, or as its beginning and end where it is long or crosses lines."""
    if len(passage) <= LONGEST_EXACT and not _LINE.search(passage):
        return passage, ""
    lines = [line for line in _LINE.split(passage) if line.strip()]
    first, last = lines[0].split()[:_END_WORDS], lines[-1].split()[-_END_WORDS:]
    if len(lines) == 1 and len(lines[0].split()) < 2 * _END_WORDS:
        return passage, ""
    return " ".join(first)[:LONGEST_EXACT], " ".join(last)[-LONGEST_EXACT:]


def _singles_out(page: Page, candidate: Directive, part: Range) -> bool:
    found = page.find(candidate)
    first, second = next(found, None), next(found, None)
    return first is not None and second is None and first.start <= part.start and part.end <= first.end + 1


def _words_before(text: str, at: int, count: int) -> str:
    line = _LINE.split(text[max(0, at - 600) : at].rstrip())[-1]
    return " ".join(line.split()[-count:])


def _words_after(text: str, at: int, count: int) -> str:
    line = _LINE.split(text[at : at + 600].lstrip())[0]
    return " ".join(line.split()[:count])
