"""Reading seeds/: each archived text with its description, its hash, and the regions that may not be quoted."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from builder.document.characters import decode
from builder.document.document import Document
from builder.document.read import MOST_BYTES, load_document
from builder.findings.fault import Fault
from builder.findings.place import Place, Target
from builder.load.crowd import first_of
from builder.load.folder import Entry, at_file, read_bytes, walk
from builder.load.gathered import Gathered
from builder.load.ignored import ignored_regions
from builder.load.naming import name_faults
from builder.load.slips import slips
from builder.load.validate import validate
from builder.model.publication import LoadedSeed
from builder.model.seed import Seed
from builder.proof.outcome import Range

FOLDER = "seeds"
MOST_TEXT_BYTES = 100_000_000
"""How large an archived text may be: what public git hosts take."""

_TEXT, _DESCRIPTION = ".txt", ".yml"


def load_seeds(root: Path) -> Gathered[LoadedSeed]:
    """Read all seeds of a publication."""
    walked = walk(root, FOLDER, suffixes=frozenset([_TEXT, _DESCRIPTION]), skip=frozenset([f"{FOLDER}/originals"]))
    pairs, strays = _pair(walked.entries)
    faults = [*walked.faults, *strays, *name_faults(next(iter(pair.values())) for pair in pairs.values())]
    seeds: dict[str, LoadedSeed] = {}
    others: dict[str, Document] = {}
    for name, pair in sorted(pairs.items()):
        text, description = _read_text(pair.get(_TEXT), name), _read_description(pair.get(_DESCRIPTION))
        faults += [*text.faults, *_describe_faults(description, text), *_compare(text, description)]
        ignored, told = _ignored(text, description)
        faults += told
        seeds[name] = LoadedSeed(
            name, description.document, description.seed, text.path, text.characters, text.sha256, ignored
        )
        others |= {} if text.unreadable is None else {text.path: text.unreadable}
    return Gathered(seeds, others, tuple(faults))


@dataclass(frozen=True, slots=True)
class _Text:
    """A seed's text: `there` says that the file exists, `unreadable` holds what can be shown of one not in UTF-8."""

    path: str
    there: bool = False
    characters: str | None = None
    sha256: str | None = None
    unreadable: Document | None = None
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class _Description:
    """A seed's description, as far as it could be read; `there` says that the file exists."""

    there: bool = False
    document: Document | None = None
    seed: Seed | None = None
    faults: tuple[Fault, ...] = ()

    @property
    def withdrawn(self) -> bool:
        data = self.document.data if self.document else None
        return isinstance(data, dict) and data.get("withdrawn") is not None


def _pair(entries: Iterable[Entry]) -> tuple[dict[str, dict[str, Entry]], list[Fault]]:
    pairs: dict[str, dict[str, Entry]] = {}
    strays = []
    for entry in entries:
        if entry.path.count("/") > 1:
            strays.append(at_file("stray-file", entry.path, suffix="folder"))
        else:
            pairs.setdefault(entry.stem, {})[entry.suffix] = entry
    return pairs, strays


def _read_text(entry: Entry | None, name: str) -> _Text:
    path = f"{FOLDER}/{name}{_TEXT}"
    if entry is None:
        return _Text(path)
    raw = read_bytes(entry, MOST_TEXT_BYTES)
    if isinstance(raw, Fault):
        return _Text(path, there=True, faults=(raw,))
    digest = hashlib.sha256(raw).hexdigest()
    text, faults = decode(path, raw)
    if faults:
        return _Text(path, there=True, sha256=digest, unreadable=Document(path, text, None), faults=faults)
    return _Text(path, there=True, characters=text, sha256=digest)


def _read_description(entry: Entry | None) -> _Description:
    if entry is None:
        return _Description()
    raw = read_bytes(entry, MOST_BYTES)
    if isinstance(raw, Fault):
        return _Description(there=True, faults=(raw,))
    document = load_document(entry.path, raw)
    if document.data is None:
        return _Description(there=True, document=document, faults=document.faults)
    known = (*document.faults, *slips(document, {}))
    seed, refused = validate(Seed, document, known=known)
    faults = first_of((*known, *refused), entry.path)
    return _Description(there=True, document=document, seed=seed, faults=faults)


def _describe_faults(description: _Description, text: _Text) -> Iterator[Fault]:
    """Give a description's faults; whoever left the sum out, or wrote something else, is told what it is."""
    for fault in description.faults:
        if text.sha256 and fault.facts.get("key") == "sha256":
            yield Fault(fault.kind, fault.place, {**fault.facts, "sha256": text.sha256}, fault.related)
        else:
            yield fault


def _compare(text: _Text, description: _Description) -> Iterator[Fault]:
    """Hold a seed's two files against each other."""
    document, seed = description.document, description.seed
    if not description.there:
        path = text.path.removesuffix(_TEXT) + _DESCRIPTION
        yield at_file("description-missing", text.path, description=path, sha256=text.sha256 or "")
    if document is None:
        return
    facts = {"path": text.path}
    if not text.there and not description.withdrawn:
        yield Fault("text-missing", Place(document.path, target=Target.KEY), facts)
    elif text.there and description.withdrawn:
        yield Fault("withdrawn-text", Place(document.path, ("withdrawn",)), facts)
    elif seed is not None and text.sha256 is not None and seed.sha256 != text.sha256:
        facts |= {"stated": seed.sha256, "actual": text.sha256}
        yield Fault("hash-mismatch", Place(document.path, ("sha256",)), facts)


def _ignored(text: _Text, description: _Description) -> tuple[tuple[Range, ...], tuple[Fault, ...]]:
    if text.characters is None or description.seed is None or description.document is None:
        return (), ()
    return ignored_regions(description.seed, text.characters, description.document.path, text.path)
