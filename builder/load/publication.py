"""Reading a whole publication."""

from __future__ import annotations

from pathlib import Path

from builder.load.claims import load_claims
from builder.load.known_ids import with_known_ids
from builder.load.seeds import load_seeds
from builder.load.settings import load_settings
from builder.model.publication import Publication


def load_publication(root: Path) -> Publication:
    """Read settings, seeds and claims; whatever is wrong with seeds and claims becomes the publication's faults.

    Args:
        root: The folder that holds mkdocs.yml, claims/ and seeds/.

    Raises:
        SettingsError: Without settings nothing else can be judged.
    """
    settings = load_settings(root)
    seeds = load_seeds(root)
    texts = {name: seed.text for name, seed in seeds.found.items() if seed.text is not None}
    claims = load_claims(root, texts)
    return Publication(
        settings=settings.settings,
        settings_document=settings.document,
        site_url=settings.site_url,
        site_name=settings.site_name,
        root=root,
        claims=claims.found,
        seeds=seeds.found,
        faults=(*seeds.faults, *with_known_ids(claims.faults, settings.settings, seeds.found)),
        others={**seeds.others, **claims.others},
    )
