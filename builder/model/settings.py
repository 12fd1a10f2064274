"""The publication's settings: `extra.quoteproof` of mkdocs.yml."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from builder.model.base import Id, PageId, Strict, Text, WebAddress, by_value, type_of_list
from builder.model.claim import Stance, StanceField

FORMAT = 1
"""The newest version of claims, seeds and settings that this builder reads."""


class PersonKind(StrEnum):
    """Whether an author is a human being or software."""

    PERSON = "person"
    PROGRAM = "program"


class Authority(StrEnum):
    """What makes a refutation weigh: a named speaker, a primary text, or the claim's own source."""

    NAMED = "named"
    PRIMARY = "primary"
    OWN = "own"


class Tone(StrEnum):
    """How a verdict is coloured; its icon and word say the same without colour."""

    POSITIVE = "positive"
    MIXED = "mixed"
    CAUTION = "caution"
    NEGATIVE = "negative"
    CONTESTED = "contested"
    OPEN = "open"


class Publisher(Strict):
    """Who publishes the checks (schema.org Organization)."""

    name: Text
    url: WebAddress | None = None
    logo: Text | None = None
    contact: Text | None = None
    licence: WebAddress | None = None


class Person(Strict):
    """An author or reviewer, and what a reader should know of them."""

    name: Text
    role: Text | None = None
    kind: Annotated[PersonKind, by_value(PersonKind)] = PersonKind.PERSON
    interests: Text | None = None


class Topic(Strict):
    """A file of checks that belong together, and the hand-written story about them."""

    title: Text
    page: Text | None = None


def _one_or_more(value: object) -> object:
    return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list) else value


class EvidencePattern(Strict):
    """Proved evidence that a rating needs or that forbids it.

    Attributes:
        stance: One of these stances.
        independent: Only seeds of another origin than the claim's source.
        explained: Only passages with an `explanation`.
        authority: Only where at least one of these holds.
    """

    stance: Annotated[tuple[StanceField, ...], BeforeValidator(_one_or_more), Field(min_length=1)]
    independent: bool = False
    explained: bool = False
    authority: Annotated[
        tuple[Annotated[Authority, by_value(Authority)], ...],
        BeforeValidator(_one_or_more),
        Field(default=()),
    ]


class Rating(Strict):
    """What `status` may be.

    Attributes:
        label: The verdict in a word or three.
        means: When it is given, for readers.
        value: schema.org's ratingValue, 1 to 5; absent where the rating judges nothing.
        tone: Its colour family.
        icon: One of the builder's verdict marks; else the tone's.
        needs: Each of these must be met by some proved evidence.
        forbids: None of these may be met by any.
        accounts_for_others: Every other seed quoted under the claim's topics is silent, context or a denial.
    """

    label: Text
    means: Text
    value: Annotated[int, Field(ge=1, le=5)] | None = None
    tone: Annotated[Tone, by_value(Tone)] = Tone.OPEN
    icon: Text | None = None
    needs: Annotated[tuple[EvidencePattern, ...], type_of_list, Field(default=())]
    forbids: Annotated[tuple[EvidencePattern, ...], type_of_list, Field(default=())]
    accounts_for_others: bool = False


class Settings(Strict):
    """Everything a publisher may decide.

    Attributes:
        format: Version of claims, seeds and settings.
        publisher: Who publishes.
        people: Authors and reviewers by id.
        topics: Topics by id.
        ratings: What `status` may be, by id, strongest support first.
        quoted_share: The most of a `rights: quote` seed that the site as a whole may show, 0 to 1.
        page_size: Claims on one page of a list.
        slash_opens_search: Whether `/` opens the search dialog.
    """

    format: Annotated[int, Field(ge=1, le=FORMAT)]
    publisher: Publisher
    people: Mapping[Id, Person]
    topics: Mapping[PageId, Topic] = Field(default_factory=dict)
    ratings: Mapping[PageId, Rating]
    quoted_share: Annotated[float, Field(gt=0, le=1)] = 0.5
    page_size: Annotated[int, Field(ge=5, le=200)] = 25
    slash_opens_search: bool = True


__all__ = [
    "FORMAT",
    "Authority",
    "EvidencePattern",
    "Person",
    "PersonKind",
    "Publisher",
    "Rating",
    "Settings",
    "Stance",
    "Tone",
    "Topic",
]
