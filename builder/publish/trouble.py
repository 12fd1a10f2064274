"""What publishing has to say when it cannot go on: sentences, never a traceback."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Trouble:
    """One reason not to publish.

    Attributes:
        path: The file it is about, relative to the publication's root or to the site; empty where it is about neither.
        message: What is wrong, in one line, without a full stop at its end.
        help: What to do next, in one line; empty where the message says it.
    """

    path: str
    message: str
    help: str = ""

    def __str__(self) -> str:
        """Give the sentence an editor reads."""
        where = f"{self.path}: " if self.path else ""
        after = f"\n  = help: {self.help}" if self.help else ""
        return f"{where}{self.message}{after}"

    def as_workflow_command(self) -> str:
        """Give the line that marks the file on a pull request (GitHub Docs, "Workflow commands")."""
        where = f" file={_escape(self.path, ':,')}" if self.path.startswith("docs/") else ""
        return f"::error{where}::{_escape(str(self))}"


def _escape(text: str, more: str = "") -> str:
    return "".join(f"%{ord(character):02X}" if character in f"%\r\n{more}" else character for character in text)


class PublishError(Exception):
    """Publishing stopped before anything public changed.

    Attributes:
        troubles: Why, in a stable order; at least one.
    """

    def __init__(self, troubles: Iterable[Trouble]) -> None:
        self.troubles = tuple(dict.fromkeys(troubles))
        super().__init__("\n".join(map(str, self.troubles)))
