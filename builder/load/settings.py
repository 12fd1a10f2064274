"""Reading mkdocs.yml: `extra.quoteproof`, the site's name and address, and nothing else of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict

from builder.document.document import Document
from builder.document.nodes import Mapping
from builder.document.read import MOST_BYTES, load_document
from builder.findings.fault import Fault
from builder.findings.place import Keys, Place, Span, Target
from builder.load.crowd import first_of
from builder.load.folder import Entry, at_file, read_bytes
from builder.load.slips import slips
from builder.load.validate import validate
from builder.model.base import Text, WebAddress
from builder.model.settings import Settings

SETTINGS = "mkdocs.yml"
_OURS: Keys = ("extra", "quoteproof")
_TOLERATED = frozenset(["alias", "anchor", "tag", "merge-key", "complex-key", "no-such-date"])
"""What mkdocs.yml may hold where MkDocs and its themes read it and we do not."""


class SettingsError(Exception):
    """A publication without usable settings; nothing else of it can be judged.

    Attributes:
        faults: What is wrong with mkdocs.yml.
        document: mkdocs.yml; None where it is missing or cannot be opened.
    """

    def __init__(self, faults: tuple[Fault, ...], document: Document | None) -> None:
        super().__init__(f"{SETTINGS}: {len(faults)} faults")
        self.faults = faults
        self.document = document


class _Site(BaseModel):
    """The two of MkDocs' own settings that pages need."""

    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    site_name: Text
    site_url: Annotated[WebAddress | None, BeforeValidator(lambda value: value or None)] = None


@dataclass(frozen=True, slots=True)
class LoadedSettings:
    """What mkdocs.yml says: see `builder.model.publication.Publication` for the fields."""

    settings: Settings
    document: Document
    site_name: str
    site_url: str | None


def load_settings(root: Path) -> LoadedSettings:
    """Read a publication's settings without resolving tags, aliases or environment variables.

    Raises:
        SettingsError: mkdocs.yml is missing or broken, or its `extra.quoteproof` does not validate.
    """
    document = _read(root)
    faults = [fault for fault in document.faults if fault.kind not in _TOLERATED or _is_ours(document, fault)]
    if document.data is None:
        raise SettingsError(tuple(faults), document)
    extra = document.data.get("extra")
    if not isinstance(extra, dict) or "quoteproof" not in extra:
        missing = Fault("no-settings", Place(SETTINGS, _OURS), {"missing": "extra.quoteproof"})
        raise SettingsError((*faults, missing), document)
    faults += (slip for slip in slips(document, {}) if _is_ours(document, slip))
    settings, refused = validate(Settings, document, _OURS, tuple(faults))
    site, refused_of_site = validate(_Site, document, known=tuple(faults))
    faults += (*refused, *refused_of_site)
    if faults or settings is None or site is None:
        raise SettingsError(first_of(tuple(faults), SETTINGS), document)
    address = site.site_url and site.site_url.rstrip("/") + "/"
    return LoadedSettings(settings, document, site.site_name, address)


def _read(root: Path) -> Document:
    entry = Entry(SETTINGS, root / SETTINGS)
    if entry.file.is_symlink():
        raise SettingsError((at_file("symbolic-link", SETTINGS),), None)
    if not entry.file.is_file():
        raise SettingsError((at_file("no-settings", SETTINGS, missing=SETTINGS),), None)
    raw = read_bytes(entry, MOST_BYTES)
    if isinstance(raw, Fault):
        raise SettingsError((raw,), None)
    return load_document(SETTINGS, raw)


def _is_ours(document: Document, fault: Fault) -> bool:
    """Whether a fault lies in something that the builder reads."""
    span = fault.place if isinstance(fault.place, Span) else document.locate(fault.place)
    ours: list[Keys] = [_OURS, ("site_name",), ("site_url",)]
    if not isinstance(document.node(("extra",)), Mapping):
        ours.append(("extra",))
    return any(start <= span.start < end for start, end in (_region(document, keys) for keys in ours))


def _region(document: Document, keys: Keys) -> tuple[int, int]:
    if document.node(keys) is None:
        return 0, 0
    key, value = Place(SETTINGS, keys, Target.KEY), Place(SETTINGS, keys)
    return document.locate(key).start, document.locate(value).end
