"""A claim for machines: claim.json, with the proof of every quotation."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from builder.model.claim import Accept, ArchivedEvidence, Claim, Unarchived
from builder.model.publication import CheckedQuotation
from builder.proof.record import ProofRecord
from builder.render import addresses
from builder.render.corpus import Corpus, PublishedClaim, Source
from builder.render.passages import anchor_of
from builder.render.rendered import RenderedFile
from builder.render.shown import Context
from builder.render.speakers import claimant

SCHEMA_VERSION = 1
"""Of claim.json; raised when a key changes its meaning or goes."""


def claim_data(corpus: Corpus, published: PublishedClaim) -> RenderedFile:
    """Write a claim as JSON."""
    return RenderedFile(addresses.claim_data(published.id), json_text(claim_record(corpus, published)))


def claim_record(corpus: Corpus, published: PublishedClaim) -> dict[str, Any]:
    """Give everything the site says of a claim as plain data.

    A withdrawn claim keeps its words and its notice, but has no verdict and no proof.
    """
    claim = published.claim
    written = claim.model_dump(mode="json", exclude={"source", "also", "evidence", "draft", "accept", "related"})
    return {
        "schema_version": SCHEMA_VERSION,
        "id": published.id,
        "url": absolute(corpus, addresses.claim(published.id)),
        **written,
        "related": [claim_id for claim_id in claim.related if claim_id in corpus.claims],
        "speaker": _speaker(corpus, claim),
        "verdict": _verdict(corpus, published),
        "changed": published.changed.isoformat() if published.changed else None,
        "acknowledged": _accepted(claim.accept),
        "quotations": [_quotation(corpus, published, found) for found in published.quotations.values()],
        "unproved": [
            {"role": role, **item.model_dump(mode="json")}
            for role, items in (("claim", (claim.source,)), ("evidence", claim.evidence))
            for item in items
            if isinstance(item, Unarchived)
        ],
    }


def _speaker(corpus: Corpus, claim: Claim) -> dict[str, Any] | None:
    speaker = claimant(corpus, claim)
    return {"name": speaker.name, "kind": speaker.kind.value if speaker.kind else None} if speaker else None


def _verdict(corpus: Corpus, published: PublishedClaim) -> dict[str, Any] | None:
    rating = corpus.rating(published.claim) if published.standing else None
    return {"id": published.claim.status, "label": rating.label, "value": rating.value} if rating else None


def json_text(data: Any) -> str:
    """Write plain data as JSON, one level of keys a line."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def absolute(corpus: Corpus, address: str) -> str:
    """Give a page's whole address; where the site's is not known, its path."""
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
        "url": absolute(corpus, addresses.claim_data(claim_id)),
    }
    return RenderedFile(addresses.claim_data(alias), json_text(data))
