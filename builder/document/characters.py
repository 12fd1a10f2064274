"""What a file's bytes must be before anybody reads it as YAML: UTF-8 without characters that editors hide."""

from __future__ import annotations

import re
from itertools import islice

from builder.findings.fault import Fault
from builder.findings.place import Span

MOST_REPORTED = 20
"""How many forbidden characters of one file are told; where there are more, the file is of another kind."""

_SEPARATOR = re.compile("[\x85\u2028\u2029]|\r(?!\n)")
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]|\r(?!\n)|(?<!^)\ufeff"
)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_WINDOWS = re.compile(rb"[\x80-\xff](?![\x80-\xbf])")


def decode(path: str, raw: bytes) -> tuple[str, tuple[Fault, ...]]:
    """Read bytes as UTF-8 without touching line breaks or a byte order mark.

    Args:
        path: The file, for the fault's place.
        raw: All its bytes.

    Returns:
        The characters, and none or one `not-utf8` fault at the first place that is not UTF-8; the characters
        are then only good for showing.
    """
    try:
        return raw.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        at = len(raw[: error.start].decode("utf-8"))
        guess = _guess(raw)
        facts = {"byte": f"{raw[error.start]:02X}", "guess": guess}
        shown = raw.decode("utf-16" if guess == "UTF-16" else "utf-8", "replace")
        return shown, (Fault("not-utf8", Span(path, at, at + 1), facts),)


def _guess(raw: bytes) -> str:
    if raw.startswith(_UTF16):
        return "UTF-16"
    return "Windows-1252 or Latin-1" if _WINDOWS.search(raw) else ""


def forbidden(path: str, text: str) -> tuple[Fault, ...]:
    """Find characters that YAML forbids, or that YAML and text editors count differently.

    Returns:
        A `line-separator` or `control-character` fault for each, `MOST_REPORTED` at most.
    """
    found = islice(_FORBIDDEN.finditer(text), MOST_REPORTED)
    return tuple(_forbidden(path, match.start(), match.group()) for match in found)


def _forbidden(path: str, at: int, character: str) -> Fault:
    kind = "line-separator" if _SEPARATOR.match(character) else "control-character"
    return Fault(kind, Span(path, at, at + 1), {"character": f"U+{ord(character):04X}"})
