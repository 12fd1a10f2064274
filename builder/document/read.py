"""Reading a YAML file: everything that is wrong with it becomes a fault, nothing an exception."""

from __future__ import annotations

import yaml

from builder.document.characters import decode, forbidden
from builder.document.compose import TooMuchError, compose
from builder.document.construct import construct
from builder.document.document import Document
from builder.document.nodes import Mapping
from builder.document.pasted import pasted_keys
from builder.document.syntax import explain
from builder.findings.fault import Fault
from builder.findings.place import Span

MOST_BYTES = 1_000_000
"""How large a YAML file may be."""


def load_document(path: str, content: str | bytes) -> Document:
    """Read a YAML file whose root is a group of keys.

    Args:
        path: Relative to the publication's root, for places.
        content: The file's bytes, or its characters.

    Returns:
        The document; `data` is None where it could not be read at all, and then `faults` says why.
    """
    raw = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    if len(raw) > MOST_BYTES:
        return _refuse(
            path, "", Fault("too-large", Span(path, 0, 0), {"bytes": f"{len(raw):,}", "most": f"{MOST_BYTES:,}"})
        )
    text, faults = decode(path, raw)
    faults = faults or forbidden(path, text)
    return _refuse(path, text, *faults) if faults else _parse(path, text)


def _parse(path: str, text: str) -> Document:
    try:
        composed = compose(path, text)
    except yaml.MarkedYAMLError as error:
        return _refuse(path, text, explain(path, text, error))
    except TooMuchError as error:
        return _refuse(path, text, error.fault)
    if not isinstance(composed.root, Mapping):
        end = len(text.split("\n", 1)[0])
        kind = "empty-file" if composed.root is None else "not-keys"
        return _refuse(path, text, Fault(kind, Span(path, 0, end)), *composed.faults)
    if slipped := tuple(pasted_keys(path, text, composed.root)):
        return _refuse(path, text, *composed.faults, *slipped)
    faults = list(composed.faults)
    data = construct(path, composed.root, faults)
    return Document(path, text, data, tuple(faults))


def _refuse(path: str, text: str, *faults: Fault) -> Document:
    return Document(path, text, None, faults)
