"""A claim for machines: claim.json, with the proof of every quotation."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from builder.model.claim import Accept, ArchivedEvidence, Unarchived
from builder.model.publication import CheckedQuotation
from builder.proof.record import ProofRecord
from builder.render import addresses
from builder.render.corpus import Corpus, PublishedClaim, Source
from builder.render.passages import anchor_of
from builder.render.rendered import RenderedFile
from builder.render.shown import Context

SCHEMA_VERSION = 1
"""Of claim.json; raised when a key changes its meaning or goes."""


def claim_data(corpus: Corpus, published: PublishedClaim) -> RenderedFile:
    """Write a claim as JSON."""
    claim, rating = published.claim, corpus.rating(published.claim)
    written = claim.model_dump(mode="json", exclude={"source", "also", "evidence", "draft", "accept"})
    data = {
        "schema_version": SCHEMA_VERSION,
        "id": published.id,
        "url": _absolute(corpus, addresses.claim(published.id)),
        **written,
        "verdict": {"id": claim.status, "label": rating.label, "value": rating.value} if rating else None,
        "changed": published.changed.isoformat() if published.changed else None,
        "acknowledged": _accepted(claim.accept),
        "quotations": [_quotation(corpus, published, found) for found in published.quotations.values()],
        "unproved": [
            item.model_dump(mode="json") for item in (claim.source, *claim.evidence) if isinstance(item, Unarchived)
        ],
    }
    return RenderedFile(addresses.claim_data(published.id), json_text(data))


def json_text(data: Any) -> str:
    """Write plain data as JSON, one level of keys a line."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _absolute(corpus: Corpus, address: str) -> str:
    return f"{corpus.site_url or '/'}{address}"


def _accepted(accepts: Iterable[Accept]) -> list[dict[str, Any]]:
    return [accept.model_dump(mode="json", exclude_none=True) for accept in accepts]


def _quotation(corpus: Corpus, published: PublishedClaim, found: CheckedQuotation) -> dict[str, Any]:
    written = found.quotation.model_dump(mode="json", exclude={"accept"}, exclude_none=True)
    source = corpus.sources.get(found.quotation.seed)
    proved = found.record is not None and published.standing and source is not None
    return {
        "anchor": anchor_of(found.keys),
        "role": "evidence" if isinstance(found.quotation, ArchivedEvidence) else "claim",
        **written,
        "acknowledged": _accepted(found.acknowledged),
        "proof": proof(source, found.record) if proved and source and found.record else None,
    }


def proof(source: Source, record: ProofRecord) -> dict[str, Any]:
    """Give a proof as plain data; the sentences around it only where the pages show them too."""
    if source.shown.context is Context.NEIGHBOURS:
        return record.as_json()
    return {**record.as_json(), "before": "", "after": ""}


def redirect_data(corpus: Corpus, alias: str, claim_id: str) -> RenderedFile:
    """Lead machines from an old id to the new one."""
    data = {
        "schema_version": SCHEMA_VERSION,
        "id": alias,
        "moved_to": claim_id,
        "url": _absolute(corpus, addresses.claim_data(claim_id)),
    }
    return RenderedFile(addresses.claim_data(alias), json_text(data))
