"""W3C Web Annotation selectors for a proof record."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.proof.record import Part, ProofRecord

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def target(record: ProofRecord, source: str) -> dict[str, object]:
    """An annotation's target: the source with every selector of every part.

    A position selector counts code points, as the W3C asks. An abridged quotation's parts each have their own two
    selectors in the one target.
    """
    found = [selector for at, part in enumerate(record.parts) for selector in _selectors(record, at, part)]
    return {"source": source, "selector": found}


def _selectors(record: ProofRecord, at: int, part: Part) -> tuple[dict[str, object], dict[str, object]]:
    quote: dict[str, object] = {"type": "TextQuoteSelector", "exact": part.exact}
    if at == 0 and record.prefix:
        quote["prefix"] = record.prefix
    if at == len(record.parts) - 1 and record.suffix:
        quote["suffix"] = record.suffix
    return quote, {"type": "TextPositionSelector", "start": part.start, "end": part.end}


def annotation(
    record: ProofRecord,
    *,
    identifier: str,
    source: str,
    body: dict[str, object] | list[dict[str, object]] | None = None,
) -> dict[str, object]:
    """A whole annotation, valid against the W3C's structure.

    Args:
        record: The proof.
        identifier: The annotation's own address.
        source: The archived text's address.
        body: What is said about the passage, one thing or several; a plain classification as a quotation where
            nothing is given.
    """
    shown = body or {"type": "TextualBody", "value": record.grade, "purpose": "classifying", "format": "text/plain"}
    return {
        "@context": CONTEXT,
        "id": identifier,
        "type": "Annotation",
        "motivation": "linking",
        "body": shown,
        "target": target(record, source),
    }
