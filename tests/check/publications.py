"""Publications made in memory, for rules that need many claims or odd ones."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from builder.document.read import load_document
from builder.load.claims import read_claim
from builder.load.settings import load_settings
from builder.model.publication import LoadedSeed, Publication
from builder.model.seed import Seed

SAMPLES = Path(__file__).parent / "samples"

FIRE: Mapping[str, Any] = {
    "claim": "Nobody died in the fire.",
    "status": "unverified",
    "source": {"seed": "daily", "quote": "nobody died"},
    "summary": "The report says so and names no source.",
    "authors": ["ana"],
    "published": dt.date(2024, 6, 1),
}
DAILY = "A fire broke out at the old harbour. The mayor said that nobody died. It was closed by the police, allegedly."


def claim(**changes: object) -> dict[str, Any]:
    """Give a claim that passes, with some keys changed; None takes a key out."""
    return {key: value for key, value in {**FIRE, **changes}.items() if value is not None}


def publication(
    claims: Mapping[str, Mapping[str, Any] | str],
    texts: Mapping[str, str] | None = None,
    seeds: Mapping[str, Mapping[str, Any]] | None = None,
) -> Publication:
    """Make a publication of claims (data or YAML text) and archived texts.

    Args:
        claims: By id.
        texts: Archived texts by seed id; the one that `claim` quotes by default.
        seeds: Further keys of their descriptions by seed id.
    """
    texts = {"daily": DAILY} if texts is None else texts
    settings = load_settings(SAMPLES)
    loaded_seeds = {name: _seed(name, text, (seeds or {}).get(name, {})) for name, text in texts.items()}
    read = {
        id_: read_claim(f"claims/{id_}.yml", written if isinstance(written, str) else _yaml(written), texts)
        for id_, written in sorted(claims.items())
    }
    return Publication(
        settings=settings.settings,
        settings_document=settings.document,
        site_url=None,
        site_name="Samples",
        root=Path("/nowhere"),
        claims={id_: loaded for id_, (loaded, _) in read.items()},
        seeds=loaded_seeds,
        faults=tuple(fault for _, faults in read.values() for fault in faults),
    )


def _yaml(data: Mapping[str, Any]) -> str:
    return yaml.safe_dump(dict(data), allow_unicode=True, sort_keys=False, width=10_000)


def _seed(name: str, text: str, more: Mapping[str, Any]) -> LoadedSeed:
    digest = hashlib.sha256(text.encode()).hexdigest()
    data = {"kind": "report", "rights": "full", "sha256": digest, **more}
    document = load_document(f"seeds/{name}.yml", _yaml(data))
    return LoadedSeed(name, document, Seed.model_validate(document.data), f"seeds/{name}.txt", text, digest)
