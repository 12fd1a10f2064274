"""The files that findings point into: from a symbolic place to lines and columns, as late as possible."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.document.document import Document
from builder.findings.place import Place, Span
from builder.model.publication import Publication

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Position:
    """A character of a file: line and column, both from 1, the column in code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Lines:
    """A file's text, cut into lines as editors cut it: at LF, CRLF and CR, and nowhere else.

    Attributes:
        text: The file's characters.
        starts: Offset of each line's first character, in code points.
        ends: Offset of each line's end, its line break left out.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Lines:
        """Cut a text into lines."""
        breaks = [match.span() for match in _LINE_END.finditer(text)]
        return cls(text, (0, *(end for _, end in breaks)), (*(start for start, _ in breaks), len(text)))

    def position(self, offset: int) -> Position:
        """Name the line and column of a character."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self.starts, offset)
        return Position(line, offset - self.starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Give the characters of a line (from 1), without its line break."""
        return self.text[self.starts[number - 1] : self.ends[number - 1]]


@dataclass(frozen=True, slots=True)
class Location:
    """Where a place lies in its file.

    Attributes:
        path: The file, relative to the publication's root.
        start: Its first character.
        end: One past its last character.
        lines: The file's lines; None where its text is not known (a file that is no text, or is missing).
    """

    path: str
    start: Position
    end: Position
    lines: Lines | None

    @property
    def address(self) -> str:
        """`path:line:column`, or the path alone where there is no text to count in."""
        return self.path if self.lines is None else f"{self.path}:{self.start.line}:{self.start.column}"


@dataclass(frozen=True, slots=True)
class Sources:
    """All files of a publication by path, for excerpts.

    Attributes:
        documents: YAML files that were read.
        texts: Characters of files that are no YAML documents (archived texts).
    """

    documents: Mapping[str, Document] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    _lines: dict[str, Lines] = field(default_factory=dict, repr=False, compare=False)

    def locate(self, place: Place | Span) -> Location:
        """Turn a place into lines and columns."""
        lines = self._lines_of(place.path)
        if lines is None:
            return Location(place.path, Position(1, 1), Position(1, 1), None)
        span = place if isinstance(place, Span) else self._span_of(place)
        return Location(place.path, lines.position(span.start), lines.position(span.end), lines)

    def _span_of(self, place: Place) -> Span:
        document = self.documents.get(place.path)
        return document.locate(place) if document else Span(place.path, 0, 0)

    def _lines_of(self, path: str) -> Lines | None:
        if path not in self._lines:
            document = self.documents.get(path)
            text = document.text if document else self.texts.get(path)
            if text is None:
                return None
            self._lines[path] = Lines.of(text)
        return self._lines[path]


def sources_of(publication: Publication) -> Sources:
    """Collect the files of a publication."""
    documents = [loaded.document for loaded in publication.claims.values()]
    documents += [seed.document for seed in publication.seeds.values() if seed.document]
    documents += publication.others.values()
    documents.append(publication.settings_document)
    texts = {seed.text_path: seed.text for seed in publication.seeds.values() if seed.text is not None}
    return Sources({document.path: document for document in documents}, texts)
