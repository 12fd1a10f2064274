"""Turns of phrase that the rules about files share."""

from __future__ import annotations

from builder.findings.fault import Fault
from builder.findings.finding import Fix
from builder.findings.place import Place, Span

_MOST = 40


def as_a_block(fault: Fault) -> str:
    """Give the advice that always works for a text that YAML stumbles over."""
    key = fault.facts.get("key", "")
    start = f"write `{key}: >-`" if key else "write `>-` after the colon"
    return f"{start} and the text on the next line, indented: nothing needs quotation marks there"


def short(text: str, most: int = _MOST) -> str:
    """Cut a text that a message quotes, at a word's end where possible."""
    if len(text) <= most:
        return text
    kept = text[:most].rsplit(" ", 1)[0] if " " in text[:most] else text[:most]
    return f"{kept} …"


def known(fault: Fault) -> tuple[str, ...]:
    """Give the keys or words that would have been understood."""
    return tuple(word for word in fault.facts.get("known", "").split(",") if word)


def listed(words: tuple[str, ...], joint: str = "or") -> str:
    """Write words as a person lists them: `a`, `b` or `c`."""
    coded = [f"`{word}`" for word in words]
    return f" {joint} ".join([", ".join(coded[:-1]), coded[-1]]) if len(coded) > 1 else "".join(coded)


def where(fault: Fault) -> str:
    """Name the group of keys a fault lies in, for a sentence: " in `source`", or nothing at the file's top."""
    inside = fault.facts.get("inside", "")
    return f" in `{inside}`" if inside else ""


def holder(place: Place | Span) -> str:
    """Say what a file is: a claim, a seed's description, the settings."""
    if place.path.startswith("claims/"):
        return "claim"
    return "seed's description" if place.path.startswith("seeds/") else "settings"


def in_marks(fault: Fault) -> tuple[Fix, ...]:
    """Offer the value in quotation marks, where the reader of the file could work that out."""
    suggestion = fault.facts.get("suggestion", "")
    if not suggestion or fault.related is None:
        return ()
    key = fault.facts.get("key", "")
    shown = f"{key}: {short(suggestion, 70)}" if key else short(suggestion, 70)
    return (Fix(f"or put it in quotation marks: {shown}", fault.related, suggestion),)
