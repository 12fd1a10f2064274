"""Who a stretch of a text says is speaking: “said Tom Hale”, “according to Dr. Ruth Amsel”, “she told reporters”."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from builder.surroundings.names import Naming
from builder.surroundings.phrases import Phrases

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŁŚŠŽČĆİ](?:[\w'-]{4,}|rof\.|apt\.|[\w'-]{0,2}\.|[\w'-]{0,3})(?![\w])"
_LAST_BREAK = re.compile(r"[;:–—()]")


@dataclass(frozen=True, slots=True)
class Speech:
    """How a language gives words to somebody.

    Attributes:
        naming: Its words around names.
        verb: A verb of saying.
        helpers: What may stand between a name and its verb, at a stretch's end.
        source: A phrase that ends right before a name.
        pronoun: One person, unnamed.
        name: A capitalised name with its titles and particles.
        several: A word between two names.
        joining: A word after which what is said stands: "that".
        secondhand: A sign that somebody else's words are passed on.
        trailing: A small word that may follow a speaker's name.
        belonging: A word that makes a name part of something else: "the mayor of".
    """

    naming: Naming
    verb: re.Pattern[str]
    helpers: re.Pattern[str]
    source: re.Pattern[str]
    pronoun: re.Pattern[str]
    name: re.Pattern[str]
    several: re.Pattern[str]
    belonging: re.Pattern[str]
    joining: re.Pattern[str]
    secondhand: re.Pattern[str]
    trailing: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody to whom words are given.

    Attributes:
        phrase: The words that name the speaker.
        name: The person's name, titles left out; empty where the phrase names no person.
        pronoun: Whether it is a mere "he" or "she".
        leads: Whether what is said may stand right after it.
        start: Where the attribution begins in the stretch.
        end: Where it ends.
    """

    phrase: str
    name: tuple[str, ...]
    pronoun: bool
    leads: bool
    start: int
    end: int


def speech(said: Mapping[str, Sequence[str]]) -> Speech:
    """Make a language's `speaking` table ready to be looked for."""
    phrases = Phrases({})
    particles = "|".join(map(re.escape, said["particles"]))
    return Speech(
        Naming(*(frozenset(said[name]) for name in ("titles", "bodies", "openers", "particles"))),
        _compiled(phrases.any_of(said["verbs"])),
        _compiled(rf"(?:\s+{phrases.any_of(said['helpers'])}){{0,2}}\s*\Z"),
        _compiled(phrases.any_of(said["sources"])),
        _compiled(phrases.any_of(said["pronouns"])),
        re.compile(rf"(?<![\w.]){_CAPITAL}(?:\s+(?:(?:{particles})\s+){{0,2}}{_CAPITAL}){{0,6}}"),
        _compiled(phrases.any_of(said["several"]) + "|&"),
        _compiled(phrases.any_of(said["belonging"])),
        _compiled(phrases.any_of(said["joining"])),
        _compiled(phrases.any_of(said["secondhand"])),
        _compiled(phrases.any_of(said["trailing"])),
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def attributions(stretch: str, spoken: Speech) -> tuple[Attribution, ...]:
    """List what a stretch of narration says of who speaks, in its order; phrases that stay unclear included."""
    found = [_of_source(match, stretch, spoken) for match in spoken.source.finditer(stretch)]
    found += [_of_verb(match, stretch, spoken) for match in spoken.verb.finditer(stretch)]
    return tuple(sorted(found, key=lambda one: one.start))


def _of_source(match: re.Match[str], stretch: str, spoken: Speech) -> Attribution:
    return replace(_to_the_right(match.start(), match.end(), stretch, spoken), leads=True)


def _of_verb(match: re.Match[str], stretch: str, spoken: Speech) -> Attribution:
    head = stretch[: match.start()]
    low = max((found.end() for found in _LAST_BREAK.finditer(head)), default=0)
    subject = spoken.helpers.sub("", head[low:])
    if not subject.strip(' ",.'):
        return _to_the_right(match.start(), match.end(), stretch, spoken)
    return _from_subject(subject, low, match.end(), spoken)


def _to_the_right(start: int, end: int, stretch: str, spoken: Speech) -> Attribution:
    """Read an attribution whose subject follows: “said the actor Paul Reed, 41”."""
    rest = re.split(r'[.!?"](?=\s|\Z)(?<!\w\w\.)|(?<=\w{3})[.]', stretch[end:], maxsplit=1)[0]
    subject = rest.split(",", 1)[0]
    pronoun = spoken.pronoun.fullmatch(subject.strip())
    named = spoken.name.search(subject)
    follows = re.match(r"\s+([a-z]\w*)", subject[named.end() :]) if named else None
    alone = (
        named is not None
        and (follows is None or spoken.trailing.fullmatch(follows[1]) is not None)
        and not spoken.belonging.search(subject[: named.start()])
    )
    name = spoken.naming.name(named[0]) if named and alone and not spoken.several.search(subject) else ()
    return Attribution(rest, name, bool(pronoun), leads=False, start=start, end=end + len(rest))


def _from_subject(subject: str, low: int, end: int, spoken: Speech) -> Attribution:
    """Read an attribution whose subject stands before the verb: “Randa Slim, senior fellow, says”."""
    trimmed = subject.rstrip(" ")
    if trimmed.endswith(","):
        clauses = trimmed.rstrip(",").split(",")
        head = ",".join(clauses[:-1]) if len(clauses) > 1 else clauses[0]
    else:
        head = trimmed.rsplit(",", 1)[-1]
    pronoun = spoken.pronoun.fullmatch(head.strip().split(" ")[-1]) if head.strip() else None
    names = list(spoken.name.finditer(head))
    last = names[-1] if names else None
    adjoining = last is not None and not head[last.end() :].strip()
    own = last is not None and adjoining and not spoken.belonging.search(head[: last.start()])
    name = spoken.naming.name(last[0]) if last and own and not spoken.several.search(head) else ()
    return Attribution(subject, name, bool(pronoun) and not name, leads=True, start=low, end=end)
