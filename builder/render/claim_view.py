"""A claim as its page shows it: the verdict, the two decisive passages, and everything under its heading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from urllib.parse import quote

from markupsafe import Markup

from builder.model.claim import (
    About,
    Accept,
    ArchivedSource,
    Claim,
    Correction,
    CorrectionKind,
    Stance,
    UnarchivedEvidence,
)
from builder.model.seed import SeedKind
from builder.model.settings import Person, Rating
from builder.render import addresses
from builder.render.corpus import Corpus, PublishedClaim, seeds_of, speaker_of
from builder.render.icons import icon_name
from builder.render.passages import (
    Passage,
    Silent,
    Unproved,
    archived_passage,
    claim_link,
    silent,
    unproved,
)
from builder.render.prose import prose
from builder.render.words import count, say

_ABOUT_EVENTS = (Stance.REFUTES, Stance.SUPPORTS, Stance.CONTEXT, Stance.DENIES)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict as readers see it: a word, a mark, a tone; `link` leads to all checks with it."""

    word: str
    icon: str
    tone: str
    means: str | None = None
    link: str | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Passages that do the same to a claim; `key` names their heading in words.toml."""

    key: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Credit:
    """An author or reviewer."""

    name: str
    role: str | None
    is_program: bool
    interests: str | None


@dataclass(frozen=True, slots=True)
class Named:
    """Something with a name and perhaps a link: a topic, a related check, a speaker."""

    name: str
    link: str | None


@dataclass(frozen=True, slots=True)
class ClaimView:
    """Everything a claim's page shows; see SITE-wide words in words.toml.

    Attributes:
        made: The passage in which the claim is made, or the page where no archived text exists.
        counter: The passage that decides, beside it; None where none is quoted.
        counter_label: Key of the words above it.
        silence: Where no other passage is quoted: a source that does not mention it.
        groups: All evidence by what it does to the claim.
    """

    id: str
    here: str
    claim: Claim
    verdict: Verdict
    made: Passage | Unproved
    counter: Passage | None
    counter_label: str
    silence: Silent | None
    groups: tuple[Group, ...]
    also: tuple[Passage, ...]
    silences: tuple[Silent, ...]
    unproved: tuple[Unproved, ...]
    scope: str
    summary: Markup
    unknown: Markup | None
    authors: tuple[Credit, ...]
    reviewers: tuple[Credit, ...]
    topics: tuple[Named, ...]
    related: tuple[Named, ...]
    speaker: Named | None
    corrections: tuple[Correction, ...]
    verdict_corrections: tuple[Correction, ...]
    changed: date | None
    report: str | None
    accepted: tuple[Accept, ...]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """All quotations, in the page's order."""
        made = (self.made,) if isinstance(self.made, Passage) else ()
        return (*made, *(found for group in self.groups for found in group.passages), *self.also)


def verdict_of(claim: Claim, rating: Rating | None, here: str) -> Verdict:
    """Say a claim's verdict."""
    if claim.withdrawn:
        return Verdict(say("verdict.withdrawn"), "none", "none")
    if rating is None or claim.status is None:
        key = claim.about.value if claim.about in {About.FORECAST, About.OPINION} else "none"
        return Verdict(say(f"verdict.{key}"), "none", "none")
    link = addresses.relative(here, addresses.status(claim.status))
    return Verdict(rating.label, icon_name(rating), rating.tone.value, rating.means, link)


def view_claim(corpus: Corpus, published: PublishedClaim) -> ClaimView:
    """Gather what a claim's page shows."""
    claim, here = published.claim, addresses.claim(published.id)
    shown = {keys: archived_passage(corpus, published, found, here) for keys, found in published.quotations.items()}
    evidence = [found for keys, found in shown.items() if keys[0] == "evidence"]
    rating = corpus.rating(claim)
    counter = _decisive(evidence, rating)
    silences = tuple(silent(corpus, published, silence, here) for silence in claim.silent)
    to_claim = partial(claim_link, corpus, here)
    return ClaimView(
        id=published.id,
        here=here,
        claim=claim,
        verdict=verdict_of(claim, rating, here),
        made=shown[("source",)] if isinstance(claim.source, ArchivedSource) else unproved(corpus, claim.source, here),
        counter=counter,
        counter_label=_counter_label(counter, claim),
        silence=silences[0] if silences and counter is None else None,
        groups=tuple(_groups(evidence)),
        also=tuple(found for keys, found in shown.items() if keys[0] == "also"),
        silences=silences,
        unproved=tuple(unproved(corpus, item, here) for item in claim.evidence if isinstance(item, UnarchivedEvidence)),
        scope=scope(corpus, published),
        summary=prose(claim.summary, to_claim),
        unknown=prose(claim.unknown, to_claim) if claim.unknown else None,
        authors=tuple(_credits(corpus, claim.authors)),
        reviewers=tuple(_credits(corpus, claim.reviewed_by)),
        topics=tuple(_topics(corpus, claim, here)),
        related=tuple(_related(corpus, claim, here)),
        speaker=_speaker(corpus, claim, here),
        corrections=tuple(sorted(claim.corrections, key=lambda item: item.date, reverse=True)),
        verdict_corrections=tuple(item for item in claim.corrections if item.kind is CorrectionKind.VERDICT),
        changed=published.changed,
        report=report_link(corpus, claim),
        accepted=claim.accept,
    )


def _decisive(evidence: Iterable[Passage], rating: Rating | None) -> Passage | None:
    """The passage that carries the verdict: the first of a stance that the rating needs, else the first that bears."""
    passages = list(evidence)
    needed = [stance for pattern in (rating.needs if rating else ()) for stance in pattern.stance]
    for stance in (*needed, *_ABOUT_EVENTS):
        for passage in passages:
            if passage.stance is stance:
                return passage
    return None


def _counter_label(counter: Passage | None, claim: Claim) -> str:
    if counter is None:
        return "claim.the_other_silent"
    same = isinstance(claim.source, ArchivedSource) and counter.source.id == claim.source.seed
    if counter.stance is Stance.CONTEXT:
        return "claim.in_background_same" if same else "claim.in_background"
    return "claim.as_the_same" if same else "claim.as_the_other"


def _groups(evidence: Iterable[Passage]) -> Iterator[Group]:
    passages = tuple(evidence)
    for stance, key in STANCE_HEADINGS.items():
        found = tuple(passage for passage in passages if passage.stance is stance)
        if found:
            yield Group(key, found)


STANCE_HEADINGS = {
    Stance.SUPPORTS: "claim.says_the_same",
    Stance.REFUTES: "claim.says_otherwise",
    Stance.DENIES: "claim.denies_it",
    Stance.CONTEXT: "claim.background",
}
"""Under which heading a passage stands, in the page's order."""


def scope(corpus: Corpus, published: PublishedClaim) -> str:
    """Say what a verdict was judged from."""
    seeds = [corpus.sources[seed] for seed in seeds_of(published) if seed in corpus.sources]
    if not seeds:
        return say("scope.nothing")
    reports = all(source.seed.kind in {SeedKind.REPORT, SeedKind.REPOST} for source in seeds)
    return say("scope.sentence", sources=count("scope.reports" if reports else "scope.texts", len(seeds)))


def _credits(corpus: Corpus, ids: Iterable[str]) -> Iterator[Credit]:
    for person_id in ids:
        person: Person | None = corpus.settings.people.get(person_id)
        if person is None:
            yield Credit(person_id, None, is_program=False, interests=None)
        else:
            yield Credit(person.name, person.role, person.kind.value == "program", person.interests)


def _topics(corpus: Corpus, claim: Claim, here: str) -> Iterator[Named]:
    for topic_id in dict.fromkeys(claim.topics):
        topic = corpus.settings.topics.get(topic_id)
        if topic:
            yield Named(topic.title, addresses.relative(here, addresses.topic(topic_id)))


def _related(corpus: Corpus, claim: Claim, here: str) -> Iterator[Named]:
    for claim_id in dict.fromkeys(claim.related):
        link = claim_link(corpus, here, claim_id)
        if link:
            yield Named(corpus.claims[claim_id].claim.claim, link)


def _speaker(corpus: Corpus, claim: Claim, here: str) -> Named | None:
    name = speaker_of(claim, corpus.sources)
    if name is None:
        return None
    slug = addresses.slug(name)
    link = addresses.relative(here, addresses.speaker(slug)) if slug in corpus.by_speaker else None
    return Named(name, link)


def report_link(corpus: Corpus, claim: Claim) -> str | None:
    """Give the address at which readers report an error: the publisher's, with a subject where it is a mail address."""
    contact = corpus.settings.publisher.contact
    if not contact:
        return None
    if contact.startswith(("http://", "https://")):
        return contact
    address = contact.removeprefix("mailto:").partition("?")[0]
    subject = quote(say("claim.report_subject", claim=claim.claim), safe="")
    return f"mailto:{quote(address, safe='@+._-')}?subject={subject}"
