"""Reading claims/: each file a claim, its name the claim's id."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from builder.document.document import Document
from builder.document.read import MOST_BYTES, load_document
from builder.findings.fault import Fault
from builder.load.crowd import first_of
from builder.load.folder import Entry, read_bytes, walk
from builder.load.gathered import Gathered
from builder.load.naming import name_faults
from builder.load.slips import slips
from builder.load.validate import validate
from builder.model.claim import Claim
from builder.model.publication import LoadedClaim

FOLDER = "claims"


def load_claims(root: Path, texts: Mapping[str, str]) -> Gathered[LoadedClaim]:
    """Read all claims of a publication.

    Args:
        root: The publication's folder.
        texts: Archived texts by seed id.

    Returns:
        Claims by id; a file whose id another has taken is among the `others`.
    """
    found = walk(root, FOLDER, suffixes=frozenset([".yml"]))
    faults = [*found.faults, *name_faults(found.entries)]
    claims: dict[str, LoadedClaim] = {}
    others: dict[str, Document] = {}
    for entry in found.entries:
        loaded, told = load_claim(entry, texts)
        faults += told
        if loaded is None:
            continue
        if claims.setdefault(entry.stem, loaded) is not loaded:
            others[entry.path] = loaded.document
    return Gathered(dict(sorted(claims.items())), others, tuple(faults))


def load_claim(entry: Entry, texts: Mapping[str, str]) -> tuple[LoadedClaim | None, tuple[Fault, ...]]:
    """Read one claim's file; None where it cannot even be opened."""
    raw = read_bytes(entry, MOST_BYTES)
    if isinstance(raw, Fault):
        return None, (raw,)
    return read_claim(entry.path, raw, texts)


def read_claim(path: str, content: str | bytes, texts: Mapping[str, str]) -> tuple[LoadedClaim, tuple[Fault, ...]]:
    """Read a claim from the characters or bytes of its file."""
    document = load_document(path, content)
    name = path.rsplit("/", 1)[-1].removesuffix(".yml")
    if document.data is None:
        return LoadedClaim(name, document, None), document.faults
    known = (*document.faults, *slips(document, texts))
    claim, refused = validate(Claim, document, known=known)
    return LoadedClaim(name, document, claim), first_of((*known, *refused), path)
