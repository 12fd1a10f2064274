"""ClaimReview, as data: schema.org's record of a fact-check, as Google's tools and research data sets read it.

One on each page of a claim that has a rating and is not withdrawn, and nowhere else. The theme prints it as JSON-LD.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from builder.model.claim import (
    ArchivedEvidence,
    ArchivedSource,
    Attribution,
    Correction,
    Quotation,
    SpeakerKind,
    Unarchived,
)
from builder.model.publication import CheckedQuotation
from builder.model.settings import Rating
from builder.render import addresses
from builder.render.corpus import Corpus, PublishedClaim, Source
from builder.render.passages import anchor_of
from builder.render.speakers import claimant
from builder.render.words import say

BEST, WORST = 5, 1
_AUTHOR_TYPES = {SpeakerKind.PERSON: "Person", SpeakerKind.ORGANIZATION: "Organization"}


def claim_review(corpus: Corpus, published: PublishedClaim) -> dict[str, Any] | None:
    """Describe a check; None where it is withdrawn, has no rating, or the site's address is not known."""
    claim, rating = published.claim, corpus.rating(published.claim)
    if rating is None or not published.standing or corpus.site_url is None:
        return None
    url = f"{corpus.site_url}{addresses.claim(published.id)}"
    return _present(
        {
            "@context": "https://schema.org",
            "@type": "ClaimReview",
            "@id": f"{url}#review",
            "url": url,
            "claimReviewed": claim.claim,
            "author": publisher(corpus),
            "datePublished": claim.published.isoformat() if claim.published else None,
            "dateModified": published.changed.isoformat() if published.changed else None,
            "inLanguage": say("site.language"),
            "license": corpus.settings.publisher.licence,
            "reviewRating": _rating(rating, claim.because),
            "itemReviewed": _claim(corpus, published, url),
            "citation": [_citation(corpus, found, url) for found in published.quotations.values()],
            "correction": [_correction(item) for item in claim.corrections],
        }
    )


def _present(values: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in values.items() if value not in (None, [], {})}


def publisher(corpus: Corpus) -> dict[str, Any]:
    """Describe who publishes the checks."""
    who = corpus.settings.publisher
    logo = who.logo if who.logo and who.logo.startswith(("http://", "https://")) else None
    return _present({"@type": "Organization", "name": who.name, "url": who.url or corpus.site_url, "logo": logo})


def _rating(rating: Rating, because: str | None) -> dict[str, Any]:
    scale = {"ratingValue": rating.value, "bestRating": BEST, "worstRating": WORST} if rating.value is not None else {}
    return _present({"@type": "Rating", "alternateName": rating.label, **scale, "ratingExplanation": because})


def _claim(corpus: Corpus, published: PublishedClaim, url: str) -> dict[str, Any]:
    claim = published.claim
    return _present(
        {
            "@type": "Claim",
            "@id": f"{url}#claim",
            "text": claim.claim,
            **_speaker(corpus, published),
            "datePublished": _made_on(corpus, published),
            "appearance": list(_appearances(corpus, published)),
        }
    )


def _speaker(corpus: Corpus, published: PublishedClaim) -> dict[str, Any]:
    """Say who makes the claim: as its author where it is known what they are, else as words of credit.

    schema.org and Google know authors as persons and organizations only. A name shows neither ("Saraya Awliya
    al-Dam"), so that without the editor's word it stands in `creditText`, which says nothing of its kind. A
    speaker whom the source does not name is no author.
    """
    made, speaker = published.claim.source, claimant(corpus, published.claim)
    if speaker is not None and speaker.kind is not None and made.attribution is not Attribution.UNNAMED:
        return {"author": {"@type": _AUTHOR_TYPES[speaker.kind], "name": speaker.name}}
    return {"creditText": made.speaker}


def _made_on(corpus: Corpus, published: PublishedClaim) -> str | None:
    made = published.claim.source
    if made.date:
        return str(made.date)
    source = corpus.sources.get(made.seed) if isinstance(made, ArchivedSource) else None
    return str(source.seed.published) if source and source.seed.published else None


def _appearances(corpus: Corpus, published: PublishedClaim) -> Iterator[dict[str, Any]]:
    for made in (published.claim.source, *published.claim.also):
        if isinstance(made, Unarchived):
            yield _present({"@type": "CreativeWork", "url": made.url, "name": made.title})
        elif made.seed in corpus.sources:
            yield work(corpus.sources[made.seed])


def work(source: Source) -> dict[str, Any]:
    """Describe an archived text: what it is, where it was, and the sum of the bytes we hold."""
    seed = source.seed
    return _present(
        {
            "@type": "CreativeWork",
            "name": seed.title or source.name,
            "url": seed.url,
            "archivedAt": seed.archived,
            "datePublished": str(seed.published) if seed.published else None,
            "inLanguage": seed.language,
            "publisher": {"@type": "Organization", "name": seed.publisher} if seed.publisher else None,
            "encoding": {"@type": "MediaObject", "encodingFormat": "text/plain", "sha256": source.sha256},
        }
    )


def _citation(corpus: Corpus, found: CheckedQuotation, url: str) -> dict[str, Any]:
    written: Quotation = found.quotation
    source = corpus.sources.get(written.seed)
    stance = written.stance.value if isinstance(written, ArchivedEvidence) else None
    words = [part.exact for part in found.record.parts] if found.record else [written.quote]
    return _present(
        {
            "@type": "Quotation",
            "url": f"{url}#{anchor_of(found.keys)}",
            "text": " […] ".join(words),
            "disambiguatingDescription": say(f"ratings.{stance}") if stance else None,
            "isPartOf": work(source) if source else None,
        }
    )


def _correction(correction: Correction) -> dict[str, Any]:
    return {
        "@type": "CorrectionComment",
        "text": correction.note,
        "datePublished": correction.date.isoformat(),
    }
