"""The site's map names every page that may be listed, once, by its canonical address, and nothing else."""

from __future__ import annotations

import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from tests.publish.real_site import RealSite

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
MOST = 50_000
"""Addresses in one file, by the protocol; MkDocs writes one file."""


@pytest.fixture(scope="session")
def entries(real_site: RealSite) -> list[ET.Element]:
    root = ET.fromstring((real_site.folder / "sitemap.xml").read_bytes())  # noqa: S314 - written by ourselves
    assert root.tag == f"{NAMESPACE}urlset"
    return list(root)


def addresses(entries: list[ET.Element]) -> list[str]:
    return [entry.findtext(f"{NAMESPACE}loc") or "" for entry in entries]


def test_names_every_page_that_may_be_listed_and_no_other(real_site: RealSite, entries: list[ET.Element]) -> None:
    listed = {page.canonical for page in real_site.pages.values() if page.may_be_listed}
    assert set(addresses(entries)) == listed
    assert f"{real_site.url}data/" in listed
    assert real_site.url in listed


def test_leaves_out_the_error_page_search_and_old_addresses(real_site: RealSite, entries: list[ET.Element]) -> None:
    unlisted = {path for path, page in real_site.pages.items() if not page.may_be_listed}
    assert {"404.html", "search/index.html"} <= unlisted
    aliases = {
        f"{real_site.url}claims/{alias}/"
        for loaded in real_site.checked.publication.claims.values()
        if loaded.claim
        for alias in loaded.claim.aliases
    }
    assert not aliases & set(addresses(entries))


def test_names_each_page_once_and_stays_within_the_protocols_bounds(entries: list[ET.Element]) -> None:
    found = addresses(entries)
    assert len(found) == len(set(found)) <= MOST


def test_tells_when_a_check_changed_and_never_when_it_was_built(real_site: RealSite, entries: list[ET.Element]) -> None:
    told = {
        address: entry.findtext(f"{NAMESPACE}lastmod")
        for address, entry in zip(addresses(entries), entries, strict=True)
    }
    for claim_id, loaded in real_site.checked.publication.claims.items():
        claim = loaded.claim
        if claim and not claim.draft:
            days = [item.date for item in claim.corrections] + [claim.withdrawn.date if claim.withdrawn else date.min]
            latest = max(*days, claim.published or date.min, date.min)
            assert told[f"{real_site.url}claims/{claim_id}/"] == latest.isoformat()
    text = (real_site.folder / "sitemap.xml").read_text(encoding="utf-8")
    assert not re.search(r"\d{2}:\d{2}", text)
