"""Schemas of what is published by others' standards: ClaimReview, Web Annotations, JSON Feed."""

from __future__ import annotations

from builder.proof.annotation import CONTEXT
from builder.render import feeds
from builder.render.claim_review import BEST, WORST
from builder.render.exports import claim_reviews, web_annotations
from builder.render.exports.pieces import (
    Schema,
    day,
    fixed,
    group,
    iri,
    many,
    number,
    one_of,
    or_null,
    ref,
    text,
)

_HASH: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$", "description": "SHA-256 of the archived text’s bytes."}
_ORGANIZATION = group(
    "An organization.",
    {"@type": fixed("Organization"), "name": text("Name."), "url": iri("Address."), "logo": iri("Picture.")},
    optional=("url", "logo"),
)

RATING = group(
    "The verdict (schema.org/Rating).",
    {
        "@type": fixed("Rating"),
        "alternateName": text("The verdict in a word or three."),
        "ratingValue": {**number("Nearer to bestRating where the claim holds.", WORST), "maximum": BEST},
        "bestRating": fixed(BEST),
        "worstRating": fixed(WORST),
        "ratingExplanation": text("The reason in one line."),
    },
    optional=("ratingValue", "bestRating", "worstRating", "ratingExplanation"),
) | {"dependentRequired": {"ratingValue": ["bestRating", "worstRating"], "bestRating": ["ratingValue"]}}

WORK = group(
    "A text or page (schema.org/CreativeWork).",
    {
        "@type": fixed("CreativeWork"),
        "name": text("Its title, else what the site calls it."),
        "url": iri("Its original address."),
        "archivedAt": iri("A copy in a public web archive."),
        "datePublished": day("When it was published."),
        "inLanguage": text("Its language."),
        "publisher": _ORGANIZATION,
        "encoding": group(
            "The bytes we hold.",
            {"@type": fixed("MediaObject"), "encodingFormat": fixed("text/plain"), "sha256": _HASH},
        ),
    },
    optional=("name", "url", "archivedAt", "datePublished", "inLanguage", "publisher", "encoding"),
)

REVIEWED = group(
    "What is reviewed (schema.org/Claim).",
    {
        "@type": fixed("Claim"),
        "@id": iri("Stays the same."),
        "text": text("The assertion."),
        "author": group(
            "Who makes it: left out where it is not known what they are, or the source does not name them.",
            {"@type": one_of("What they are.", "Person", "Organization"), "name": text("Name.")},
        ),
        "creditText": text("In place of `author`: the words that the check uses for whoever makes the claim."),
        "datePublished": day("When it was made."),
        "appearance": {**many("Where it is made.", ref("work")), "minItems": 1},
    },
    optional=("author", "creditText", "datePublished", "appearance"),
) | {"not": {"required": ["author", "creditText"]}}

REVIEW = group(
    "A check (schema.org/ClaimReview).",
    {
        "@type": fixed("ClaimReview"),
        "@id": iri("Stays the same."),
        "url": iri("The check’s page."),
        "claimReviewed": text("The assertion, without the verdict."),
        "author": _ORGANIZATION,
        "datePublished": day("When it was first published."),
        "dateModified": day("When readers were last told of a change."),
        "inLanguage": text("The check’s language."),
        "license": iri("The licence of the check."),
        "reviewRating": RATING,
        "itemReviewed": REVIEWED,
        "citation": many(
            "Every quoted passage.",
            group(
                "A passage (schema.org/Quotation).",
                {
                    "@type": fixed("Quotation"),
                    "url": iri("The passage on the check’s page."),
                    "text": text("Its words."),
                    "disambiguatingDescription": text("What it does to the claim, in words."),
                    "isPartOf": ref("work"),
                },
                optional=("disambiguatingDescription",),
            ),
        ),
        "correction": many(
            "Changes, oldest first.",
            group(
                "A change.",
                {"@type": fixed("CorrectionComment"), "text": text("What changed."), "datePublished": day("The day.")},
            ),
        ),
    },
    optional=("datePublished", "dateModified", "license", "citation", "correction"),
)

PUBLISHED_REVIEWS: Schema = {
    "title": "All ClaimReviews (claimreview.json)",
    **group(
        "A schema.org DataFeed of ClaimReviews.",
        {
            "@context": fixed(["https://schema.org", {"schema_version": None}]),
            "@type": fixed("DataFeed"),
            "schema_version": fixed(claim_reviews.SCHEMA_VERSION, "The version of this format."),
            "name": text("The site’s name."),
            "url": iri("This file."),
            "publisher": _ORGANIZATION,
            "license": iri("The licence of the checks."),
            "dataFeedElement": many(
                "Checks, in the order of ids.",
                group(
                    "A check in the feed.",
                    {
                        "@type": fixed("DataFeedItem"),
                        "dateCreated": day("When it was first published."),
                        "dateModified": day("When it last changed."),
                        "item": ref("review"),
                    },
                    optional=("dateCreated", "dateModified"),
                ),
            ),
        },
        optional=("license",),
    ),
    "$defs": {"review": REVIEW, "work": WORK},
}

_SELECTORS: Schema = {
    "oneOf": [
        group(
            "Words and what singles them out.",
            {
                "type": fixed("TextQuoteSelector"),
                "exact": text("The words."),
                "prefix": text("What stands before them."),
                "suffix": text("What stands after them."),
            },
            optional=("prefix", "suffix"),
        ),
        group(
            "Offsets in code points.",
            {"type": fixed("TextPositionSelector"), "start": number("First."), "end": number("One past the last.")},
        ),
    ]
}

_BODIES: list[Schema] = [
    group(
        "The passage on the check’s page.",
        {"type": fixed("SpecificResource"), "source": iri("Its address."), "purpose": fixed("linking")},
    ),
    group(
        "The claim.",
        {
            "type": fixed("TextualBody"),
            "format": fixed("text/plain"),
            "value": text("The assertion."),
            "language": text("Its language."),
            "purpose": fixed("describing"),
        },
    ),
    group(
        "What the passage is to the claim.",
        {
            "type": fixed("TextualBody"),
            "format": fixed("text/plain"),
            "value": one_of("In a word.", "claimed", "supports", "refutes", "denies", "context"),
            "purpose": fixed("classifying"),
        },
    ),
]

ANNOTATION = group(
    "A quoted passage (W3C Web Annotation).",
    {
        "id": iri("The annotation’s own address."),
        "type": fixed("Annotation"),
        "motivation": fixed("linking"),
        "body": {"type": "array", "prefixItems": _BODIES, "items": False, "minItems": len(_BODIES)},
        "target": group(
            "The archived text.",
            {"source": iri("Its page on this site."), "selector": {**many("Where in it.", _SELECTORS), "minItems": 2}},
        ),
    },
)

PUBLISHED_ANNOTATIONS: Schema = {
    "title": "The quoted passages of an archived text (annotations.json)",
    **group(
        "A collection of W3C Web Annotations.",
        {
            "@context": fixed([CONTEXT, {"schema_version": None, "archived": None}]),
            "id": iri("This file."),
            "type": fixed("AnnotationCollection"),
            "schema_version": fixed(web_annotations.SCHEMA_VERSION, "The version of this format."),
            "label": text("What it is."),
            "creator": group("Who made it.", {"type": fixed("Organization"), "name": text("Name.")}),
            "rights": iri("The licence of the annotations; quoted words belong to their sources."),
            "archived": group(
                "The bytes that offsets count in.",
                {
                    "seed": text("The archived text’s id."),
                    "sha256": _HASH,
                    "original_url": or_null(iri("Its original address.")),
                },
            ),
            "total": number("How many annotations there are."),
            "first": group(
                "The only page.",
                {
                    "id": iri("Its address."),
                    "type": fixed("AnnotationPage"),
                    "partOf": iri("The collection."),
                    "startIndex": fixed(0),
                    "items": many("In the text’s order.", ref("annotation")),
                },
            ),
        },
        optional=("rights",),
    ),
    "$defs": {"annotation": ANNOTATION},
}

_MOMENT: Schema = {"type": "string", "format": "date-time", "description": "A moment (RFC 3339)."}

PUBLISHED_FEED: Schema = {
    "title": "A JSON Feed of checks or corrections (feed.json)",
    **group(
        "JSON Feed 1.1 (jsonfeed.org).",
        {
            "version": fixed("https://jsonfeed.org/version/1.1"),
            "title": text("What it is called."),
            "home_page_url": iri("The page it belongs to."),
            "feed_url": iri("This file."),
            "authors": many("Who publishes it.", group("A publisher.", {"name": text("Name.")})),
            "language": text("Its language."),
            "_quoteproof": group(
                "Ours.", {"schema_version": fixed(feeds.SCHEMA_VERSION, "The version of this format.")}
            ),
            "items": {
                **many(
                    "Newest first.",
                    group(
                        "A check or a correction.",
                        {
                            "id": iri("Stays the same."),
                            "url": iri("The check’s page."),
                            "title": text("The verdict and the claim."),
                            "content_text": text("The reason in one line, or what was corrected."),
                            "date_published": _MOMENT,
                            "date_modified": _MOMENT,
                            "tags": many("Ids of topics.", text("An id.")),
                        },
                    ),
                ),
                "maxItems": feeds.NEWEST,
            },
        },
    ),
}
