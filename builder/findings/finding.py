"""A finding: what is wrong, where, why, and what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from builder.findings.place import Place, Span


class Severity(StrEnum):
    """How much a finding weighs: errors stop a build, warnings do under --strict, notes never."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that explains a finding, such as the archived passage that a quotation differs from."""

    place: Place | Span
    label: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A replacement that would settle a finding.

    Attributes:
        title: What it does, as an order: "write it as …".
        place: What it replaces.
        replacement: The new characters of the file.
        safe: Whether `fix` may apply it unasked; never for a quotation's words.
    """

    title: str
    place: Place | Span
    replacement: str
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to tell an editor.

    Attributes:
        code: The rule's code, a capital letter and three digits.
        message: What is wrong, in one line, without a full stop at its end.
        place: The characters that caused it.
        label: What stands beside the mark, a few words.
        related: Other places, each with its label.
        notes: Further facts, one a line: why it matters, what is there instead.
        help: What to do next, one a line.
        fixes: Replacements that would settle it.
        claim: Id of the claim it belongs to, if any.
        severity: Set by the checker from the rule (and lowered to a note in drafts).
        final: No `accept` settles this one, even where its rule lets a person accept others.
    """

    code: str
    message: str
    place: Place | Span
    label: str = ""
    related: tuple[Related, ...] = ()
    notes: tuple[str, ...] = ()
    help: tuple[str, ...] = ()
    fixes: tuple[Fix, ...] = ()
    claim: str | None = None
    severity: Severity = Severity.ERROR
    final: bool = False
