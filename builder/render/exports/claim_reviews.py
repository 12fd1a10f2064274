"""claimreview.json: every ClaimReview in one schema.org DataFeed."""

from __future__ import annotations

from builder.render import addresses
from builder.render.claim_review import claim_review, publisher
from builder.render.corpus import Corpus
from builder.render.exports.lines import lined_json
from builder.render.rendered import RenderedFile

SCHEMA_VERSION = 1


def claim_reviews(corpus: Corpus) -> RenderedFile:
    """Write all reviews; meant for a site whose address is known."""
    reviews = (claim_review(corpus, corpus.claims[claim_id]) for claim_id in sorted(corpus.claims))
    items = [{key: value for key, value in review.items() if key != "@context"} for review in reviews if review]
    head = {
        "@context": ["https://schema.org", {"schema_version": None}],
        "@type": "DataFeed",
        "schema_version": SCHEMA_VERSION,
        "name": corpus.site_name,
        "url": f"{corpus.site_url}{addresses.CLAIM_REVIEWS}",
        "publisher": publisher(corpus),
        **({"license": corpus.settings.publisher.licence} if corpus.settings.publisher.licence else {}),
    }
    return RenderedFile(addresses.CLAIM_REVIEWS, lined_json(head, {"dataFeedElement": map(_element, items)}))


def _element(review: dict[str, object]) -> dict[str, object]:
    dates = {
        "dateCreated": review.get("datePublished"),
        "dateModified": review.get("dateModified") or review.get("datePublished"),
    }
    return {"@type": "DataFeedItem", **{key: day for key, day in dates.items() if day}, "item": review}
