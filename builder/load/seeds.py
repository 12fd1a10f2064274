"""Reading seeds/: each archived text with its description, its hash, and the regions that may not be quoted."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from builder.document.characters import decode
from builder.document.document import Document
from builder.document.read import MOST_BYTES, load_document
from builder.findings.fault import Fault
from builder.findings.place import Place, Target
from builder.load.folder import Entry, at_file, read_bytes, walk
from builder.load.ignored import ignored_regions
from builder.load.naming import name_faults
from builder.load.slips import slips
from builder.load.validate import validate
from builder.model.publication import LoadedSeed
from builder.model.seed import Seed

FOLDER = "seeds"
MOST_TEXT_BYTES = 100_000_000
"""How large an archived text may be: what public git hosts take."""

_TEXT, _DESCRIPTION = ".txt", ".yml"


def load_seeds(root: Path) -> tuple[dict[str, LoadedSeed], tuple[Fault, ...]]:
    """Read all seeds of a publication.

    Returns:
        Seeds by id, in the order of ids, and everything that is wrong with them.
    """
    found = walk(root, FOLDER, suffixes=frozenset([_TEXT, _DESCRIPTION]), skip=frozenset([f"{FOLDER}/originals"]))
    faults = list(found.faults)
    pairs: dict[str, dict[str, Entry]] = {}
    for entry in found.entries:
        if entry.path.count("/") > 1:
            faults.append(at_file("stray-file", entry.path, suffix="folder"))
        else:
            pairs.setdefault(entry.stem, {})[entry.suffix] = entry
    faults += name_faults([next(iter(pair.values())) for pair in pairs.values()])
    seeds = {}
    for name, pair in sorted(pairs.items()):
        seeds[name], told = _load(name, pair)
        faults += told
    return seeds, tuple(faults)


def _load(name: str, pair: Mapping[str, Entry]) -> tuple[LoadedSeed, list[Fault]]:
    raw, faults = _read(pair.get(_TEXT), MOST_TEXT_BYTES)
    description, told = _read(pair.get(_DESCRIPTION), MOST_BYTES)
    faults += told
    path, text_path = f"{FOLDER}/{name}{_DESCRIPTION}", f"{FOLDER}/{name}{_TEXT}"
    text, told = _decode(text_path, raw)
    faults += told
    digest = hashlib.sha256(raw).hexdigest() if raw is not None else None
    document = load_document(path, description) if description is not None else None
    seed, told = _describe(document, digest)
    faults += told
    if _DESCRIPTION not in pair:
        faults.append(at_file("description-missing", text_path, description=path, sha256=digest or ""))
    faults += _compare(name, pair, document, seed, digest)
    ignored, told_of_regions = ignored_regions(seed, text, path, text_path) if seed and text is not None else ((), ())
    loaded = LoadedSeed(name, document, seed, text_path, text, digest, ignored)
    return loaded, [*faults, *told_of_regions]


def _read(entry: Entry | None, most: int) -> tuple[bytes | None, list[Fault]]:
    if entry is None:
        return None, []
    raw = read_bytes(entry, most)
    return (None, [raw]) if isinstance(raw, Fault) else (raw, [])


def _decode(path: str, raw: bytes | None) -> tuple[str | None, list[Fault]]:
    if raw is None:
        return None, []
    text, faults = decode(path, raw)
    return (None, list(faults)) if faults else (text, [])


def _describe(document: Document | None, digest: str | None) -> tuple[Seed | None, list[Fault]]:
    if document is None:
        return None, []
    faults = list(document.faults)
    if document.data is None:
        return None, faults
    seed, refused = validate(Seed, document)
    faults += [_with_sum(fault, digest) for fault in refused]
    return seed, [*faults, *slips(document, {})]


def _with_sum(fault: Fault, digest: str | None) -> Fault:
    """Tell whoever left the sum out, or wrote something else, what it is."""
    if digest is None or fault.facts.get("key") != "sha256":
        return fault
    return Fault(fault.kind, fault.place, {**fault.facts, "sha256": digest}, fault.related)


def _compare(
    name: str, pair: Mapping[str, Entry], document: Document | None, seed: Seed | None, digest: str | None
) -> list[Fault]:
    """Hold a seed's two files against each other."""
    if document is None:
        return []
    withdrawn = _is_withdrawn(document.data)
    if _TEXT not in pair:
        text_path = f"{FOLDER}/{name}{_TEXT}"
        return [] if withdrawn else [Fault("text-missing", Place(document.path, target=Target.KEY), {"path": text_path})]
    if withdrawn:
        return [Fault("withdrawn-text", Place(document.path, ("withdrawn",)), {"path": pair[_TEXT].path})]
    if seed is None or digest is None or seed.sha256 == digest:
        return []
    facts = {"stated": seed.sha256, "actual": digest, "path": pair[_TEXT].path}
    return [Fault("hash-mismatch", Place(document.path, ("sha256",)), facts)]


def _is_withdrawn(data: Any) -> bool:
    return isinstance(data, dict) and data.get("withdrawn") is not None
