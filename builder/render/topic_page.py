"""The page of a topic: its story, its checks, who says what of each claim, and when things happened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from builder.model.claim import ArchivedEvidence, ArchivedSource, Stance
from builder.model.settings import Topic
from builder.render import addresses
from builder.render.cards import Slice, cards, paginate
from builder.render.claim_page import quoted_any
from builder.render.claim_view import Verdict, verdict_of
from builder.render.compare_page import ways
from builder.render.compared import Comparison
from builder.render.corpus import Corpus, PublishedClaim, speaker_of
from builder.render.handwritten import HandwrittenPage
from builder.render.markup import render
from builder.render.page import Page, Section
from builder.render.passages import SourceLink, anchor_of, source_link
from builder.render.words import partial_date, say

_PREFIX = "topic--"
_KINDS = {
    Stance.SUPPORTS: "same",
    Stance.REFUTES: "otherwise",
    Stance.DENIES: "denies",
    Stance.CONTEXT: "background",
}


@dataclass(frozen=True, slots=True)
class Says:
    """One thing that a source says of a claim; `link` leads to the passage on the claim's page.

    Attributes:
        kind: Its words in words.toml: `besides` are words that a source lacks though it is quoted on the claim.
        link: The passage, or what is said of its lack.
        terms: Words that the source does not hold, listed.
    """

    kind: str
    link: str | None
    terms: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A claim against all sources: one tuple of what it says for each source; empty where it is not quoted."""

    claim: str
    link: str
    verdict: Verdict
    cells: tuple[tuple[Says, ...], ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A line of the timeline: what is said to have happened, and by whom."""

    claim: str
    link: str
    place: str | None
    according: str


@dataclass(frozen=True, slots=True)
class Date:
    """A date of the timeline, to the precision known, with what is said to have happened then."""

    date: str
    iso: str
    moments: tuple[Moment, ...]


def topic_pages(
    corpus: Corpus,
    topic_id: str,
    topic: Topic,
    story: HandwrittenPage | None,
    comparisons: Sequence[Comparison] = (),
) -> Iterator[Page]:
    """Make a topic's page, and further ones where it holds more checks than one page takes.

    Args:
        corpus: The publication.
        topic_id: The topic's id.
        topic: Its title and story.
        story: The story as cleaned; None where there is none.
        comparisons: Those of its sources, for the first page.
    """
    ids = corpus.by_topic.get(topic_id, ())
    for part in paginate(ids, addresses.topic(topic_id), corpus.settings.page_size):
        is_first = part.pager.number == 1
        page = _topic_page(corpus, topic, story if is_first else None, part, comparisons if is_first else ())
        yield replace(page, meta={**page.meta, "feed": addresses.atom(addresses.topic(topic_id))})


def _topic_page(
    corpus: Corpus,
    topic: Topic,
    story: HandwrittenPage | None,
    part: Slice[str],
    comparisons: Sequence[Comparison],
) -> Page:
    title = story.title if story and story.title else topic.title
    description = story.description if story else ""
    sections = tuple(_sections(corpus, topic, story, part, comparisons))
    contents = [*(story.contents if story else ()), *(entry for section in sections for entry in section.contents)]
    return Page(
        address=part.address,
        title=title,
        description=description or say("topic.description", title=topic.title),
        sections=sections,
        meta={"kind": "topic", "contents": contents},
    )


def _sections(
    corpus: Corpus,
    topic: Topic,
    story: HandwrittenPage | None,
    part: Slice[str],
    comparisons: Sequence[Comparison],
) -> Iterator[Section]:
    here = part.address
    claims = [corpus.claims[claim_id] for claim_id in part.items]
    yield Section(render("topic_head.html", title=topic.title, story=story.html if story else None))
    if claims:
        sources = tuple(_columns(corpus, claims, here))
        rows = tuple(_row(corpus, claim, sources, here) for claim in claims)
        yield Section(render("topic_matrix.html", sources=sources, rows=rows), "topic.matrix", _PREFIX)
    if comparisons:
        yield Section(render("compare_ways.html", ways=ways(comparisons, here)), "compare.similar", _PREFIX)
    dates = tuple(timeline(corpus, claims, here))
    if dates:
        yield Section(render("topic_timeline.html", dates=dates), "topic.timeline", _PREFIX)
    checks = render("topic_checks.html", cards=cards(corpus, part.items, here), pager=part.pager)
    yield Section(checks, "topic.checks", _PREFIX)


def _columns(corpus: Corpus, claims: Iterable[PublishedClaim], here: str) -> Iterator[SourceLink]:
    seen: dict[str, None] = {}
    for claim in claims:
        seen.update(dict.fromkeys(found.quotation.seed for found in claim.quotations.values()))
        seen.update(dict.fromkeys(silence.seed for silence in claim.claim.silent))
    yield from (source_link(corpus, seed, here) for seed in sorted(seen))


def _row(corpus: Corpus, claim: PublishedClaim, sources: Iterable[SourceLink], here: str) -> Row:
    page = addresses.claim(claim.id)
    return Row(
        claim=claim.claim.claim,
        link=addresses.relative(here, page),
        verdict=verdict_of(claim.claim, corpus.rating(claim.claim), here),
        cells=tuple(tuple(_says(claim, source.id, page, here)) for source in sources),
    )


def _says(claim: PublishedClaim, seed: str, page: str, here: str) -> Iterator[Says]:
    kinds: set[str] = set()
    for keys, found in claim.quotations.items():
        written = found.quotation
        if written.seed != seed:
            continue
        kind = _KINDS[written.stance] if isinstance(written, ArchivedEvidence) else "source"
        if kind not in kinds:
            kinds.add(kind)
            yield Says(kind, addresses.relative(here, f"{page}#{anchor_of(keys)}"))
    for silence in claim.claim.silent:
        if silence.seed == seed:
            link = addresses.relative(here, f"{page}#does-not-mention")
            terms = quoted_any(silence.terms)
            if kinds:
                yield Says("besides", link, terms)
            else:
                yield Says("silent", link, terms)


def timeline(corpus: Corpus, claims: Iterable[PublishedClaim], here: str) -> Iterator[Date]:
    """When the things claimed happened, earliest first, each on somebody's word."""
    dated = [(claim.claim.event, claim) for claim in claims if claim.claim.event]
    dated.sort(key=lambda item: (item[0].date.earliest, item[0].date.latest))
    for when, group in groupby(dated, key=lambda item: item[0].date):
        moments = tuple(_moment(corpus, claim, event.place, here) for event, claim in group)
        yield Date(partial_date(when), when.text, moments)


def _moment(corpus: Corpus, claim: PublishedClaim, place: str | None, here: str) -> Moment:
    link = addresses.relative(here, addresses.claim(claim.id))
    return Moment(claim.claim.claim, link, place, _according(corpus, claim))


def _according(corpus: Corpus, claim: PublishedClaim) -> str:
    made = claim.claim.source
    speaker = speaker_of(claim.claim, corpus.sources)
    source = corpus.sources.get(made.seed) if isinstance(made, ArchivedSource) else None
    if speaker is None:
        return say("topic.according", speaker=source.name if source else say("passage.unknown_publisher"))
    if source is None or source.name == speaker:
        return say("topic.according", speaker=speaker)
    return say("topic.according_source", speaker=speaker, source=source.name)
