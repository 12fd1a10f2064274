"""A seed's description as an editor writes it (seeds/<id>.yml)."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from builder.model.base import Sha256, Strict, Text, Texts, WebAddress, by_value, type_of_list
from builder.model.claim import Withdrawal
from builder.model.dates import PartialDate


class SeedKind(StrEnum):
    """How near a text is to what it tells of."""

    PRIMARY = "primary"
    REPORT = "report"
    REPOST = "repost"
    OPINION = "opinion"


class Extent(StrEnum):
    """How much of the original is archived."""

    FULL = "full"
    EXCERPT = "excerpt"
    ABSTRACT = "abstract"


class Rights(StrEnum):
    """What the site may show: quoted passages with little context, or all of it."""

    QUOTE = "quote"
    FULL = "full"


class IgnoredRegion(Strict):
    """Page furniture or reader comments: from the first words to the last, both included."""

    from_: Annotated[Text, Field(alias="from")]
    to: Text
    why: Text


class Seed(Strict):
    """What is known of an archived text; facts that are not known are left out.

    Attributes are the keys of the file, as the contract names them; see the editors' guide.
    """

    publisher: Text | None = None
    title: Text | None = None
    url: WebAddress | None = None
    published: PartialDate | None = None
    retrieved: PartialDate | None = None
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$")] = "en"
    kind: Annotated[SeedKind, by_value(SeedKind)]
    origin: Texts
    via: Texts
    interests: Text | None = None
    about: Text | None = None
    extent: Annotated[Extent, by_value(Extent)] = Extent.FULL
    rights: Annotated[Rights, by_value(Rights)] = Rights.QUOTE
    sha256: Sha256
    archived: WebAddress | None = None
    ignore: Annotated[tuple[IgnoredRegion, ...], type_of_list, Field(default=())]
    withdrawn: Withdrawal | None = None
