"""A claim as an editor writes it (claims/<id>.yml)."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag, WithJsonSchema

from builder.model.base import Day, Id, Ids, Strict, Text, Texts, WebAddress, by_value, type_of_list
from builder.model.dates import PartialDate


class About(StrEnum):
    """What kind of assertion a claim is; forecasts and opinions take no status."""

    EVENT = "event"
    WORDS = "words"
    FORECAST = "forecast"
    OPINION = "opinion"


class Attribution(StrEnum):
    """On whose authority something is said."""

    NAMED = "named"
    UNNAMED = "unnamed"
    DOCUMENT = "document"


class SpeakerKind(StrEnum):
    """Whether somebody who makes a claim is a human being or a body: what schema.org asks of every author."""

    PERSON = "person"
    ORGANIZATION = "organization"


class Stance(StrEnum):
    """What a passage does to a claim. `denies` (the accused says no) is shown and counts for nothing."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    DENIES = "denies"
    CONTEXT = "context"


class CorrectionKind(StrEnum):
    """What a correction changed."""

    VERDICT = "verdict"
    CLAIM = "claim"
    QUOTATION = "quotation"
    UPDATE = "update"
    CLARIFICATION = "clarification"


_NOT_EMPTY = Field(min_length=1, json_schema_extra={"minItems": 1})

AboutField = Annotated[About, by_value(About)]
AttributionField = Annotated[Attribution, by_value(Attribution)]
SpeakerKindField = Annotated[SpeakerKind, by_value(SpeakerKind)]
StanceField = Annotated[Stance, by_value(Stance)]
CorrectionKindField = Annotated[CorrectionKind, by_value(CorrectionKind)]


class Accept(Strict):
    """An editor's word that a finding was seen and why it stands.

    Attributes:
        code: The finding's code.
        words: For findings on the claim's own words: the words it is about.
        reason: Why, in five words or more; readers see it.
        by: Who says so: an id declared under people.
    """

    code: Annotated[str, Field(pattern=r"^[A-Z]\d{3}$")]
    reason: Text
    words: Text | None = None
    by: Id | None = None


Accepts = Annotated[tuple[Accept, ...], type_of_list, Field(default=())]


class Quotation(Strict):
    """Words of a seed (W3C Web Annotation, TextQuoteSelector, plus the n-th occurrence).

    Attributes:
        seed: The archived text's id.
        quote: The words, with editorial marks if any.
        prefix: Archived text right before it, where that is needed to tell two places apart.
        suffix: Archived text right after it.
        occurrence: Which of several places, from 1.
        accept: Findings acknowledged by a person.
    """

    seed: Id
    quote: Text
    prefix: Text | None = None
    suffix: Text | None = None
    occurrence: Annotated[int, Field(ge=1)] | None = None
    accept: Accepts


class Unarchived(Strict):
    """Something without archived text: shown as not machine-checked, and carrying no verdict."""

    url: WebAddress
    unproved: Text
    title: Text | None = None
    publisher: Text | None = None
    date: PartialDate | None = None
    speaker: Text | None = None
    attribution: AttributionField | None = None


class UnarchivedSource(Unarchived):
    """Where a claim is made, without archived text; `speaker_kind` as with archived sources."""

    speaker_kind: SpeakerKindField | None = None


class ArchivedSource(Quotation):
    """Where a claim is made: a passage, who makes the claim there, and on whose authority.

    `speaker_kind` says what `speaker` is; without it no program is told, since a name does not show it.
    """

    speaker: Text | None = None
    speaker_kind: SpeakerKindField | None = None
    attributed_to: Text | None = None
    attribution: AttributionField | None = None
    via: Texts
    date: PartialDate | None = None
    place: Text | None = None


class Translation(Strict):
    """Our own translation of a quotation."""

    text: Text
    by: Text | None = None


class ArchivedEvidence(Quotation):
    """A passage that bears on the claim.

    Attributes:
        stance: What it does to the claim.
        speaker: Who says it; else the seed's publisher.
        attribution: Named, unnamed, or a document.
        via: Through whom it came.
        date: When it was said.
        explanation: Why it bears on the claim.
        translation: Ours, beside the proved original.
    """

    stance: StanceField
    speaker: Text | None = None
    attribution: AttributionField | None = None
    via: Texts
    date: PartialDate | None = None
    explanation: Text | None = None
    translation: Translation | None = None


class UnarchivedEvidence(Unarchived):
    """Evidence without archived text."""

    stance: StanceField | None = None
    explanation: Text | None = None


def _archived_or_not(value: Any) -> str:
    if isinstance(value, Unarchived):
        return "unarchived"
    if isinstance(value, dict) and "url" in value and "seed" not in value:
        return "unarchived"
    return "archived"


SourceField = Annotated[
    Annotated[ArchivedSource, Tag("archived")] | Annotated[UnarchivedSource, Tag("unarchived")],
    Discriminator(_archived_or_not),
]
EvidenceField = Annotated[
    Annotated[ArchivedEvidence, Tag("archived")] | Annotated[UnarchivedEvidence, Tag("unarchived")],
    Discriminator(_archived_or_not),
]


class Silence(Strict):
    """None of these terms occurs in that seed."""

    seed: Id
    terms: Annotated[tuple[Text, ...], type_of_list, _NOT_EMPTY]


class Event(Strict):
    """When, and where, the thing claimed happened: for the timeline."""

    date: PartialDate
    place: Text | None = None


class Correction(Strict):
    """A dated change that readers are told about."""

    date: Day
    kind: CorrectionKindField
    note: Text
    was: Text | None = None


class Withdrawal(Strict):
    """When and why a claim or seed was taken back."""

    date: Day
    reason: Text


BECAUSE_LENGTH = 160

OneLine = Annotated[
    Text,
    Field(max_length=BECAUSE_LENGTH),
    WithJsonSchema({"type": "string", "pattern": r"\S", "maxLength": BECAUSE_LENGTH}),
]
"""Words that lists and search results show on one line."""


class Claim(Strict):
    """One assertion, who makes it, what the archived texts say of it, and our verdict.

    Attributes are the keys of the file, as the contract names them; see the editors' guide.
    """

    claim: Text
    because: OneLine | None = None
    status: Id | None = None
    about: AboutField = About.EVENT
    source: SourceField
    also: Annotated[tuple[ArchivedSource, ...], type_of_list, Field(default=())]
    summary: Text
    evidence: Annotated[tuple[EvidenceField, ...], type_of_list, Field(default=())]
    silent: Annotated[tuple[Silence, ...], type_of_list, Field(default=())]
    unknown: Text | None = None
    topics: Ids
    authors: Annotated[tuple[Id, ...], type_of_list, _NOT_EMPTY]
    reviewed_by: Ids
    published: Day | None = None
    event: Event | None = None
    related: Ids
    aliases: Ids
    draft: bool = False
    accept: Accepts
    corrections: Annotated[tuple[Correction, ...], type_of_list, Field(default=())]
    withdrawn: Withdrawal | None = None
