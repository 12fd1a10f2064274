"""ClaimReview against Google's requirements (Fact Check structured data) and schema.org's."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from builder.model.claim import Attribution, SpeakerKind
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
    assert "creditText" not in claim
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


def reviewed(publication: CheckedPublication, **source: object) -> dict[str, Any]:
    """The claim that a review is about, where other things are known of who makes it."""
    claim = publication.publication.claims["boats-lost"].claim
    assert claim is not None
    changed = with_claim(publication, "boats-lost", source=claim.source.model_copy(update=source))
    found = review(rendered(changed), "boats-lost")["itemReviewed"]
    assert isinstance(found, dict)
    return found


def test_a_speaker_whom_the_source_does_not_name_is_no_author(publication: CheckedPublication) -> None:
    claim = reviewed(publication, attribution=Attribution.UNNAMED)
    assert "author" not in claim
    assert claim["creditText"] == "the harbour master"


def test_a_speaker_of_unknown_kind_is_credited_without_being_called_a_person(publication: CheckedPublication) -> None:
    claim = reviewed(publication, speaker="Saraya Awliya al-Dam", speaker_kind=None)
    assert "author" not in claim
    assert claim["creditText"] == "Saraya Awliya al-Dam"


def test_an_organization_is_called_one(publication: CheckedPublication) -> None:
    claim = reviewed(publication, speaker="The Harbour Board", speaker_kind=SpeakerKind.ORGANIZATION)
    assert claim["author"] == {"@type": "Organization", "name": "The Harbour Board"}


def test_whoever_publishes_an_archived_text_is_an_organization(publication: CheckedPublication) -> None:
    for speaker in ("City Gazette", None):
        claim = reviewed(publication, speaker=speaker, speaker_kind=None)
        assert claim["author"] == {"@type": "Organization", "name": speaker or "Harbour News"}


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
