"""Values that YAML reads happily but not as meant: cut short by a comment, or wrapped in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from builder.document.document import Document
from builder.document.marks import in_quotes
from builder.document.nodes import Scalar
from builder.findings.fault import Fault
from builder.findings.place import Keys, Place, Span

_QUOTED = frozenset(["from", "prefix", "quote", "suffix", "terms", "to"])
"""Keys whose values are words of an archived text: there, no comment and no further quotation mark is harmless."""

_PROSE = frozenset(
    [
        "attributed_to",
        "because",
        "claim",
        "explanation",
        "interests",
        "label",
        "means",
        "name",
        "note",
        "place",
        "publisher",
        "reason",
        "role",
        "speaker",
        "summary",
        "text",
        "title",
        "unknown",
        "unproved",
        "was",
        "why",
        "words",
    ]
)
"""Keys whose values are our own words: a comment after them is harmless unless it looks like a part of them."""

_BLOCKS = ("|", ">")
_COMMENT = re.compile(r"[ \t]*(#[^\r\n]*)")
_HASHTAG = re.compile(r"#[^\s#]")
_PAIRS = {
    "\u201c": "\u201d",
    "\u201e": "\u201c\u201d",
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab",
    "\u2018": "\u2019",
    "\u201a": "\u2018\u2019",
    '"': '"',
    "'": "'",
}
"""Opening quotation marks, double and single, with the marks that close them (English, German, French, Danish)."""

_FOLD = str.maketrans(dict.fromkeys({*_PAIRS, *"".join(_PAIRS.values())}, '"'))
_SUSPICIOUS = re.compile(rf"[ \t]#|(?:[-:,\[\"']|^)[ \t]*[{''.join(_PAIRS)}]", re.MULTILINE)
"""What a file must hold for its values to be worth a second look."""

_MARKED = re.compile(r"[\[\]…]|\.\.\.")


def slips(document: Document, texts: Mapping[str, str]) -> Iterator[Fault]:
    """Find values that do not mean what their author meant.

    Args:
        document: A claim, a seed's description or settings, read without fault.
        texts: Archived texts by seed id: a quotation may well begin and end with the source's own marks.

    Yields:
        `comment-cuts` and `marks-around` faults.
    """
    if not _SUSPICIOUS.search(document.text):
        return
    for keys, scalar in document.scalars():
        key = next((key for key in reversed(keys) if isinstance(key, str)), "")
        if key in _QUOTED or key in _PROSE:
            yield from _cut(document, key, scalar)
        if (
            key in _QUOTED
            and _wrapped(scalar.value)
            and not _stands_so(scalar.value, _seed_text(document, keys, texts))
        ):
            yield Fault("marks-around", Place(document.path, keys), {"key": key, "plain": _plain(scalar)})


def _cut(document: Document, key: str, scalar: Scalar) -> Iterator[Fault]:
    comment = None if scalar.style else _COMMENT.match(document.text, scalar.end)
    if comment is None:
        return
    if key in _PROSE and not _HASHTAG.match(comment.group(1)):
        return
    value, whole = (
        Span(document.path, scalar.start, comment.end()),
        document.text[scalar.start : comment.end()].rstrip(),
    )
    facts = {"key": key, "kept": scalar.value, "lost": comment.group(1).rstrip()}
    if "\n" not in whole:
        facts["suggestion"] = in_quotes(whole.strip())
    start = comment.start(1)
    yield Fault("comment-cuts", Span(document.path, start, start + len(facts["lost"])), facts, value)


def _wrapped(value: str) -> bool:
    closing = _PAIRS.get(value[:1], "")
    return len(value) > 2 and value[-1] in closing and not set(value[1:-1]) & {value[0], *closing}  # noqa: PLR2004


def _plain(scalar: Scalar) -> str:
    """Write the value without its marks in the style it has; nothing where that takes several lines."""
    inner = scalar.value[1:-1]
    if "\n" in inner:
        return ""
    return inner if scalar.style in _BLOCKS else in_quotes(inner)


def _seed_text(document: Document, keys: Keys, texts: Mapping[str, str]) -> str:
    data = document.data
    for key in keys[:-1]:
        data = data[key]
    seed = data.get("seed") if isinstance(data, dict) else None
    return texts.get(seed, "") if isinstance(seed, str) else ""


def _stands_so(value: str, text: str) -> bool:
    """Whether the marks may be the source's own: its first or last word stands there with its mark.

    Where the first or last word is itself edited, that cannot be told here; the proof will tell.
    """
    words = value.split()
    if _MARKED.search(words[0]) or _MARKED.search(words[-1]):
        return True
    folded = text.translate(_FOLD)
    return words[0].translate(_FOLD) in folded or words[-1].translate(_FOLD) in folded
