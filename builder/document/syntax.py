"""From libyaml's complaint to what a person most likely did: a tab, a colon, a bracket, a quotation mark, an indent."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from builder.document.marks import in_quotes
from builder.findings.fault import Fault
from builder.findings.place import Span

_PAIR = re.compile(r"(?P<indent>[ ]*(?:- +)*)(?P<key>[\w-]+):[ ]+(?P<value>\S.*)")
_TABS = re.compile(r" *(\t[ \t]*)")
_QUOTES = ("'", '"')


@dataclass(frozen=True, slots=True)
class _Trouble:
    """A complaint, the line it stands on and the `key: value` on that line.

    Attributes:
        path: The file.
        text: Its characters.
        problem: libyaml's words.
        at: The character it stopped at.
        since: Where the thing it was reading began.
        line_start: First character of the line of `at`.
        line: That line, without its break.
        key: The key on it, or nothing.
        value_start: Where that key's value starts, -1 without one.
    """

    path: str
    text: str
    problem: str
    at: int
    since: int
    line_start: int
    line: str
    key: str
    value_start: int

    @property
    def value(self) -> str:
        return self.text[self.value_start : self.line_start + len(self.line)] if self.value_start >= 0 else ""

    def fault(self, kind: str, start: int, end: int, cause: str = "", character: str = "") -> Fault:
        facts = {"cause": cause, "key": self.key, "character": character, "problem": self.problem}
        return Fault(kind, Span(self.path, start, end), facts)

    def quotable(self, kind: str, at: int, cause: str = "", character: str = "") -> Fault:
        """A fault at one character that would be none if the whole value stood in quotation marks."""
        plain = self.fault(kind, at, at + 1, cause, character)
        value = self.value.rstrip()
        place = Span(self.path, self.value_start, self.value_start + len(value))
        return Fault(kind, plain.place, {**plain.facts, "suggestion": in_quotes(value)}, place)


def explain(path: str, text: str, error: yaml.MarkedYAMLError) -> Fault:
    """Turn a syntax error into a fault at the place where its author should look.

    Returns:
        `bracket-start`, `quotation-mark-start` or `not-yaml`, the last with a `cause`: tab, colon, character,
        dash, open-quote, escape, no-colon, indent or other. Where quotation marks around the value would settle
        it, `suggestion` is the value in them, and the related span what it would replace.
    """
    trouble = _trouble(path, text, error)
    return next(fault for fault in (guess(trouble) for guess in _GUESSES) if fault is not None)


def _trouble(path: str, text: str, error: yaml.MarkedYAMLError) -> _Trouble:
    shift = int(text.startswith("\ufeff"))
    at = error.problem_mark.index + shift if error.problem_mark else 0
    since = error.context_mark.index + shift if error.context_mark else at
    problem = f"{error.context or ''}: {error.problem or ''}".strip(": ")
    start = _line_start(text, at)
    line = _line(text, start)
    pair = _PAIR.match(line)
    key, value = (pair["key"], start + pair.start("value")) if pair else ("", -1)
    return _Trouble(path, text, problem, at, since, start, line, key, value)


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at) + 1, int(text.startswith("\ufeff")))


def _line(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start : end if end >= 0 else len(text)].rstrip("\r")


def _on_line_of(trouble: _Trouble, at: int) -> _Trouble:
    """Look at another line than the one that libyaml stopped at."""
    start = _line_start(trouble.text, at)
    line = _line(trouble.text, start)
    pair = _PAIR.match(line)
    key, value = (pair["key"], start + pair.start("value")) if pair else ("", -1)
    return _Trouble(trouble.path, trouble.text, trouble.problem, at, trouble.since, start, line, key, value)


def _tab(trouble: _Trouble) -> Fault | None:
    tabs = _TABS.match(trouble.line)
    if tabs is None:
        return None
    return trouble.fault("not-yaml", trouble.line_start + tabs.start(1), trouble.line_start + tabs.end(1), "tab")


def _open_quote(trouble: _Trouble) -> Fault | None:
    """A quotation mark that is never closed, or that only the next quoted value closes."""
    if "quoted scalar" in trouble.problem and "end of stream" in trouble.problem:
        return _on_line_of(trouble, trouble.since).fault("not-yaml", trouble.since, trouble.since + 1, "open-quote")
    mark = trouble.text[trouble.at - 1 : trouble.at]
    if mark not in _QUOTES or trouble.at != trouble.value_start + 1:
        return None
    opened = trouble.text.rfind(f": {mark}", 0, trouble.line_start)
    if opened < 0:
        return None
    return _on_line_of(trouble, opened).fault("not-yaml", opened + 2, opened + 3, "open-quote")


def _escape(trouble: _Trouble) -> Fault | None:
    if "escape" not in trouble.problem:
        return None
    start = trouble.text.rfind("\\", 0, trouble.at + 1)
    return trouble.fault("not-yaml", start, start + 2, "escape", trouble.text[start : start + 2])


def _bracket(trouble: _Trouble) -> Fault | None:
    if "while parsing a flow" in trouble.problem:
        trouble = _on_line_of(trouble, trouble.since)
    elif trouble.at <= trouble.value_start:
        return None
    if not trouble.value.startswith(("[", "{")):
        return None
    at = trouble.value_start
    return trouble.quotable("bracket-start", at, character=trouble.value[0])


def _quoted_start(trouble: _Trouble) -> Fault | None:
    if not trouble.value.startswith(_QUOTES) or trouble.at <= trouble.value_start + 1:
        return None
    at = trouble.value_start
    return trouble.quotable("quotation-mark-start", at, character=trouble.value[0])


def _start_character(trouble: _Trouble) -> Fault | None:
    if "block scalar" in trouble.problem:
        trouble = _on_line_of(trouble, trouble.since)
    at, first = trouble.value_start, trouble.value[:1]
    if first == "-" and "block sequence entries" in trouble.problem:
        return trouble.quotable("not-yaml", at, "dash")
    if first and first in "@`%*&!|>?,]}" and trouble.at >= at:
        return trouble.quotable("not-yaml", at, "character", first)
    if "cannot start any token" in trouble.problem:
        return trouble.fault("not-yaml", trouble.at, trouble.at + 1, "character", trouble.text[trouble.at])
    return None


def _colon(trouble: _Trouble) -> Fault | None:
    if not trouble.problem.startswith("mapping values are not allowed"):
        return None
    if 0 <= trouble.value_start < trouble.at:
        return trouble.quotable("not-yaml", trouble.at, "colon")
    return _indent(trouble)


def _no_colon(trouble: _Trouble) -> Fault | None:
    if "could not find expected ':'" not in trouble.problem:
        return None
    there = _on_line_of(trouble, trouble.since)
    start = there.line_start + len(there.line) - len(there.line.lstrip())
    return there.fault("not-yaml", start, there.line_start + len(there.line.rstrip()), "no-colon")


def _indent(trouble: _Trouble) -> Fault | None:
    start = trouble.line_start + len(trouble.line) - len(trouble.line.lstrip())
    if not trouble.line.strip():
        return None
    cause = "indent" if trouble.key or "expected" in trouble.problem else "other"
    return trouble.fault("not-yaml", start, trouble.line_start + len(trouble.line.rstrip()), cause)


def _other(trouble: _Trouble) -> Fault:
    at = min(trouble.at, max(len(trouble.text) - 1, 0))
    return trouble.fault("not-yaml", at, at + 1, "other")


_GUESSES: tuple[Callable[[_Trouble], Fault | None], ...] = (
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
