"""From a document's data to a frozen model; what the models refuse becomes faults at the words that cause it."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from builder.document.document import Document
from builder.findings.fault import Fault
from builder.findings.place import Keys, Place, Span
from builder.load.refusal import Refusal, fault_of

M = TypeVar("M", bound=BaseModel)


def validate(
    model: type[M], document: Document, base: Keys = (), known: tuple[Fault, ...] = ()
) -> tuple[M | None, tuple[Fault, ...]]:
    """Read a document's data as a model.

    Args:
        model: Which.
        document: The file.
        base: Where in it the model's data stands.
        known: What was found wrong with the file before; it is not said again of the same characters.

    Returns:
        The model, None where anything is wrong with it, and everything that is and was not known.
    """
    data = document.data
    for key in base:
        data = data[key]
    try:
        return model.model_validate(data), ()
    except ValidationError as error:
        details = error.errors(include_url=False)
    found = [fault_of(Refusal.of(model, document, base, detail)) for detail in details]
    told = [(fault, _span(document, fault.place)) for fault in known]
    return None, tuple(fault for fault in found if not _is_told(fault, _span(document, fault.place), told))


def _span(document: Document, place: Place | Span) -> Span:
    return place if isinstance(place, Span) else document.locate(place)


def _is_told(fault: Fault, span: Span, told: list[tuple[Fault, Span]]) -> bool:
    """Whether a known fault marks the same characters, or says why there is no value."""
    return any(
        span == known_span
        or (fault.kind == "missing-value" and known.related == Span(span.path, span.end, known_span.end))
        for known, known_span in told
    )
