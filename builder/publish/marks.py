"""What the search shows beside each verdict: its tone and its mark, as a small file of its own."""

from __future__ import annotations

import json
from collections.abc import Mapping

from builder.model.settings import Rating
from builder.render.icons import icon_name, verdict_icon
from builder.render.rendered import RenderedFile

PATH = "assets/verdicts.json"


def verdict_marks(ratings: Mapping[str, Rating]) -> RenderedFile:
    """Give the file that the search reads: `{"Supported": {"tone": "positive", "icon": "<svg …>"}}`."""
    marks = {
        rating.label: {"tone": rating.tone.value, "icon": _standalone(str(verdict_icon(icon_name(rating))))}
        for rating in ratings.values()
    }
    return RenderedFile(PATH, json.dumps(marks, ensure_ascii=False, indent=1) + "\n")


def _standalone(icon: str) -> str:
    """Make an icon of HTML a document of its own, which needs the namespace that HTML implies."""
    return icon.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
