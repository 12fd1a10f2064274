from __future__ import annotations

from builder.model.settings import Rating, Tone
from builder.render.icons import icon_name, verdict_icon


def rating(tone: Tone, icon: str | None = None) -> Rating:
    return Rating.model_validate({"label": "x", "means": "y", "tone": tone, "icon": icon})


def test_every_tone_has_a_mark_of_its_own() -> None:
    drawings = {str(verdict_icon(icon_name(rating(tone)))) for tone in Tone}
    assert len(drawings | {str(verdict_icon(icon_name(None)))}) == len(Tone) + 1


def test_a_rating_may_ask_for_another_mark() -> None:
    assert icon_name(rating(Tone.OPEN, "caution")) == "caution"
    assert icon_name(rating(Tone.OPEN, "unheard-of")) == "single"
