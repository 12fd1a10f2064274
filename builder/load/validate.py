"""From a document's data to a frozen model; what the models refuse becomes faults at the words that cause it."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from builder.document.document import Document
from builder.findings.fault import Fault
from builder.findings.place import Keys, Span
from builder.load.refusal import Refusal, fault_of

M = TypeVar("M", bound=BaseModel)


def validate(model: type[M], document: Document, base: Keys = ()) -> tuple[M | None, tuple[Fault, ...]]:
    """Read a document's data as a model.

    Args:
        model: Which.
        document: The file.
        base: Where in it the model's data stands.

    Returns:
        The model, None where anything is wrong with it, and everything that is; what `document.faults` already
        says of the same characters is not said again.
    """
    data = document.data
    for key in base:
        data = data[key]
    try:
        return model.model_validate(data), ()
    except ValidationError as error:
        details = error.errors(include_url=False)
    found = [fault_of(Refusal.of(model, document, base, detail)) for detail in details]
    told = {fault.place for fault in document.faults}
    return None, tuple(fault for fault in found if _span(document, fault) not in told)


def _span(document: Document, fault: Fault) -> Span:
    return fault.place if isinstance(fault.place, Span) else document.locate(fault.place)
