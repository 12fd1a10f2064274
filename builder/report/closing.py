"""The last line of a run: what was looked at and what came of it, in words."""

from __future__ import annotations

from builder.report.report import Summary


def closing_line(summary: Summary) -> str:
    """Say how much was checked, how many quotations are proved, and what stands against publishing."""
    looked_at = " and ".join(
        [_count(summary.claims, "claim", "claims"), _count(summary.seeds, "archived text", "archived texts")]
    )
    return f"Checked {looked_at}: {_proved(summary)}; {_found(summary)}."


def settings_line(summary: Summary) -> str:
    """Say that nothing could be checked since the settings are not usable."""
    return f"Nothing else was checked, the settings come first: {_found(summary)}."


def _proved(summary: Summary) -> str:
    if not summary.quotations:
        return "no quotations"
    if summary.proved == summary.quotations:
        return "its quotation is proved" if summary.proved == 1 else f"all {summary.proved} quotations are proved"
    return f"{summary.proved} of {_count(summary.quotations, 'quotation', 'quotations')} proved"


def _found(summary: Summary) -> str:
    told = [
        _count(number, one, many)
        for number, one, many in (
            (summary.errors, "error", "errors"),
            (summary.warnings, "warning", "warnings"),
            (summary.notes, "note", "notes"),
        )
        if number
    ]
    if not summary.errors:
        told.insert(0, "no errors")
    return ", ".join(told)


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
