"""The last line of a run: what was looked at and what came of it, in words."""

from __future__ import annotations

from builder.report.report import Summary


def closing_line(summary: Summary) -> str:
    """Say how much was checked, how many quotations are proved, and what stands against publishing."""
    claims = summary.claims - summary.drafts
    looked_at = [_count(claims, "claim", "claims")] if claims or not summary.drafts else []
    looked_at += [_count(summary.drafts, "draft", "drafts")] if summary.drafts else []
    texts = _count(summary.seeds, "archived text", "archived texts")
    return f"Checked {', '.join(looked_at)} and {texts}: {_proved(summary)}; {_found(summary)}."


def settings_line(summary: Summary) -> str:
    """Say that nothing could be checked since the settings are not usable."""
    return f"Nothing else was checked, the settings come first: {_found(summary)}."


def _proved(summary: Summary) -> str:
    if summary.unread:
        return _unread(summary)
    if not summary.quotations:
        return "no quotations"
    if summary.proved == summary.quotations:
        return "its quotation is proved" if summary.proved == 1 else f"all {summary.proved} quotations are proved"
    return f"{summary.proved} of {_count(summary.quotations, 'quotation', 'quotations')} proved"


def _unread(summary: Summary) -> str:
    """Say that some claims gave no quotations since their files could not be read, and what the others gave."""
    unread = f"{_count(summary.unread, 'claim', 'claims')} could not be read"
    if not summary.quotations:
        return unread
    return f"{unread}; {summary.proved} of {_count(summary.quotations, 'quotation', 'quotations')} in the others proved"


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
