"""YAML files whose every value knows its place, down to single characters."""

from builder.document.document import Document
from builder.document.read import load_document

__all__ = ["Document", "load_document"]
