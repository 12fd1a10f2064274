"""From a scalar's value back to the file: which characters of the file denote each character of the value.

This follows YAML 1.1 as libyaml reads it (yaml_parser_scan_flow_scalar, _plain_scalar and _block_scalar):
single line breaks fold into a blank, escapes stand for one character, indentation and chomping leave out.
Line breaks are LF and CRLF; files with any other are refused before they are parsed (characters.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from builder.document.nodes import Scalar

Range: TypeAlias = tuple[int, int]

_BREAK = re.compile(r"\r?\n")
_GAP = re.compile(r"[ \t\r\n]+")
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)")
_HEADER = re.compile(r"[|>]([+-]?)([1-9]?)([+-]?)[^\r\n]*")


def ranges(text: str, scalar: Scalar) -> list[Range]:
    """Give, for each character of the scalar's value, the file's characters that denote it.

    Args:
        text: The whole file.
        scalar: One of its scalars.

    Returns:
        As many (start, end) pairs, in code points of the file, as the value has characters; in rising order.
    """
    if scalar.style in ("|", ">"):
        return list(_block(text, scalar))
    if scalar.style:
        return list(_flow(text, scalar.start + 1, scalar.end - 1, scalar.style))
    return list(_flow(text, scalar.start, scalar.end, ""))


def _flow(text: str, at: int, end: int, style: str) -> Iterator[Range]:
    while at < end:
        gap = _GAP.match(text, at, end)
        if gap:
            yield from _fold(text, at, gap.end(), escaped=False)
            at = gap.end()
        elif style == '"' and text[at] == "\\" and _BREAK.match(text, at + 1):
            gap = _GAP.match(text, at + 1, end)
            assert gap is not None  # noqa: S101 - the line break that was just seen is a gap
            yield from _fold(text, at + 1, gap.end(), escaped=True)
            at = gap.end()
        else:
            length = _length(text, at, end, style)
            yield at, at + length
            at += length


def _length(text: str, at: int, end: int, style: str) -> int:
    if style == '"' and text[at] == "\\":
        escape = _ESCAPE.match(text, at, end)
        return len(escape.group()) if escape else 1
    return 2 if style == "'" and text.startswith("''", at) else 1


def _fold(text: str, start: int, end: int, *, escaped: bool) -> Iterator[Range]:
    """Blanks and line breaks between two characters: one break is a blank, each further one a line feed."""
    breaks = [match.span() for match in _BREAK.finditer(text, start, end)]
    if not breaks:
        yield from ((at, at + 1) for at in range(start, end))
    else:
        yield from breaks[1:] if escaped or len(breaks) > 1 else breaks


def _block(text: str, scalar: Scalar) -> Iterator[Range]:
    header = _HEADER.match(text, scalar.start)
    assert header is not None  # noqa: S101 - the parser has read this header
    chomping, explicit = header.group(1) or header.group(3), header.group(2)
    lines = list(_lines(text, header.end()))
    indent = max(scalar.indent, 0) + int(explicit) if explicit else _detect(text, lines, scalar.indent)
    return _join(text, _dedent(text, lines, indent), scalar.style, chomping)


_Line: TypeAlias = tuple[int, int, int]
"""Start of a line, its end without the line break, its end with it."""


def _lines(text: str, at: int) -> Iterator[_Line]:
    """Split what follows the header's line break."""
    at = _end_of_break(text, at)
    while at < len(text):
        end = _end_of_line(text, at)
        after = _end_of_break(text, end)
        yield at, end, after
        at = after


def _end_of_line(text: str, at: int) -> int:
    found = _BREAK.search(text, at)
    return found.start() if found else len(text)


def _end_of_break(text: str, at: int) -> int:
    found = _BREAK.match(text, at)
    return found.end() if found else len(text)


def _detect(text: str, lines: list[_Line], parent: int) -> int:
    """Find the indentation: that of the first line with content, or of a deeper blank line before it."""
    most = 0
    for start, end, _ in lines:
        blanks = _blanks(text, start, end)
        most = max(most, blanks)
        if start + blanks < end:
            break
    return max(most, parent + 1, 1)


def _blanks(text: str, start: int, end: int) -> int:
    return end - start - len(text[start:end].lstrip(" "))


def _dedent(text: str, lines: list[_Line], indent: int) -> Iterator[_Line]:
    """Cut the indentation off, up to the first line that is indented less and not blank."""
    for start, end, after in lines:
        blanks = _blanks(text, start, end)
        if blanks < indent and start + blanks < end:
            return
        yield start + min(blanks, indent), end, after


def _join(text: str, lines: Iterable[_Line], style: str, chomping: str) -> Iterator[Range]:
    """Give the characters of each line, and between lines and at the end what their breaks become."""
    breaks: list[Range] = []
    blank_before: bool | None = None
    for start, end, after in lines:
        if start == end:
            breaks.append((end, after))
            continue
        blank = text[start] in " \t"
        folds = style == ">" and blank_before is False and not blank and len(breaks) > 1
        yield from breaks[1:] if folds else breaks
        yield from ((at, at + 1) for at in range(start, end))
        breaks, blank_before = [(end, after)], blank
    kept = {"+": len(breaks), "": 0 if blank_before is None else 1}.get(chomping, 0)
    yield from (found for found in breaks[:kept] if found[0] < found[1])
