from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest

from builder.model.publication import CheckedPublication
from tests.render.publication import parse, rendered, split, text_of, with_settings


@pytest.fixture(scope="module")
def page(site: dict[str, str]) -> Element:
    return parse(site["data.md"])


def links(page: Element) -> dict[str, str]:
    return {str(link.get("href")): text_of(link) for link in page.iter("a")}


def test_leads_to_every_file_and_schema(page: Element, site: dict[str, str]) -> None:
    found = links(page)
    files = [path for path in site if path.startswith(("data/", "schema/"))]
    assert len(files) == 11
    for path in files:
        assert (path.removeprefix("data/") if path.startswith("data/") else f"../{path}") in found


def test_each_contents_entry_leads_to_its_heading(page: Element, site: dict[str, str]) -> None:
    headings = {str(heading.get("id")): text_of(heading) for heading in page.iter("h2")}
    contents = split(site["data.md"])[0]["contents"]
    assert {entry["id"]: entry["title"] for entry in contents} == headings
    assert {"claims-json", "claims-sqlite", "proofs", "schemas", "promises"} <= set(headings)


def test_states_the_licence(page: Element) -> None:
    assert "https://creativecommons.org/licenses/by/4.0/" in links(page)


def test_a_hostile_licence_and_address_stay_words(publication: CheckedPublication) -> None:
    hostile = 'https://x.example/"><script>alert(1)</script>'
    publisher = publication.publication.settings.publisher.model_copy(update={"licence": hostile})
    changed = with_settings(publication, publisher=publisher)
    site = rendered(replace(changed, publication=replace(changed.publication, site_url=f"{hostile}/")))
    page = parse(site["data.md"])
    assert not list(page.iter("script"))
    assert hostile in links(page)
    assert f"# yaml-language-server: $schema={hostile}/schema/claim.json" in text_of(page)


def test_without_licence_or_address_promises_nothing(publication: CheckedPublication) -> None:
    publisher = publication.publication.settings.publisher.model_copy(update={"licence": None})
    changed = with_settings(publication, publisher=publisher)
    site = rendered(replace(changed, publication=replace(changed.publication, site_url=None)))
    page = parse(site["data.md"])
    assert "No licence is stated" in text_of(page)
    assert "claimreview.json" not in links(page)
    assert "annotations.json" not in site["sources/city-gazette.md"]


def test_claims_and_sources_lead_to_their_data(site: dict[str, str]) -> None:
    assert "../../data/" in links(parse(site["claims/boats-lost.md"]))
    assert {"annotations.json", "../../data/"} <= set(links(parse(site["sources/city-gazette.md"])))
