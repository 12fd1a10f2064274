"""A claim's passages as readers meet them: the words, who said them, and where to read them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from builder.findings.place import Keys
from builder.model.claim import (
    Accept,
    ArchivedEvidence,
    ArchivedSource,
    Attribution,
    Quotation,
    Silence,
    Stance,
    Unarchived,
    UnarchivedEvidence,
)
from builder.model.publication import CheckedQuotation
from builder.proof.record import ProofRecord
from builder.render import addresses
from builder.render.corpus import Corpus, PublishedClaim, Source
from builder.render.excerpts import Excerpt, Piece, excerpt
from builder.render.prose import prose
from builder.render.shown import window
from builder.render.source_parts import passage_address
from builder.render.words import foreign, listed, partial_date, say


@dataclass(frozen=True, slots=True)
class Who:
    """Who says something, and on whose authority.

    Attributes:
        name: The speaker, or the source itself.
        own_words: Whether the source speaks for itself.
        authority: Named, unnamed or a document, in words; empty where nothing is known.
        via: Through whom it came, in words; empty where directly.
        date: When it was said, in words; empty where not known.
    """

    name: str
    authority: str
    via: str
    date: str
    own_words: bool = False


@dataclass(frozen=True, slots=True)
class SourceLink:
    """A source as a passage names it: its name, its title if any, and the link to its page."""

    id: str
    name: str
    title: str | None
    link: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A quotation on a claim's page.

    Attributes:
        anchor: Its id on the page.
        stance: What it does to the claim; None where the claim is made there.
        excerpt: The words in their context.
        record: The proof; None where it may not be shown as proved.
        language: The words' language where it is not the site's.
        who: Who says it.
        source: Where.
        read: Link to the passage on its source's page; None where it is not marked there.
        original: Address of the original page, with a text fragment; None where it is not known.
        explanation: Why it bears on the claim.
        translation: Ours: its text and by whom.
        acknowledged: What a person looked at and accepted.
    """

    anchor: str
    stance: Stance | None
    excerpt: Excerpt
    record: ProofRecord | None
    language: str | None
    who: Who
    source: SourceLink
    read: str | None
    original: str | None
    explanation: Markup | None = None
    translation: tuple[str, str | None] | None = None
    acknowledged: tuple[Accept, ...] = ()


@dataclass(frozen=True, slots=True)
class Unproved:
    """A page of which no archived text exists: named, not compared."""

    stance: Stance | None
    url: str
    title: str
    publisher: str
    date: str
    who: Who
    why: str
    explanation: Markup | None


@dataclass(frozen=True, slots=True)
class Silent:
    """A source that does not hold any of some words; `quoted` where the claim's page quotes it all the same."""

    source: SourceLink
    terms: tuple[str, ...]
    quoted: bool


def anchor_of(keys: Keys) -> str:
    """Name a passage on its claim's page: `source`, `also-1`, `e-1`."""
    if keys[0] == "source":
        return "source"
    return f"{'also' if keys[0] == 'also' else 'e'}-{int(keys[1]) + 1}"


def archived_passage(corpus: Corpus, claim: PublishedClaim, found: CheckedQuotation, here: str) -> Passage:
    """Show one of a claim's quotations on the page at `here`."""
    written = found.quotation
    source = corpus.sources.get(written.seed)
    record = found.record if claim.standing and source and source.text else None
    evidence = written if isinstance(written, ArchivedEvidence) else None
    translation = evidence.translation if evidence else None
    return Passage(
        anchor=anchor_of(found.keys),
        stance=evidence.stance if evidence else None,
        excerpt=_excerpt(source, record, written.quote),
        record=record,
        language=foreign(source.seed.language) if source else None,
        who=_who(written, source),
        source=source_link(corpus, written.seed, here),
        read=addresses.relative(here, passage_address(source, record)) if source and record else None,
        original=_original(source, record),
        explanation=_note(corpus, evidence.explanation if evidence else None, here),
        translation=(translation.text, translation.by) if translation else None,
        acknowledged=found.acknowledged,
    )


def _excerpt(source: Source | None, record: ProofRecord | None, quote: str) -> Excerpt:
    if source is None or record is None:
        return Excerpt("", (Piece("plain", quote),), "")
    around = window(source.text, source.seed.language, record, source.shown.context)
    return excerpt(source.text, record, around)


def _original(source: Source | None, record: ProofRecord | None) -> str | None:
    if source is None or source.seed.url is None:
        return None
    address = source.seed.url.partition("#")[0]
    return f"{address}#:~:{record.fragment}" if record and record.fragment else address


def _who(written: Quotation, source: Source | None) -> Who:
    itself = source.name if source else say("who.source_itself")
    if not isinstance(written, ArchivedSource | ArchivedEvidence):
        return Who(itself, "", "", "", own_words=True)
    publisher = source.seed.publisher if source else None
    return Who(
        name=written.speaker or itself,
        authority=_authority(written.attribution) if written.attribution else "",
        via=say("who.via", via=listed(written.via)) if written.via else "",
        date=partial_date(written.date) if written.date else "",
        own_words=written.speaker in (None, publisher),
    )


def _authority(attribution: Attribution) -> str:
    return say(f"who.{attribution.value}")


def source_link(corpus: Corpus, seed_id: str, here: str) -> SourceLink:
    """Name a source and give the link to its page."""
    source = corpus.sources.get(seed_id)
    title = source.seed.title if source and source.seed.title != source.name else None
    return SourceLink(
        seed_id, source.name if source else seed_id, title, addresses.relative(here, addresses.source(seed_id))
    )


def _note(corpus: Corpus, text: str | None, here: str) -> Markup | None:
    return prose(text, partial(claim_link, corpus, here)) if text else None


def claim_link(corpus: Corpus, here: str, claim_id: str) -> str | None:
    """Give the link to a claim's page, None where no such claim is published."""
    return addresses.relative(here, addresses.claim(claim_id)) if claim_id in corpus.claims else None


def unproved(corpus: Corpus, written: Unarchived, here: str) -> Unproved:
    """Show something that no archived text exists of."""
    evidence = written if isinstance(written, UnarchivedEvidence) else None
    return Unproved(
        stance=evidence.stance if evidence else None,
        url=written.url,
        title=written.title or written.url,
        publisher=written.publisher or say("passage.unknown_publisher"),
        date=partial_date(written.date) if written.date else "",
        who=Who(
            written.speaker or written.publisher or say("passage.unknown_publisher"),
            _authority(written.attribution) if written.attribution else "",
            "",
            "",
        ),
        why=written.unproved,
        explanation=_note(corpus, evidence.explanation if evidence else None, here),
    )


def silent(corpus: Corpus, claim: PublishedClaim, silence: Silence, here: str) -> Silent:
    """Show that a source does not hold any of some words."""
    quoted = any(found.quotation.seed == silence.seed for found in claim.quotations.values())
    return Silent(source_link(corpus, silence.seed, here), silence.terms, quoted)
