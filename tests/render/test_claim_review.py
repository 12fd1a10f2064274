"""ClaimReview against Google's requirements (Fact Check structured data) and schema.org's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from builder.model.claim import Attribution
from builder.model.publication import CheckedPublication
from tests.render.publication import rendered, split, with_claim

DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def review(site: Mapping[str, str], claim_id: str) -> dict[str, Any]:
    found = split(site[f"claims/{claim_id}.md"])[0]["claim_review"]
    assert isinstance(found, dict)
    return found


def test_has_what_google_requires(site: Mapping[str, str]) -> None:
    found = review(site, "boats-lost")
    assert found["@context"] == "https://schema.org"
    assert found["@type"] == "ClaimReview"
    assert found["claimReviewed"] == "Twelve boats were lost in the fire."
    assert found["url"] == "https://checks.example/desk/claims/boats-lost/"
    assert found["author"] == {"@type": "Organization", "name": "The Harbour Desk", "url": "https://desk.example/"}
    assert found["datePublished"] == "2026-11-21"
    assert found["dateModified"] == "2026-12-01"
    assert found["reviewRating"] == {
        "@type": "Rating",
        "alternateName": "Contradicted",
        "ratingValue": 1,
        "bestRating": 5,
        "worstRating": 1,
        "ratingExplanation": "The harbour master says twelve; a spokesman says ten.",
    }


def test_names_the_claim_who_makes_it_and_where(site: Mapping[str, str]) -> None:
    claim = review(site, "boats-lost")["itemReviewed"]
    assert claim["@id"] == "https://checks.example/desk/claims/boats-lost/#claim"
    assert claim["author"] == {"@type": "Person", "name": "the harbour master"}
    assert claim["datePublished"] == "2021-02-16"
    appearance = claim["appearance"][0]
    assert (appearance["url"], appearance["archivedAt"]) == (
        "https://news.example/fire?a=1&b=2",
        "https://archive.example/fire",
    )


def test_cites_each_passage_with_its_source_and_hash(site: Mapping[str, str], publication: CheckedPublication) -> None:
    citations = review(site, "boats-lost")["citation"]
    assert [citation["text"] for citation in citations] == [
        "Twelve boats were lost",
        "the harbour master said",
        "Ten boats burned […] a spokesman said",
        "Dix bateaux ont brûlé",
        "boats were lost, the harbour master said",
    ]
    assert citations[2]["url"].endswith("/claims/boats-lost/#e-1")
    sha256 = publication.publication.seeds["city-gazette"].sha256
    assert citations[2]["isPartOf"]["encoding"]["sha256"] == sha256


def test_tells_corrections(site: Mapping[str, str]) -> None:
    assert review(site, "boats-lost")["correction"][1] == {
        "@type": "CorrectionComment",
        "text": "The Gazette was added.",
        "datePublished": "2026-12-01",
    }


def test_a_rating_that_judges_nothing_has_no_value(site: Mapping[str, str]) -> None:
    assert review(site, "owner-set-fire")["reviewRating"] == {"@type": "Rating", "alternateName": "Only one source"}


def test_an_unnamed_speaker_is_left_out(publication: CheckedPublication) -> None:
    claim = publication.publication.claims["boats-lost"].claim
    assert claim is not None
    source = claim.source.model_copy(update={"attribution": Attribution.UNNAMED})
    site = rendered(with_claim(publication, "boats-lost", source=source))
    assert "author" not in review(site, "boats-lost")["itemReviewed"]


def test_stands_only_where_there_is_a_rating_that_still_stands(site: Mapping[str, str]) -> None:
    having = {path for path, text in site.items() if path.endswith(".md") and "claim_review" in split(text)[0]}
    assert having == {"claims/boats-lost.md", "claims/owner-set-fire.md", "claims/boats-burned-ten.md"}


def test_is_left_out_where_the_sites_address_is_not_known(publication: CheckedPublication) -> None:
    nowhere = replace(publication, publication=replace(publication.publication, site_url=None))
    site = rendered(nowhere)
    assert "claim_review" not in split(site["claims/boats-lost.md"])[0]
    assert not {"feed.xml", "feed.json"} & set(site)


def test_every_value_is_of_its_kind(site: Mapping[str, str]) -> None:
    def check(name: str, value: Any) -> None:
        if isinstance(value, dict):
            assert set(value) - {"@type"}, f"{name} is empty"
            for key, inner in value.items():
                check(key, inner)
        elif isinstance(value, list):
            assert value, f"{name} is empty"
            for inner in value:
                check(name, inner)
        elif name.startswith("date"):
            assert DATE.fullmatch(value)
        elif name in {"url", "@id", "archivedAt", "license", "logo"}:
            assert re.match(r"https?://", value)
        else:
            assert isinstance(value, str | int)
            assert value != ""

    for claim_id in ("boats-lost", "owner-set-fire", "boats-burned-ten"):
        check("", review(site, claim_id))
