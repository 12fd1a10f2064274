"""Small publications on disk, and what loading them tells."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from builder.document import Document
from builder.findings.fault import Fault
from builder.findings.place import Span
from builder.load import load_publication
from builder.model.publication import Publication

SETTINGS = """\
site_name: Tests
site_url: https://tests.example/checks
extra:
  quoteproof:
    format: 1
    publisher: {name: The Desk}
    people: {ana: {name: Ana Lima}}
    ratings: {unverified: {label: Only one source, means: Nobody else says so.}}
"""
TEXT = "A fire broke out. The mayor said that 24 people were hurt.\nReader comments: Odd. End.\n"
CLAIM = """\
claim: People were hurt.
status: unverified
source:
  seed: daily
  quote: 24 people were hurt
summary: The mayor says so.
authors: [ana]
published: 2024-06-01
"""

Files = Mapping[str, str | bytes]
Make = Callable[..., Path]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Write a publication that loads without a fault; files given replace or join its own, None leaves one out."""

    def write(files: Mapping[str, str | bytes | None] | None = None) -> Path:
        return write_files(tmp_path / "publication", {**whole(), **(files or {})})

    return write


def whole() -> dict[str, str | bytes | None]:
    """Give the files of a publication that loads without a fault."""
    return {"mkdocs.yml": SETTINGS, "claims/fire.yml": CLAIM, "seeds/daily.txt": TEXT, "seeds/daily.yml": seed()}


def seed(*lines: str, text: str | bytes = TEXT) -> str:
    """Give a seed's description that fits a text."""
    raw = text.encode() if isinstance(text, str) else text
    return "\n".join(["kind: report", f"sha256: {hashlib.sha256(raw).hexdigest()}", *lines, ""])


def write_files(root: Path, files: Mapping[str, str | bytes | None]) -> Path:
    """Write files under a folder."""
    for path, content in files.items():
        if content is not None:
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_bytes(content if isinstance(content, bytes) else content.encode())
    return root


def told(root: Path) -> list[tuple[str, str]]:
    """Load a publication, and give for each fault its kind and `path:line:column`."""
    publication = load_publication(root)
    return [(fault.kind, address(fault, documents(publication))) for fault in publication.faults]


def documents(publication: Publication) -> dict[str, Document]:
    """Give a publication's documents by path."""
    found = [loaded.document for loaded in publication.claims.values()]
    found += [loaded.document for loaded in publication.seeds.values() if loaded.document is not None]
    return {document.path: document for document in (*found, *publication.others.values())}


def address(fault: Fault, files: Mapping[str, Document]) -> str:
    """Give a fault's file, line and column."""
    document = files.get(fault.place.path)
    if document is None:
        return fault.place.path
    span = fault.place if isinstance(fault.place, Span) else document.locate(fault.place)
    before = document.text[: span.start]
    return f"{span.path}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
