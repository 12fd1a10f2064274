"""Quoteproof: fact-checks that prove every quotation against archived text."""

from builder.proof import ArchivedText

__all__ = ["ArchivedText"]
