"""What readers may see of a publication, sorted the ways its pages need it; made once, in one pass."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from builder.document.document import Document
from builder.findings.place import Keys
from builder.model.claim import ArchivedSource, Claim, Stance
from builder.model.publication import CheckedPublication, CheckedQuotation, LoadedSeed
from builder.model.seed import Seed
from builder.model.settings import Rating, Settings
from builder.proof.record import ProofRecord
from builder.render.addresses import slug
from builder.render.shown import Shown, decide


@dataclass(frozen=True, slots=True)
class PublishedClaim:
    """A claim that is no draft.

    Attributes:
        id: Its id.
        claim: As written.
        quotations: Its quotations by their keys, in the file's order.
        document: Its file.
    """

    id: str
    claim: Claim
    quotations: Mapping[Keys, CheckedQuotation]
    document: Document

    @property
    def changed(self) -> date | None:
        """When readers were last told of a change; None where they never were."""
        days = [correction.date for correction in self.claim.corrections]
        days += [self.claim.withdrawn.date] if self.claim.withdrawn else []
        return max(days, default=None)

    @property
    def standing(self) -> bool:
        """Whether the claim counts: it is not withdrawn."""
        return self.claim.withdrawn is None


@dataclass(frozen=True, slots=True)
class Use:
    """A proved quotation of a standing claim, seen from its source.

    Attributes:
        claim_id: Whose it is.
        keys: Where it stands in the claim.
        record: Its proof.
        claimed: Whether the claim is made there; else it is evidence.
    """

    claim_id: str
    keys: Keys
    record: ProofRecord
    claimed: bool


@dataclass(frozen=True, slots=True)
class Source:
    """An archived text with its description.

    Attributes:
        id: Its id.
        name: What readers call it: its publisher, with its title where the publisher has several; else its title
            or id.
        seed: Its description.
        text: Its characters; empty where it was taken down.
        sha256: Of its bytes.
        loaded: As loaded.
        uses: Quotations of it by standing claims, in the text's order.
        shown: How much of it the site shows.
    """

    id: str
    name: str
    seed: Seed
    text: str
    sha256: str
    loaded: LoadedSeed
    uses: tuple[Use, ...]
    shown: Shown


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything pages are made from.

    Attributes:
        settings: The publisher's.
        site_name: For feeds and titles.
        site_url: Absolute, ending in a slash; None where it is not known.
        claims: All published claims by id, withdrawn ones among them.
        newest: Ids of standing claims, newest first.
        sources: By id.
        by_status: Ids of standing claims by rating, newest first.
        by_topic: Likewise by topic.
        by_speaker: Likewise by a speaker's slug.
        by_source: Likewise by each seed they quote or hold against their silence.
        speakers: Names by slug, as first written.
        publishers: Everybody who publishes one of the archived texts.
    """

    settings: Settings
    site_name: str
    site_url: str | None
    claims: Mapping[str, PublishedClaim]
    newest: tuple[str, ...]
    sources: Mapping[str, Source]
    by_status: Mapping[str, tuple[str, ...]]
    by_topic: Mapping[str, tuple[str, ...]]
    by_speaker: Mapping[str, tuple[str, ...]]
    by_source: Mapping[str, tuple[str, ...]]
    speakers: Mapping[str, str]
    publishers: frozenset[str]

    def rating(self, claim: Claim) -> Rating | None:
        """The claim's rating; None where it has none."""
        return self.settings.ratings.get(claim.status) if claim.status else None


def gather(checked: CheckedPublication) -> Corpus:
    """Sort a checked publication for the pages."""
    publication = checked.publication
    claims = {claim.id: claim for claim in _published(checked)}
    standing = sorted((claim for claim in claims.values() if claim.standing), key=_place_in_lists)
    sources = dict(_sources(checked, standing))
    speakers: dict[str, str] = {}
    for claim in standing:
        name = speaker_of(claim.claim, sources)
        if name:
            speakers.setdefault(slug(name), name)
    return Corpus(
        settings=publication.settings,
        site_name=publication.site_name,
        site_url=publication.site_url,
        claims=claims,
        newest=tuple(claim.id for claim in standing),
        sources=sources,
        by_status=_grouped((claim.claim.status, claim.id) for claim in standing),
        by_topic=_grouped((topic, claim.id) for claim in standing for topic in dict.fromkeys(claim.claim.topics)),
        by_speaker=_grouped((_speaker_slug(claim.claim, sources), claim.id) for claim in standing),
        by_source=_grouped((seed, claim.id) for claim in standing for seed in seeds_of(claim)),
        speakers=speakers,
        publishers=frozenset(source.seed.publisher for source in sources.values() if source.seed.publisher),
    )


def _place_in_lists(claim: PublishedClaim) -> tuple[int, int, str]:
    """Newest first; of one day's checks, those on which texts disagree before those on which they agree."""
    stances = {item.stance for item in claim.claim.evidence}
    weight = 0 if Stance.REFUTES in stances else 1 if Stance.SUPPORTS in stances else 2
    return (-(claim.claim.published or date.min).toordinal(), weight, claim.id)


def _published(checked: CheckedPublication) -> Iterator[PublishedClaim]:
    for claim_id, loaded in checked.publication.claims.items():
        if loaded.claim is not None and not loaded.claim.draft:
            quotations = {found.keys: found for found in checked.quotations.get(claim_id, ())}
            yield PublishedClaim(claim_id, loaded.claim, quotations, loaded.document)


def _grouped(pairs: Iterable[tuple[str | None, str]]) -> dict[str, tuple[str, ...]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for key, claim_id in pairs:
        if key is not None:
            groups[key].append(claim_id)
    return {key: tuple(ids) for key, ids in groups.items()}


def _sources(checked: CheckedPublication, standing: Iterable[PublishedClaim]) -> Iterator[tuple[str, Source]]:
    uses = _uses(standing)
    seeds = checked.publication.seeds.values()
    publishers = Counter(loaded.seed.publisher for loaded in seeds if loaded.seed is not None)
    for loaded in seeds:
        if loaded.seed is not None:
            name = _name(loaded.id, loaded.seed, is_only=publishers[loaded.seed.publisher] == 1)
            yield loaded.id, _source(checked, loaded, loaded.seed, name, uses[loaded.id])


def _uses(standing: Iterable[PublishedClaim]) -> defaultdict[str, list[Use]]:
    uses: defaultdict[str, list[Use]] = defaultdict(list)
    for claim in standing:
        for keys, found in claim.quotations.items():
            if found.record is not None:
                claimed = keys[0] in {"source", "also"}
                uses[found.quotation.seed].append(Use(claim.id, keys, found.record, claimed))
    return uses


def _name(seed_id: str, seed: Seed, *, is_only: bool) -> str:
    if seed.publisher is None:
        return seed.title or seed_id
    return seed.publisher if is_only else f"{seed.publisher}: {seed.title or seed_id}"


def _source(checked: CheckedPublication, loaded: LoadedSeed, seed: Seed, name: str, uses: list[Use]) -> Source:
    text = "" if seed.withdrawn else loaded.text or ""
    in_order = sorted(uses, key=lambda use: (use.record.parts[0].start, use.record.parts[-1].end, use.claim_id))
    share = checked.publication.settings.quoted_share
    shown = decide(text, seed.language, seed.rights, (use.record for use in in_order) if text else (), share)
    return Source(loaded.id, name, seed, text, loaded.sha256 or seed.sha256, loaded, tuple(in_order), shown)


def seeds_of(claim: PublishedClaim) -> tuple[str, ...]:
    """The seeds that a claim was judged from: quoted, or searched for words that do not occur."""
    quoted = (found.quotation.seed for found in claim.quotations.values())
    return tuple(dict.fromkeys((*quoted, *(silence.seed for silence in claim.claim.silent))))


def speaker_of(claim: Claim, sources: Mapping[str, Source]) -> str | None:
    """Who makes the claim: the speaker given, else the publisher of where it is made, where that is known."""
    made = claim.source
    if made.speaker:
        return made.speaker
    if isinstance(made, ArchivedSource):
        source = sources.get(made.seed)
        return source.seed.publisher if source else None
    return made.publisher


def _speaker_slug(claim: Claim, sources: Mapping[str, Source]) -> str | None:
    name = speaker_of(claim, sources)
    return slug(name) if name else None
