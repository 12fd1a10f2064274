"""What one language has to say around a quotation: the phrases of words/*.toml, ready to be looked for."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from builder.surroundings.attribution import Speech, speech
from builder.surroundings.phrases import BETWEEN, WORD, Phrases

_CLOSED = r'[\s"]*(?=[.,;:!?)–—]|\Z)'
"""A phrase after a quotation speaks of all of it only where nothing more follows: not ", allegedly after a warning"."""
_REACH = 6
"""Words of a clause that may stand between the phrase that governs it and the quotation."""


@dataclass(frozen=True, slots=True)
class Frames:
    """The phrases of one kind, by where they stand.

    Attributes:
        clause: At the end of what stands before: a phrase and the clause it governs, up to the quotation (`gap`).
        adjacent: At the end of what stands before: a phrase right before the quotation.
        after: At the head of what stands after it in its sentence.
        following: At the head of the next sentence.
    """

    clause: re.Pattern[str]
    adjacent: re.Pattern[str]
    after: re.Pattern[str]
    following: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Questions:
    """How a language asks.

    Attributes:
        asks: A word with which a question for yes or no begins.
        visible: The head of a text that shows by itself that it asks.
        ending: A comma and a word with which a new clause begins.
        inside: A mark and a word with which a question begins.
        open: A word with which every other question begins.
        plain: Words inside a question after which something is taken for granted.
        asking: Verbs at the end of a passage that a question or condition completes.
    """

    asks: re.Pattern[str]
    visible: re.Pattern[str]
    ending: re.Pattern[str]
    inside: re.Pattern[str]
    open: re.Pattern[str]
    plain: re.Pattern[str]
    asking: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language.

    Attributes:
        turned: Phrases that take back what is quoted.
        hedged: Phrases that pass it on without vouching for it.
        supposed: Phrases that only suppose it.
        questions: How it asks.
        plain: For each kind, phrases that only look like one of these.
        joining: A text that ends with a word after which a whole clause stands.
        stating: A word that shows that something is stated.
        speech: How it gives words to somebody; None where its list does not say.
    """

    turned: Frames
    hedged: Frames
    supposed: Frames
    questions: Questions
    plain: dict[str, re.Pattern[str]]
    joining: re.Pattern[str]
    stating: re.Pattern[str]
    speech: Speech | None


@lru_cache(maxsize=32)
def tongue(language: str) -> Tongue | None:
    """Give the phrases of a language by its tag (`de`, `de-AT`); None where there are none."""
    base = re.split(r"[-_]", language.lower())[0]
    file = files("builder.surroundings") / "words" / f"{base}.toml"
    if not base.isalpha() or not base.isascii() or not file.is_file():
        return None
    return _made(tomllib.loads(file.read_text(encoding="utf-8")))


def _made(data: dict[str, Any]) -> Tongue:
    phrases = Phrases(data["lists"])
    ending = phrases.any_of(data["ending"])
    leading = phrases.any_of(["{leading}"])

    def frames(kind: str, closing: str) -> Frames:
        said = data[kind]
        gap = rf"(?P<gap>(?:{BETWEEN}(?!{ending}){WORD}(?<!\w\w[.])){{0,{_REACH}}})"
        return Frames(
            clause=_compiled(rf'(?P<cue>{phrases.any_of(said["clause"])}){gap}[\s"]*\Z'),
            adjacent=_compiled(rf'(?P<cue>{phrases.any_of(said["adjacent"])})(?<!\w\w[.])[\s"]*\Z'),
            after=_compiled(rf'[\s"]*(?P<cue>{phrases.any_of(said["after"])}){closing}'),
            following=_compiled(rf'[\s"]*(?P<cue>{phrases.any_of(said["next"])}){_CLOSED}'),
        )

    return Tongue(
        turned=frames("turned", _CLOSED),
        hedged=frames("hedged", _CLOSED),
        supposed=frames("supposed", ""),
        questions=Questions(
            asks=_compiled(phrases.any_of(["{asks}"])),
            visible=_compiled(rf"[\W]*(?:{leading}\W+)*{phrases.any_of(['{asks}', '{question}'])}"),
            ending=_compiled(rf",\s*(?:{ending}|{phrases.any_of(['{question}'])})"),
            inside=_compiled(rf"[,:\"'(]\s*(?:{leading}\W+)*{phrases.any_of(['{question}', '{asks}'])}"),
            open=_compiled(phrases.any_of(["{question}"])),
            plain=_compiled(phrases.any_of(data["plain"]["question"])),
            asking=_compiled(rf'{phrases.any_of(["{asking}"])}[\s"]*\Z'),
        ),
        plain={kind: _compiled(phrases.any_of(said)) for kind, said in data["plain"].items()},
        joining=_compiled(rf"{phrases.any_of(data['joining'])}\Z"),
        stating=_compiled(phrases.any_of(data["stating"])),
        speech=speech(data["speaking"]) if "speaking" in data else None,
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
