"""A small publication on disk, loaded and checked for real, and its pages as a browser would parse them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import yaml
from markdown import Markdown

from builder.check.runner import check_publication
from builder.load import load_publication
from builder.model.claim import Claim
from builder.model.publication import CheckedPublication
from builder.model.settings import Settings
from builder.render.rendered import RenderedFile
from builder.render.site import render_site

SITE = "https://checks.example/desk/"
ROOT = Path(__file__).parents[2]

REPORT = """The harbour fire began on Monday. Twelve boats were lost, the harbour master said, and nobody was hurt.

The owner denied that he had set the fire. “I was not there,” he said. The police look for witnesses.

Photographs show the pier & the <old> crane.
"""
GAZETTE = """Ten boats burned at the harbour on Monday, a spokesman said on Tuesday. No cause was given.

Reader comments
I saw twelve of them.
"""
LETTRE = "Dix bateaux ont brûlé lundi, selon la ville. Personne n'a été blessé.\n"

SETTINGS: dict[str, Any] = {
    "format": 1,
    "publisher": {
        "name": "The Harbour Desk",
        "url": "https://desk.example/",
        "contact": "mailto:errors@desk.example",
        "licence": "https://creativecommons.org/licenses/by/4.0/",
    },
    "people": {
        "ada": {"name": "Ada Marsh", "role": "Editor"},
        "bot": {"name": "Drafting program", "kind": "program"},
    },
    "topics": {"fire": {"title": "The harbour fire"}},
    "ratings": {
        "supported": {
            "label": "Supported",
            "value": 5,
            "tone": "positive",
            "means": "Another source says the same.",
            "needs": [{"stance": "supports", "independent": True}],
            "forbids": [{"stance": "refutes"}],
        },
        "refuted": {
            "label": "Contradicted",
            "value": 1,
            "tone": "negative",
            "means": "A source says otherwise.",
            "needs": [{"stance": "refutes", "authority": ["named", "own"]}],
        },
        "unverified": {
            "label": "Only one source",
            "tone": "open",
            "means": "Only one source says so.",
            "accounts_for_others": True,
        },
    },
    "quoted_share": 1,
    "page_size": 5,
}

SEEDS: dict[str, tuple[str, dict[str, Any]]] = {
    "harbour-report": (
        REPORT,
        {
            "publisher": "Harbour News",
            "title": "Fire at the harbour",
            "url": "https://news.example/fire?a=1&b=2",
            "published": "2021-02-16",
            "retrieved": "2021-03",
            "kind": "report",
            "interests": "None stated.",
            "about": "A report of the morning after.",
            "archived": "https://archive.example/fire",
        },
    ),
    "city-gazette": (
        GAZETTE,
        {
            "publisher": "City Gazette",
            "kind": "report",
            "ignore": [{"from": "Reader comments", "to": "twelve of them.", "why": "reader comments"}],
        },
    ),
    "lettre": (LETTRE, {"publisher": "La Lettre", "language": "fr", "kind": "primary", "rights": "full"}),
}

CLAIMS: dict[str, dict[str, Any]] = {
    "boats-lost": {
        "claim": "Twelve boats were lost in the fire.",
        "because": "The harbour master says twelve; a spokesman says ten.",
        "status": "refuted",
        "source": {
            "seed": "harbour-report",
            "quote": "Twelve boats were lost",
            "speaker": "the harbour master",
            "speaker_kind": "person",
            "attribution": "named",
            "via": ["a news agency"],
            "date": "2021-02-16",
            "place": "the pier",
        },
        "also": [{"seed": "harbour-report", "quote": "the harbour master said", "speaker": "the harbour master"}],
        "summary": "The *numbers* differ. See [the cause](claim:owner-set-fire) and <b>this</b>.",
        "evidence": [
            {
                "seed": "city-gazette",
                "stance": "refutes",
                "quote": "Ten boats burned ... a spokesman said",
                "speaker": "a spokesman",
                "attribution": "unnamed",
                "explanation": "He gives **another** number.",
            },
            {
                "seed": "lettre",
                "stance": "refutes",
                "quote": "Dix bateaux ont brûlé",
                "attribution": "document",
                "translation": {"text": "Ten boats burned", "by": "Ada Marsh"},
            },
            {"seed": "harbour-report", "stance": "context", "quote": "boats were lost, the harbour master said"},
            {
                "url": "https://video.example/pier",
                "unproved": "No transcript is archived.",
                "title": "Film of the pier",
                "stance": "context",
            },
        ],
        "unknown": "Nobody counted the wrecks.",
        "event": {"date": "2021-02-15", "place": "the harbour"},
        "topics": ["fire"],
        "authors": ["bot"],
        "reviewed_by": ["ada"],
        "published": "2026-11-21",
        "related": ["owner-set-fire"],
        "aliases": ["boats-burned"],
        "accept": [{"code": "V007", "words": "twelve", "reason": "Said in these very words.", "by": "ada"}],
        "corrections": [
            {"date": "2026-11-25", "kind": "clarification", "note": "Said whose number it is."},
            {"date": "2026-12-01", "kind": "verdict", "was": "supported", "note": "The Gazette was added."},
        ],
    },
    "owner-set-fire": {
        "claim": "The owner said that he was not there.",
        "status": "unverified",
        "about": "words",
        "source": {
            "seed": "harbour-report",
            "quote": "I was not there",
            "speaker": "Harbour News",
            "attributed_to": "the owner",
        },
        "summary": "Only one report has it.",
        "silent": [{"seed": "city-gazette", "terms": ["owner", "not there"]}],
        "topics": ["fire"],
        "authors": ["ada"],
        "published": "2026-11-22",
    },
    "boats-burned-ten": {
        "claim": "Ten boats burned.",
        "because": "Two texts say so.",
        "status": "supported",
        "source": {"seed": "city-gazette", "quote": "Ten boats burned"},
        "summary": "Both say so.",
        "evidence": [{"seed": "lettre", "stance": "supports", "quote": "Dix bateaux ont brûlé lundi"}],
        "topics": ["fire"],
        "authors": ["ada"],
        "published": "2026-11-20",
    },
    "more-fires": {
        "claim": "There will be more fires.",
        "about": "forecast",
        "source": {"seed": "harbour-report", "quote": "The police look for witnesses"},
        "summary": "Nobody can know.",
        "authors": ["ada"],
        "published": "2026-11-19",
    },
    "taken-back": {
        "claim": "Nobody was hurt.",
        "status": "unverified",
        "source": {"seed": "harbour-report", "quote": "nobody was hurt"},
        "summary": "One report.",
        "authors": ["ada"],
        "published": "2026-11-18",
        "withdrawn": {"date": "2026-12-02", "reason": "We had misread the report."},
    },
    "draft-claim": {
        "claim": "The unpublished sentence of a draft.",
        "source": {"seed": "harbour-report", "quote": "Photographs show the pier"},
        "summary": "Not yet.",
        "authors": ["ada"],
        "draft": True,
    },
}


def write(
    root: Path,
    claims: Mapping[str, Mapping[str, Any]] = CLAIMS,
    seeds: Mapping[str, tuple[str, Mapping[str, Any]]] = SEEDS,
    settings: Mapping[str, Any] = SETTINGS,
) -> None:
    """Write a publication's folder."""
    for folder in ("claims", "seeds"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    site = {"site_name": "Harbour Checks", "site_url": SITE, "extra": {"quoteproof": dict(settings)}}
    (root / "mkdocs.yml").write_text(yaml.safe_dump(site, sort_keys=False), encoding="utf-8")
    for name, claim in claims.items():
        (root / "claims" / f"{name}.yml").write_text(_yaml(claim), encoding="utf-8")
    for name, (text, description) in seeds.items():
        (root / "seeds" / f"{name}.txt").write_bytes(text.encode())
        digest = hashlib.sha256(text.encode()).hexdigest()
        (root / "seeds" / f"{name}.yml").write_text(_yaml({**description, "sha256": digest}), encoding="utf-8")


def _yaml(data: Mapping[str, Any]) -> str:
    """Write YAML whose dates are dates: unquoted, as editors write them."""
    dumped = yaml.safe_dump(dict(data), sort_keys=False, allow_unicode=True, width=10_000)
    lines = dumped.split("\n")
    return "\n".join(_unquoted_date(line) for line in lines)


def _unquoted_date(line: str) -> str:
    key, colon, value = line.partition(": ")
    is_date = key.strip(" -") in {"date", "published", "retrieved"}
    return f"{key}{colon}{value.strip(chr(39))}" if is_date else line


def checked(root: Path, **parts: Any) -> CheckedPublication:
    """Write, load and check a publication."""
    write(root, **parts)
    return check_publication(load_publication(root))


def with_claim(publication: CheckedPublication, claim_id: str, **changes: Any) -> CheckedPublication:
    """Change keys of one claim after checking."""
    loaded = publication.publication.claims[claim_id]
    assert isinstance(loaded.claim, Claim)
    changed = replace(loaded, claim=loaded.claim.model_copy(update=changes))
    claims = {**publication.publication.claims, claim_id: changed}
    return replace(publication, publication=replace(publication.publication, claims=claims))


def with_settings(publication: CheckedPublication, **changes: Any) -> CheckedPublication:
    """Change settings after checking."""
    settings: Settings = publication.publication.settings.model_copy(update=changes)
    return replace(publication, publication=replace(publication.publication, settings=settings))


def rendered(publication: CheckedPublication) -> dict[str, str]:
    """Render a publication's text files by path."""
    return {file.path: as_text(file) for file in render_site(publication)}


def as_text(file: RenderedFile) -> str:
    """Give a rendered file's text; of one that is no text, its bytes as so many characters."""
    return file.content if isinstance(file.content, str) else file.content.decode("latin-1")


def split(markdown: str) -> tuple[dict[str, Any], str]:
    """Take a page's front matter off, as MkDocs does."""
    from mkdocs.utils.meta import get_data  # noqa: PLC0415 - only here to be sure of its own way of reading

    body, meta = get_data(markdown)
    return meta, body


def parse(markdown: str) -> Element:
    """Turn a rendered page's body into the tree a browser would build, by the site's own Markdown settings."""
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    names = [next(iter(item)) if isinstance(item, dict) else item for item in settings["markdown_extensions"]]
    options = {
        name: values
        for item in settings["markdown_extensions"]
        if isinstance(item, dict)
        for name, values in item.items()
    }
    html = Markdown(extensions=names, extension_configs=options).convert(split(markdown)[1])
    tree: Element = html5lib.parse(html, namespaceHTMLElements=False)
    return tree


def text_of(element: Element) -> str:
    """Give an element's text."""
    return "".join(element.itertext())


def of_class(tree: Element, name: str) -> list[Element]:
    """Find all elements of a class."""
    return [element for element in tree.iter() if name in str(element.get("class") or "").split()]


def one(elements: Iterable[Element]) -> Element:
    """Give the only element there is."""
    found = list(elements)
    assert len(found) == 1, f"{len(found)} elements"
    return found[0]
