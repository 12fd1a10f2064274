"""A parsed YAML file: its data, and the way from any value back to the file's characters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from builder.findings.place import Place, Span


class Document(Protocol):
    """A YAML file that was read, whole or in part.

    Attributes:
        path: Relative to the publication's root, with forward slashes.
        text: The file's characters as they lie on disk (decoded from UTF-8, no newline translation).
        data: Plain data (dict, list, str, int, float, bool, date, None); None where nothing could be read.
    """

    path: str
    text: str
    data: Any

    def locate(self, place: Place) -> Span:
        """Give the characters of the file that `place` names.

        Where the file lacks the last keys of the place, the nearest existing value's key stands for it.
        `within` is mapped through quoting, escapes and folded blocks, character by character.
        """
        ...
