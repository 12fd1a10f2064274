"""What comes along when lists are pasted from a word processor: its bullets, and blanks that YAML takes for letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from builder.document.nodes import Mapping, Node, Sequence
from builder.findings.fault import Fault
from builder.findings.place import Span

_BLANKS = "\u00a0\u2000-\u200a\u202f\u3000"
_START = re.compile(rf" *(?:- +)*(?:(?P<blank>[{_BLANKS}][ {_BLANKS}]*)|(?P<bullet>[•‣▪●◦·\u2013\u2014])\s)")


def pasted(path: str, text: str, start: int) -> Fault | None:
    """Tell of a line that starts with a bullet or with blanks that are none to YAML.

    Args:
        path: The file.
        text: Its characters.
        start: Where the line starts, or the key that is on it.

    Returns:
        A `not-yaml` fault whose cause is `bullet` or `blank`; None where the line starts otherwise.
    """
    found = _START.match(text, start)
    if found is None:
        return None
    cause = found.lastgroup or ""
    facts = {"cause": cause, "key": "", "character": found[cause], "problem": ""}
    return Fault("not-yaml", Span(path, *found.span(cause)), facts)


def pasted_keys(path: str, text: str, root: Node) -> Iterator[Fault]:
    """Find keys that YAML reads together with a bullet or a blank before them."""
    if isinstance(root, Mapping):
        for key, value in root.pairs:
            fault = None if key.style else pasted(path, text, key.start)
            if fault:
                yield fault
            yield from pasted_keys(path, text, value)
    elif isinstance(root, Sequence):
        for item in root.items:
            yield from pasted_keys(path, text, item)
