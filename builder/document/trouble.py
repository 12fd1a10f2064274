"""A syntax error as libyaml tells it, and the lines around it as a person wrote them."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

from builder.document.marks import in_quotes
from builder.findings.fault import Fault
from builder.findings.place import Span

_PAIR = re.compile(r"(?P<indent>[ ]*(?:- +)*)(?P<key>[\w-]+):[ ]+(?P<value>\S.*)")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file; all offsets count from the file's beginning.

    Attributes:
        start: Its first character.
        text: Its characters, without the line break.
        key: The key on it, or nothing.
        column: Where that key stands in the line.
        value_start: Where that key's value starts; -1 without one.
    """

    start: int
    text: str
    key: str
    column: int
    value_start: int

    @property
    def words(self) -> tuple[int, int]:
        """Where its first word starts and its last one ends."""
        return self.start + self.indent, self.start + len(self.text.rstrip())

    @property
    def indent(self) -> int:
        """How many blanks it starts with."""
        return len(self.text) - len(self.text.lstrip())

    @property
    def value(self) -> str:
        """The value on it, without blanks at its end."""
        return self.text[self.value_start - self.start :].rstrip() if self.value_start >= 0 else ""


@dataclass(frozen=True, slots=True)
class Trouble:
    """What libyaml complains of.

    Attributes:
        path: The file.
        text: Its characters.
        problem: libyaml's words: what it was doing, and what went wrong.
        at: The character it stopped at.
        since: Where the thing that it was reading began.
    """

    path: str
    text: str
    problem: str
    at: int
    since: int

    @classmethod
    def of(cls, path: str, text: str, error: yaml.MarkedYAMLError) -> Trouble:
        """Take in an error of the parser; libyaml does not count a byte order mark."""
        shift = int(text.startswith("\ufeff"))
        at = error.problem_mark.index + shift if error.problem_mark else 0
        since = error.context_mark.index + shift if error.context_mark else at
        return cls(path, text, f"{error.context or ''}: {error.problem or ''}".strip(": "), at, since)

    @property
    def line(self) -> Line:
        """The line it stopped on."""
        return self.line_of(self.at)

    def line_of(self, at: int) -> Line:
        """Give the line that a character stands on."""
        start = max(self.text.rfind("\n", 0, at) + 1, int(self.text.startswith("\ufeff")))
        end = self.text.find("\n", start)
        line = self.text[start : end if end >= 0 else len(self.text)].rstrip("\r")
        pair = _PAIR.match(line)
        if pair is None:
            return Line(start, line, "", 0, -1)
        return Line(start, line, pair["key"], pair.start("key"), start + pair.start("value"))

    def line_above(self, line: Line) -> Line | None:
        """Give the nearest line above that holds anything but a comment."""
        while line.start > int(self.text.startswith("\ufeff")):
            line = self.line_of(line.start - 1)
            if line.text.strip() and not line.text.lstrip().startswith("#"):
                return line
        return None

    def fault(self, start: int, end: int, cause: str, character: str = "", key: str = "") -> Fault:
        """Tell that a file is no YAML, at some characters."""
        facts = {"cause": cause, "key": key, "character": character, "problem": self.problem}
        return Fault("not-yaml", Span(self.path, start, end), facts)

    def quotable(self, line: Line, at: int, **facts: str) -> Fault:
        """Tell of one character that would be fine if the value on its line stood in quotation marks."""
        facts = {"cause": "", "key": line.key, "character": self.text[at], "problem": self.problem, **facts}
        facts["suggestion"] = in_quotes(line.value) if self._stands_alone(line) else ""
        value = Span(self.path, line.value_start, line.value_start + len(line.value))
        return Fault(facts.pop("kind", "not-yaml"), Span(self.path, at, at + 1), facts, value)

    def _stands_alone(self, line: Line) -> bool:
        """Whether a line's value ends on it."""
        below = self.line_of(min(line.start + len(line.text) + 1, len(self.text)))
        return below.start == line.start or not below.text.strip() or below.indent <= line.column
