"""Quoteproof: fact-checks that prove every quotation against archived text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.proof import ArchivedText

__all__ = ["ArchivedText"]


def __getattr__(name: str) -> object:
    """Import the engine when it is first asked for (PEP 562), so that help and wrong usage are told at once."""
    if name != "ArchivedText":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from builder.proof import ArchivedText  # noqa: PLC0415 - see above

    return ArchivedText
