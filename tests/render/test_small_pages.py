"""Verdicts, rules, corrections, search, redirects, robots.txt and claim.json."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

from builder.check.registry import all_rules
from builder.model.publication import CheckedPublication
from tests.render.publication import checked, of_class, one, parse, rendered, split, text_of


def words(element: Element) -> str:
    return " ".join(text_of(element).split())


def test_verdicts_are_explained_from_the_settings(site: Mapping[str, str]) -> None:
    sections = [words(section) for section in of_class(parse(site["ratings.md"]), "qp-rating")]
    assert sections == [
        (
            "Supported Another source says the same. "
            "It needs A passage that confirms the claim, or part of it, in a text of other origin "
            "than the claim’s source. "
            "It is ruled out by A passage that says otherwise. Checks with the verdict “Supported”"
        ),
        (
            "Contradicted A source says otherwise. "
            "It needs A passage that says otherwise, and that has a named speaker or stands in the claim’s own source. "
            "Checks with the verdict “Contradicted”"
        ),
        (
            "Only one source Only one source says so. "
            "It needs Every other source we hold on the same topic is accounted for: it gives background, a denial, "
            "or none of the claim’s words. Checks with the verdict “Only one source”"
        ),
    ]


def test_every_rule_has_a_page(site: Mapping[str, str]) -> None:
    index = parse(site["rules/index.md"])
    for code, rule in all_rules().items():
        page = parse(site[f"rules/{code.lower()}.md"])
        assert text_of(one(page.iter("h1"))).startswith(f"{code}: ")
        assert rule.summary.replace("`", "") in text_of(page)
        assert rule.before in text_of(page)
        assert f"{code.lower()}/" in {link.get("href") for link in index.iter("a")}


def test_corrections_and_withdrawals_stand_newest_first(site: Mapping[str, str]) -> None:
    listed = [words(item) for item in one(of_class(parse(site["corrections.md"]), "qp-corrections__list"))]
    assert listed == [
        "2 December 2026 Withdrawn. Nobody was hurt. We had misread the report.",
        "1 December 2026 Verdict changed. Twelve boats were lost in the fire. The Gazette was added. Before: Supported",
        "25 November 2026 Made clearer. Twelve boats were lost in the fire. Said whose number it is.",
    ]


def test_nothing_corrected_is_said_so(root: Path) -> None:
    assert "Nothing has been corrected" in rendered(checked(root, claims={}))["corrections.md"]


def test_search_has_its_place_and_a_way_without_scripts(site: Mapping[str, str]) -> None:
    assert split(site["search.md"])[0]["search_page"] is True
    page = parse(site["search.md"])
    assert one(found for found in page.iter("div") if found.get("id") == "search-page").get("class") == "qp-search-page"
    assert 'href="../claims/"' in site["search.md"]


def test_an_old_address_leads_to_the_new_one(site: Mapping[str, str]) -> None:
    meta = split(site["claims/boats-burned.md"])[0]
    assert meta["redirect_to"] == "../boats-lost/"
    assert meta["canonical"] == "https://checks.example/desk/claims/boats-lost/"
    assert one(parse(site["claims/boats-burned.md"]).iter("a")).get("href") == "../boats-lost/"
    data = json.loads(site["claims/boats-burned/claim.json"])
    assert data["moved_to"] == "boats-lost"
    assert data["url"] == "https://checks.example/desk/claims/boats-lost/claim.json"


def test_robots_are_welcome(site: Mapping[str, str]) -> None:
    assert site["robots.txt"] == "User-agent: *\nAllow: /\nSitemap: https://checks.example/desk/sitemap.xml\n"


def test_claim_json_holds_every_proof(site: Mapping[str, str], publication: CheckedPublication) -> None:
    data = json.loads(site["claims/boats-lost/claim.json"])
    assert data["schema_version"] == 1
    assert data["verdict"] == {"id": "refuted", "label": "Contradicted", "value": 1}
    assert data["url"] == "https://checks.example/desk/claims/boats-lost/"
    assert [found["anchor"] for found in data["quotations"]] == ["source", "also-1", "e-1", "e-2", "e-3"]
    for found in data["quotations"]:
        text = publication.publication.seeds[found["seed"]].text
        assert text is not None
        for part in found["proof"]["parts"]:
            assert text[part["start"] : part["end"]] == part["exact"]
    assert data["unproved"][0]["url"] == "https://video.example/pier"
    assert data["corrections"][1]["was"] == "supported"


def test_claim_json_of_a_withdrawn_claim_proves_nothing(site: Mapping[str, str]) -> None:
    data = json.loads(site["claims/taken-back/claim.json"])
    assert data["withdrawn"]["reason"] == "We had misread the report."
    assert [found["proof"] for found in data["quotations"]] == [None]


def test_a_verdict_that_no_check_has_leads_nowhere(root: Path) -> None:
    sections = of_class(parse(rendered(checked(root, claims={}))["ratings.md"]), "qp-rating")
    assert all(words(section).endswith("No check has this verdict yet.") for section in sections)
    assert not any(list(section.iter("a")) for section in sections)
