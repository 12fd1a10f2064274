"""Pairs of sources that are held against each other, and the similar passages in what the site shows of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, combinations

from builder.compare.passages import Passage, similar
from builder.compare.rarity import count
from builder.compare.words import Sentence, read
from builder.model.claim import ArchivedEvidence, ArchivedSource, Claim
from builder.render.corpus import Corpus, Source
from builder.render.source_text import visible_ranges

MOST_PAIRS = 24
"""So many pairs of a topic's sources are compared at most: those that most checks quote together come first."""
MOST_PASSAGES = 30
"""A page shows so many passages at most."""

_FEWEST_SOURCES = 8
"""So many of a topic's most quoted sources are compared with each other even where no check quotes two of them."""

Pair = tuple[str, str]
"""Ids of two seeds, in order."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two sources and the similar passages found in them.

    Attributes:
        one: The source whose id comes first.
        other: The other one.
        passages: Strongest first; each lies within what the site shows of its text.
    """

    one: Source
    other: Source
    passages: tuple[Passage, ...]

    @property
    def pair(self) -> Pair:
        """Their ids."""
        return (self.one.id, self.other.id)


@dataclass(frozen=True, slots=True)
class Compared:
    """Every comparison that has a page.

    Attributes:
        every: By pair, in the pairs' order.
        by_topic: Pairs by topic, those that most checks quote together first.
    """

    every: Mapping[Pair, Comparison]
    by_topic: Mapping[str, tuple[Pair, ...]]

    def of_topic(self, topic_id: str) -> tuple[Comparison, ...]:
        """Comparisons of a topic's sources."""
        return tuple(self.every[pair] for pair in self.by_topic.get(topic_id, ()) if pair in self.every)

    def of_source(self, seed_id: str) -> tuple[Comparison, ...]:
        """Comparisons of a source with others."""
        return tuple(found for pair, found in self.every.items() if seed_id in pair)


def pairs_by_topic(claims: Iterable[Claim]) -> Mapping[str, tuple[Pair, ...]]:
    """Choose which seeds of each topic are compared: a bounded number, from what its claims quote and nothing else.

    Args:
        claims: Those that count: neither drafts nor withdrawn.
    """
    together: dict[str, Counter[Pair]] = {}
    quoted: dict[str, Counter[str]] = {}
    for claim in claims:
        seeds = sorted(set(_quoted(claim)))
        for topic in dict.fromkeys(claim.topics):
            quoted.setdefault(topic, Counter()).update(seeds)
            together.setdefault(topic, Counter()).update(combinations(seeds, 2))
    return {topic: _chosen(together[topic], quoted[topic]) for topic in sorted(quoted)}


def _quoted(claim: Claim) -> Iterator[str]:
    if isinstance(claim.source, ArchivedSource):
        yield claim.source.seed
    yield from (place.seed for place in claim.also)
    yield from (evidence.seed for evidence in claim.evidence if isinstance(evidence, ArchivedEvidence))


def _chosen(together: Counter[Pair], quoted: Counter[str]) -> tuple[Pair, ...]:
    ranked = sorted(together, key=lambda pair: (-together[pair], pair))
    leading = sorted(quoted, key=lambda seed: (-quoted[seed], seed))[:_FEWEST_SOURCES]
    rest = sorted(combinations(sorted(leading), 2))
    return tuple(dict.fromkeys((*ranked, *rest)))[:MOST_PAIRS]


def compare(corpus: Corpus, noted: Collection[Pair] = ()) -> Compared:
    """Compare the sources of each topic.

    Args:
        corpus: The publication.
        noted: Pairs that an analyst has written a note on; they have a page even where nothing similar is found.
    """
    standing = (corpus.claims[claim_id].claim for claim_id in corpus.newest)
    by_topic = pairs_by_topic(standing)
    pairs = sorted(pair for pair in set(chain.from_iterable(by_topic.values())) if _comparable(corpus, pair))
    seen = {seed: _Read(corpus.sources[seed]) for seed in sorted({seed for pair in pairs for seed in pair})}
    rarity = count((text.source.seed.language, text.sentences) for text in seen.values())
    every: dict[Pair, Comparison] = {}
    for pair in pairs:
        one, other = seen[pair[0]], seen[pair[1]]
        passages = similar(one.sentences, other.sentences, rarity, MOST_PASSAGES)
        if passages or pair in noted:
            every[pair] = Comparison(one.source, other.source, passages)
    return Compared(every, by_topic)


def _comparable(corpus: Corpus, pair: Pair) -> bool:
    """Tell whether two texts are there and in one language: texts in two share names, not wording."""
    sources = [corpus.sources.get(seed) for seed in pair]
    languages = {source.seed.language.partition("-")[0] for source in sources if source and source.text}
    return all(source and source.text for source in sources) and len(languages) == 1


class _Read:
    """A source with what the site shows of it, as sentences."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.sentences: tuple[Sentence, ...] = read(source.text, source.seed.language, visible_ranges(source))
