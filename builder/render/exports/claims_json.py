"""claims.json: every claim and every archived text's description in one file, one a line."""

from __future__ import annotations

from builder.render import addresses
from builder.render.exports.lines import lined_json
from builder.render.exports.records import Records
from builder.render.rendered import RenderedFile

SCHEMA_VERSION = 1
"""Of claims.json; each claim in it has that of claim.json."""


def claims_json(found: Records) -> RenderedFile:
    """Write everything as JSON."""
    head = {"schema_version": SCHEMA_VERSION, **found.about}
    return RenderedFile(addresses.CLAIMS_JSON, lined_json(head, {"seeds": found.seeds, "claims": found.claims}))
