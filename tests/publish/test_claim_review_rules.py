"""Every finished page of the real publication against each rule for ClaimReview.

Google: developers.google.com/search/docs/appearance/structured-data/factcheck (read by Fact Check Explorer).
schema.org: /ClaimReview, /Claim, /Rating, /Quotation and the types they lead to, version 29.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from urllib.parse import urldefrag, urlsplit

import pytest
from jsonschema import Draft202012Validator

from builder.model.claim import Attribution, Claim
from builder.model.settings import Rating
from tests.publish.real_site import RealSite, VisitedPage

PROPERTIES: Mapping[str, set[str]] = {
    "ClaimReview": {
        *("url", "claimReviewed", "reviewRating", "itemReviewed", "author", "datePublished", "dateModified"),
        *("inLanguage", "license", "citation", "correction"),
    },
    "Rating": {"alternateName", "ratingValue", "bestRating", "worstRating", "ratingExplanation"},
    "Claim": {"text", "author", "creditText", "datePublished", "appearance"},
    "Person": {"name"},
    "Organization": {"name", "url", "logo"},
    "CreativeWork": {"name", "url", "archivedAt", "datePublished", "inLanguage", "publisher", "encoding"},
    "MediaObject": {"encodingFormat", "sha256"},
    "Quotation": {"url", "text", "disambiguatingDescription", "isPartOf"},
    "CorrectionComment": {"text", "datePublished"},
}
"""Properties that schema.org has for these types, of theirs or of a type above them, as far as we use them."""

RANGES: Mapping[str, set[str]] = {
    "author": {"Person", "Organization"},
    "publisher": {"Person", "Organization"},
    "reviewRating": {"Rating"},
    "itemReviewed": {"Claim"},
    "appearance": {"CreativeWork"},
    "citation": {"Quotation"},
    "correction": {"CorrectionComment"},
    "encoding": {"MediaObject"},
    "isPartOf": {"CreativeWork"},
}
"""What schema.org (and Google, for authors) allows as the value of a property, as far as we use it."""

DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
Reviewed = list[tuple[VisitedPage, Claim, Rating, dict[str, Any]]]


@pytest.fixture(scope="session")
def reviewed(real_site: RealSite) -> Reviewed:
    """Every page that should carry a review, with its claim, its rating and the review."""
    publication = real_site.checked.publication
    found = []
    for claim_id, loaded in publication.claims.items():
        claim = loaded.claim
        assert claim is not None
        if claim.status and not claim.draft and not claim.withdrawn:
            page = real_site.pages[f"claims/{claim_id}/index.html"]
            assert len(page.reviews) == 1, claim_id
            found.append((page, claim, publication.settings.ratings[claim.status], page.reviews[0]))
    assert len(found) > 60
    return found


def things(value: Any, name: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every thing within a review, with the property whose value it is."""
    if isinstance(value, list):
        for item in value:
            yield from things(item, name)
    elif isinstance(value, dict):
        yield name, value
        for key, inner in value.items():
            yield from things(inner, key)


def test_no_other_page_has_a_review(real_site: RealSite, reviewed: Reviewed) -> None:
    having = {path for path, page in real_site.pages.items() if page.reviews}
    assert having == {page.path for page, *_ in reviewed}


def test_it_is_a_claim_review_of_schema_org(reviewed: Reviewed) -> None:
    for page, _, _, review in reviewed:
        assert (review["@context"], review["@type"]) == ("https://schema.org", "ClaimReview"), page.path


def test_the_address_is_the_pages_own(reviewed: Reviewed, real_site: RealSite) -> None:
    for page, _, _, review in reviewed:
        assert review["url"] == page.canonical == f"{real_site.url}{page.path.removesuffix('index.html')}"
        assert page.may_be_listed, page.path


def test_the_claim_is_the_one_the_page_shows_and_reviewed_once(reviewed: Reviewed) -> None:
    for page, claim, _, review in reviewed:
        assert review["claimReviewed"] == review["itemReviewed"]["text"] == claim.claim
        assert " ".join(claim.claim.split()) in page.heading, page.path
    assert len({review["claimReviewed"] for *_, review in reviewed}) == len(reviewed)


def test_the_claim_does_not_hold_the_verdict(reviewed: Reviewed) -> None:
    for page, _, rating, review in reviewed:
        assert rating.label.casefold() not in review["claimReviewed"].casefold(), page.path


def test_the_verdict_and_its_reason_stand_on_the_page(reviewed: Reviewed) -> None:
    for page, claim, rating, review in reviewed:
        assert review["reviewRating"]["alternateName"] == rating.label
        assert rating.label in page.text, page.path
        assert review["reviewRating"].get("ratingExplanation") == claim.because
        assert claim.because is None or " ".join(claim.because.split()) in page.text, page.path


def test_a_value_lies_on_its_scale_and_stands_only_where_the_rating_judges(reviewed: Reviewed) -> None:
    for _, _, rating, review in reviewed:
        given = review["reviewRating"]
        assert given.get("ratingValue") == rating.value
        assert ("ratingValue" in given) == ("bestRating" in given) == ("worstRating" in given)
        if rating.value is not None:
            assert 1 == given["worstRating"] <= given["ratingValue"] <= given["bestRating"] == 5
    values = {review["reviewRating"].get("ratingValue") for *_, review in reviewed}
    assert {None, 5} <= values


def test_the_reviews_author_is_the_publisher(reviewed: Reviewed, real_site: RealSite) -> None:
    publisher = real_site.checked.publication.settings.publisher
    for *_, review in reviewed:
        assert review["author"]["@type"] == "Organization"
        assert review["author"]["name"] == publisher.name
        assert urlsplit(review["author"]["url"]).scheme in {"http", "https"}


def test_the_claims_author_is_known_by_name_and_kind_or_left_out(reviewed: Reviewed) -> None:
    kinds: dict[str, set[str]] = {}
    for page, claim, _, review in reviewed:
        made = review["itemReviewed"]
        assert not {"author", "creditText"} <= set(made), page.path
        if "author" in made:
            assert claim.source.attribution is not Attribution.UNNAMED, page.path
            kinds.setdefault(made["author"]["name"], set()).add(made["author"]["@type"])
    assert kinds["Saraya Awliya al-Dam"] == {"Organization"}
    assert kinds["Masrour Barzani"] == {"Person"}
    assert kinds["U.S. News"] == {"Organization"}
    assert all(len(found) == 1 for found in kinds.values())


def test_identifiers_are_stable_and_unique(reviewed: Reviewed) -> None:
    for page, _, _, review in reviewed:
        assert review["@id"] == f"{page.canonical}#review"
        assert review["itemReviewed"]["@id"] == f"{page.canonical}#claim"


def test_dates_are_dates_in_order(reviewed: Reviewed) -> None:
    for page, claim, _, review in reviewed:
        for _, thing in things(review):
            for key in ("datePublished", "dateModified"):
                assert key not in thing or DAY.fullmatch(thing[key]), page.path
        assert date.fromisoformat(review["datePublished"]) == claim.published
        assert review.get("dateModified", "9999") >= review["datePublished"]


def test_the_claim_was_made_somewhere(reviewed: Reviewed) -> None:
    for page, claim, _, review in reviewed:
        assert len(review["itemReviewed"]["appearance"]) == 1 + len(claim.also), page.path


def test_every_passage_is_cited_with_its_place_its_text_and_the_hash_of_its_source(
    reviewed: Reviewed, real_site: RealSite
) -> None:
    sums = {loaded.sha256 for loaded in real_site.checked.publication.seeds.values()}
    for page, _, _, review in reviewed:
        claim_id = page.path.split("/")[1]
        assert len(review["citation"]) == len(real_site.checked.quotations[claim_id]), page.path
        for citation in review["citation"]:
            address, fragment = urldefrag(citation["url"])
            assert address == page.canonical
            assert fragment in page.ids, page.path
            assert citation["isPartOf"]["encoding"]["sha256"] in sums
            for stretch in citation["text"].split(" […] "):
                assert " ".join(stretch.split())[:40] in page.text, page.path


def test_corrections_are_told(reviewed: Reviewed) -> None:
    for _, claim, _, review in reviewed:
        told = [item["text"] for item in review.get("correction", [])]
        assert told == [item.note for item in claim.corrections]


def test_every_property_is_one_that_schema_org_has_for_its_type(reviewed: Reviewed) -> None:
    for page, _, _, review in reviewed:
        for name, thing in things(review):
            known = PROPERTIES[thing["@type"]] | {"@type", "@id", "@context"}
            assert set(thing) <= known, page.path
            assert not name or thing["@type"] in RANGES[name], page.path


def test_nothing_is_empty(reviewed: Reviewed) -> None:
    for page, _, _, review in reviewed:
        for _, thing in things(review):
            assert not [key for key, value in thing.items() if value in ("", None, [], {})], page.path


def test_it_fits_the_schema_that_we_publish(reviewed: Reviewed, real_site: RealSite) -> None:
    schema = json.loads((real_site.folder / "schema/published-claimreview.json").read_text(encoding="utf-8"))
    validator = Draft202012Validator({**schema, "type": "object", "properties": {}, "required": [], **_only_review()})
    for page, _, _, review in reviewed:
        without_context = {key: value for key, value in review.items() if key != "@context"}
        assert [error.message for error in validator.iter_errors(without_context)] == [], page.path
    assert not validator.is_valid({"@type": "ClaimReview"})


def _only_review() -> dict[str, Any]:
    return {"additionalProperties": True, "allOf": [{"$ref": "#/$defs/review"}]}
