"""What rendering gives: files as text, with their place below build/docs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RenderedFile:
    """A generated file.

    Attributes:
        path: Relative to build/docs, with forward slashes.
        content: Its text (to be written as UTF-8, newlines as they are) or its bytes.
    """

    path: str
    content: str | bytes
