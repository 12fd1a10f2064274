"""From libyaml's complaint to what a person most likely did: a tab, a colon, a bracket, a quotation mark, an indent."""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from builder.document.pasted import pasted
from builder.document.trouble import Line, Trouble
from builder.findings.fault import Fault

_TABS = re.compile(r" *(\t[ \t]*)")
_NO_BLANK = re.compile(r" *(?:- +)*[\w-]+(:)(?!//)[^\s:]")
_QUOTES = ("'", '"')


def explain(path: str, text: str, error: yaml.MarkedYAMLError) -> Fault:
    """Turn a syntax error into a fault at the place where its author should look.

    Returns:
        `bracket-start`, `quotation-mark-start` or `not-yaml`, the last with a `cause`: tab, colon, no-blank,
        no-colon, character, dash, open-quote, escape, bullet, blank, indent or other. Where quotation marks around
        the value would settle it, `suggestion` is the value in them, and the related span what it would replace.
    """
    trouble = Trouble.of(path, text, error)
    return next(fault for fault in (guess(trouble) for guess in _GUESSES) if fault is not None)


def _tab(trouble: Trouble) -> Fault | None:
    tabs = _TABS.match(trouble.line.text)
    if tabs is None:
        return None
    start = trouble.line.start
    return trouble.fault(start + tabs.start(1), start + tabs.end(1), "tab")


def _no_colon(trouble: Trouble) -> Fault | None:
    if "could not find expected ':'" not in trouble.problem:
        return None
    return _no_key(trouble, trouble.line_of(trouble.since))


def _no_key(trouble: Trouble, line: Line) -> Fault:
    """Tell of a line that would be a key if a blank, or a colon and a blank, stood behind its first word."""
    found = _NO_BLANK.match(line.text)
    if found:
        return trouble.fault(line.start + found.start(1), line.start + found.end(1), "no-blank")
    return trouble.fault(*line.words, "no-colon")


def _escape(trouble: Trouble) -> Fault | None:
    if "escape" not in trouble.problem:
        return None
    start = trouble.text.rfind("\\", 0, trouble.at + 1)
    escape = trouble.text[start : start + 2]
    return trouble.fault(start, start + len(escape), "escape", escape)


def _open_quote(trouble: Trouble) -> Fault | None:
    """A quotation mark that is never closed, or that only the next quoted value closes."""
    if "quoted scalar" in trouble.problem and "end of stream" in trouble.problem:
        opened = trouble.since
    else:
        mark, line = trouble.text[trouble.at - 1 : trouble.at], trouble.line
        if mark not in _QUOTES or trouble.at != line.value_start + 1:
            return None
        opened = trouble.text.rfind(f": {mark}", 0, line.start) + len(": ")
        if opened < len(": "):
            return None
    return trouble.fault(opened, opened + 1, "open-quote", key=trouble.line_of(opened).key)


def _bracket(trouble: Trouble) -> Fault | None:
    is_open = "while parsing a flow" in trouble.problem
    line = trouble.line_of(trouble.since) if is_open else trouble.line
    if not line.value.startswith(("[", "{")) or (not is_open and trouble.at <= line.value_start):
        return None
    return trouble.quotable(line, line.value_start, kind="bracket-start", closed="" if is_open else "yes")


def _quoted_start(trouble: Trouble) -> Fault | None:
    line = trouble.line
    if not line.value.startswith(_QUOTES) or trouble.at <= line.value_start + 1:
        return None
    return trouble.quotable(line, line.value_start, kind="quotation-mark-start")


def _colon(trouble: Trouble) -> Fault | None:
    if not trouble.problem.startswith("mapping values are not allowed"):
        return None
    line = trouble.line
    if 0 <= line.value_start < trouble.at:
        return trouble.quotable(line, trouble.at, cause="colon", character="")
    if not line.key:
        found = pasted(trouble.path, trouble.text, line.start)
        return found or trouble.fault(trouble.at, trouble.at + 1, "colon")
    return _no_key_above(trouble)


def _no_key_above(trouble: Trouble) -> Fault | None:
    """Where a key cannot be one, the line above it, in the same column, may have lost its colon."""
    above = trouble.line_above(trouble.line)
    if above is None or above.key or above.indent != trouble.line.indent:
        return None
    before = trouble.line_above(above)
    if before is None or before.text.rstrip().endswith(":"):
        return _no_key(trouble, above)
    return None


def _start_character(trouble: Trouble) -> Fault | None:
    line = trouble.line_of(trouble.since) if "block scalar" in trouble.problem else trouble.line
    at, first = line.value_start, line.value[:1]
    if first == "-" and "block sequence entries" in trouble.problem:
        return trouble.quotable(line, at, cause="dash")
    if first and first in "@`%*&!|>?,]}" and trouble.at >= at:
        return trouble.quotable(line, at, cause="character")
    if "cannot start any token" in trouble.problem:
        return trouble.fault(trouble.at, trouble.at + 1, "character", trouble.text[trouble.at])
    return None


def _indent(trouble: Trouble) -> Fault | None:
    line = trouble.line
    above = trouble.line_above(line)
    for suspect in (line, above) if above and ":" in above.text else (line,):
        if fault := pasted(trouble.path, trouble.text, suspect.start):
            return fault
    if line.text.strip() and (line.key or "expected" in trouble.problem):
        return trouble.fault(*line.words, "indent")
    return None


def _other(trouble: Trouble) -> Fault:
    at = min(trouble.at, max(len(trouble.text) - 1, 0))
    return trouble.fault(at, at + 1, "other")


_GUESSES: tuple[Callable[[Trouble], Fault | None], ...] = (
    _tab,
    _no_colon,
    _escape,
    _open_quote,
    _bracket,
    _quoted_start,
    _colon,
    _start_character,
    _indent,
    _other,
)
