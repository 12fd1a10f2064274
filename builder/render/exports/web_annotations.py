"""annotations.json: the quoted passages of a source as W3C Web Annotations, in the text's order."""

from __future__ import annotations

from collections.abc import Iterator

from builder.model.claim import ArchivedEvidence
from builder.proof.annotation import CONTEXT, annotation
from builder.render import addresses
from builder.render.claim_data import json_text
from builder.render.corpus import Corpus, Source, Use
from builder.render.passages import anchor_of
from builder.render.rendered import RenderedFile
from builder.render.words import say

SCHEMA_VERSION = 1


def annotation_collection(corpus: Corpus, source: Source) -> RenderedFile:
    """Write a source's annotations; meant for a site whose address is known.

    The collection comes whole, in one page (W3C Web Annotation Data Model, 5.1): a program reads one file.
    """
    here = f"{corpus.site_url}{addresses.annotations_of(source.id)}"
    licence = corpus.settings.publisher.licence
    collection = {
        "@context": [CONTEXT, {"schema_version": None, "archived": None}],
        "id": here,
        "type": "AnnotationCollection",
        "schema_version": SCHEMA_VERSION,
        "label": say("source.description", name=source.name),
        "creator": {"type": "Organization", "name": corpus.settings.publisher.name},
        **({"rights": licence} if licence else {}),
        "archived": {"seed": source.id, "sha256": source.sha256, "original_url": source.seed.url},
        "total": len(source.uses),
        "first": {
            "id": f"{here}#page-1",
            "type": "AnnotationPage",
            "partOf": here,
            "startIndex": 0,
            "items": [_item(corpus, source, use) for use in source.uses],
        },
    }
    return RenderedFile(addresses.annotations_of(source.id), json_text(collection))


def _item(corpus: Corpus, source: Source, use: Use) -> dict[str, object]:
    made = annotation(
        use.record,
        identifier=f"{corpus.site_url}{addresses.annotations_of(source.id)}#{use.claim_id}.{anchor_of(use.keys)}",
        source=f"{corpus.site_url}{addresses.source(source.id)}",
        body=list(_bodies(corpus, use)),
    )
    return {key: value for key, value in made.items() if key != "@context"}


def _bodies(corpus: Corpus, use: Use) -> Iterator[dict[str, object]]:
    published = corpus.claims[use.claim_id]
    written = published.quotations[use.keys].quotation
    page = f"{corpus.site_url}{addresses.claim(use.claim_id)}#{anchor_of(use.keys)}"
    stance = written.stance.value if isinstance(written, ArchivedEvidence) else "claimed"
    text = {"type": "TextualBody", "format": "text/plain"}
    yield {"type": "SpecificResource", "source": page, "purpose": "linking"}
    yield {**text, "value": published.claim.claim, "language": say("site.language"), "purpose": "describing"}
    yield {**text, "value": stance, "purpose": "classifying"}
