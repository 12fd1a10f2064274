"""The verdict marks: one drawing for each tone, told apart without colour and always beside the word.

Signs of comparison, because a verdict says how a claim compares with the record: = and ≠, not ticks and crosses.
"""

from __future__ import annotations

from markupsafe import Markup

from builder.model.settings import Rating, Tone

_RING = '<circle cx="12" cy="12" r="10"/>'
_DRAWINGS = {
    "same": f'{_RING}<path d="M7.5 9.8h9M7.5 14.2h9"/>',
    "partly": f'{_RING}<path d="M7 10.4q2.5-2.2 5 0t5 0M7 14.8q2.5-2.2 5 0t5 0"/>',
    "caution": '<path d="M12 2.6 22.4 21H1.6z"/><path d="M12 9v5.4M12 17.4v.3"/>',
    "differs": f'{_RING}<path d="M7.5 9.8h9M7.5 14.2h9M15 6.6 9 17.4"/>',
    "contested": f'{_RING}<path d="M7 9.6h9.6M13.8 6.8l2.8 2.8-2.8 2.8M17 14.6H7.4M10.2 11.8l-2.8 2.8 2.8 2.8"/>',
    "single": f'{_RING}<circle class="qp-icon__dot" cx="12" cy="12" r="2.2"/>',
    "none": '<circle class="qp-icon__dashes" cx="12" cy="12" r="10" stroke-dasharray="3.2 3.1"/>',
}
_OF_TONE = {
    Tone.POSITIVE: "same",
    Tone.MIXED: "partly",
    Tone.CAUTION: "caution",
    Tone.NEGATIVE: "differs",
    Tone.CONTESTED: "contested",
    Tone.OPEN: "single",
}


def icon_name(rating: Rating | None) -> str:
    """Name the mark of a rating: the one it asks for, its tone's where there is no such mark, none without rating."""
    if rating is None:
        return "none"
    return rating.icon if rating.icon in _DRAWINGS else _OF_TONE[rating.tone]


def verdict_icon(name: str) -> Markup:
    """Draw a mark; hidden from screen readers, which read the word beside it."""
    return Markup(  # noqa: S704 - drawn above, no outside text
        '<svg class="qp-icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" '
        'stroke-width="1.9" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">'
        f"{_DRAWINGS[name]}</svg>"
    )
