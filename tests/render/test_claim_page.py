from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from xml.etree.ElementTree import Element

import pytest

from builder.model.claim import UnarchivedSource
from builder.model.publication import CheckedPublication
from tests.render.publication import of_class, one, parse, rendered, split, text_of, with_claim, with_settings


@pytest.fixture(scope="module")
def page(site: Mapping[str, str]) -> Element:
    return parse(site["claims/boats-lost.md"])


def words(element: Element) -> str:
    return " ".join(text_of(element).split())


def headings(tree: Element) -> list[str]:
    return [text_of(found).rstrip("¶") for found in tree.iter() if found.tag in {"h1", "h2"}]


def test_the_first_ten_seconds(page: Element) -> None:
    head = one(of_class(page, "qp-claim"))
    assert [child.tag for child in head] == ["div", "p", "h1", "header", "div", "p"]
    assert words(head[2]) == "Twelve boats were lost in the fire."
    assert words(one(of_class(head, "qp-verdict__word"))) == "Our verdict: Contradicted"
    assert words(one(of_class(head, "qp-because"))) == "The harbour master says twelve; a spokesman says ten."
    assert one(of_class(head, "qp-verdict")).get("class") == "qp-verdict qp-tone--negative"
    assert words(one(of_class(head, "qp-scope"))) == "Judged from three archived texts; nobody was contacted."


def test_the_two_decisive_quotations_stand_side_by_side(page: Element) -> None:
    pair = one(of_class(page, "qp-pair"))
    assert [words(label) for label in of_class(pair, "qp-quote__label")] == ["As claimed", "As the other source has it"]
    assert [words(quote) for quote in pair.iter("blockquote")] == [
        "Twelve boats were lost",
        "Ten boats burned […] a spokesman said",
    ]
    assert [words(by) for by in pair.iter("figcaption")] == [
        "the harbour master (named), reported through a news agency, on 16 February 2021, in Harbour News",
        "a spokesman (not named), in City Gazette",
    ]


def test_passages_stand_under_what_they_do(page: Element) -> None:
    assert headings(page) == [
        "Twelve boats were lost in the fire.",
        "Why",
        "Where it is claimed",
        "Says otherwise",
        "Background",
        "Not compared with an archived text",
        "Where else it was said",
        "What we could not check",
        "Corrections",
        "Related checks",
        "About this check",
    ]
    assert [passage.get("id") for passage in of_class(page, "qp-passage")] == ["source", "e-1", "e-2", "e-3", "also-1"]


def test_the_words_are_marked_inside_their_sentences(page: Element) -> None:
    passage = one(found for found in of_class(page, "qp-passage") if found.get("id") == "e-1")
    assert [text_of(mark) for mark in passage.iter("mark")] == ["Ten boats burned", "a spokesman said"]
    assert words(one(of_class(passage, "qp-omitted"))) == "words left out: at the harbour on Monday,"
    context = words(one(of_class(passage, "qp-passage__context")))
    assert context.endswith("a spokesman said on Tuesday. No cause was given.")


def test_our_translation_is_marked_as_ours(page: Element) -> None:
    passage = one(found for found in of_class(page, "qp-passage") if found.get("id") == "e-2")
    assert words(one(of_class(passage, "qp-translation"))) == "Our translation, by Ada Marsh Ten boats burned"
    assert one(passage.iter("blockquote")).get("lang") == "fr"


def test_links_lead_to_our_passage_and_to_the_original(page: Element) -> None:
    passage = one(found for found in of_class(page, "qp-passage") if found.get("id") == "source")
    assert one(of_class(passage, "qp-read")).get("href") == "../../sources/harbour-report/#p-34-56"
    original = one(of_class(passage, "qp-original")).get("href") or ""
    assert original.startswith("https://news.example/fire?a=1&b=2#:~:text=")
    gazette = one(found for found in of_class(page, "qp-passage") if found.get("id") == "e-1")
    assert words(one(of_class(gazette, "qp-original"))) == "Original address unknown"


def test_evidence_without_archived_text_says_so(page: Element) -> None:
    assert words(one(of_class(page, "qp-unproved"))) == (
        "Film of the pier Publisher unknown Background We hold no archived text of this, so its words were not "
        "compared with the original. No transcript is archived."
    )


def test_a_changed_verdict_is_told_on_top_with_the_earlier_one(page: Element) -> None:
    assert words(one(of_class(page, "qp-notice--correction"))) == (
        "Corrected on 1 December 2026. The Gazette was added. Our earlier verdict: Supported."
    )
    listed = [words(item) for item in one(of_class(page, "qp-corrections__list"))]
    assert listed == [
        "1 December 2026 Verdict changed. The Gazette was added. Before: Supported",
        "25 November 2026 Made clearer. Said whose number it is.",
    ]


def test_facts_name_people_dates_and_reasons(page: Element) -> None:
    facts = {words(line[0]): words(line[1]) for line in one(of_class(page, "qp-facts"))}
    assert facts["Written by"] == "Drafting program (a computer program)"
    assert facts["Reviewed by"] == "Ada Marsh. Editor"
    assert facts["Published"] == "21 November 2026"
    assert facts["Changed"] == "1 December 2026"
    assert facts["Happened"] == "15 February 2021, the harbour"
    assert facts["Noted by the editors"] == "“twelve”: Said in these very words. (Ada Marsh)"


def test_facets_of_the_search(page: Element) -> None:
    facets = {
        name.partition("[")[0]: found.get(name.partition("[")[2].rstrip("]"))
        for found in page.iter()
        if (name := str(found.get("data-pagefind-filter") or ""))
    }
    assert facets == {
        "verdict": "Contradicted",
        "speaker": "the harbour master",
        "source": "Harbour News",
        "topic": "The harbour fire",
        "year": "2026",
    }
    metas = {str(found.get("data-pagefind-meta")) for found in page.iter() if found.get("data-pagefind-meta")}
    assert metas == {"verdict", "because", "date[datetime]"}


def test_only_claim_pages_are_searched(site: Mapping[str, str]) -> None:
    searched = {path for path, text in site.items() if "data-pagefind-body" in text}
    assert searched == {
        f"claims/{name}.md" for name in ("boats-lost", "owner-set-fire", "boats-burned-ten", "more-fires", "taken-back")
    }


def test_an_error_can_be_reported(page: Element, publication: CheckedPublication) -> None:
    link = one(one(of_class(page, "qp-report")).iter("a")).get("href")
    assert link == "mailto:errors@desk.example?subject=Error%20in%3A%20Twelve%20boats%20were%20lost%20in%20the%20fire."
    publisher = publication.publication.settings.publisher.model_copy(update={"contact": "https://desk.example/report"})
    other = parse(rendered(with_settings(publication, publisher=publisher))["claims/boats-lost.md"])
    assert one(one(of_class(other, "qp-report")).iter("a")).get("href") == "https://desk.example/report"


def test_researchers_get_exactness_offsets_hash_and_citation(page: Element) -> None:
    fold = one(of_class(page, "qp-researchers"))
    assert fold.get("open") is None
    rows = [[words(cell) for cell in row][:3] for row in one(fold.iter("tbody"))]
    assert rows[0] == ["Harbour News", "To the letter", "34–56"]
    assert rows[1][1] == "Words left out where shown"
    cites = [text_of(cite) for cite in of_class(fold, "qp-cite")]
    assert cites[0] == (
        "The Harbour Desk: “Twelve boats were lost in the fire.” Contradicted. Published 21 November 2026. "
        "https://checks.example/desk/claims/boats-lost/"
    )
    assert cites[1].startswith("@misc{boats-lost,\n  title = {{Twelve boats were lost in the fire.}},\n")


def test_a_claim_about_words_says_so_and_shows_silence(site: Mapping[str, str]) -> None:
    page = parse(site["claims/owner-set-fire.md"])
    assert "whether these words were said" in words(one(of_class(page, "qp-notice--words")))
    assert words(one(of_class(page, "qp-quote--silent"))) == (
        "The other source does not mention it None of these words occurs in it: “owner” and “not there” City Gazette"
    )
    assert "Does not mention" in headings(page)
    claimed = words(one(of_class(page, "qp-quote--claimed")))
    assert claimed.endswith("Harbour News, in its own words. Says that the owner said this.")


def test_a_forecast_has_no_verdict(site: Mapping[str, str]) -> None:
    page = parse(site["claims/more-fires.md"])
    assert words(one(of_class(page, "qp-verdict__word"))) == "Our verdict: Forecast, not rated"
    assert "claim_review" not in split(site["claims/more-fires.md"])[0]


def test_a_withdrawn_claim_stays_under_a_notice_without_marks(site: Mapping[str, str]) -> None:
    page = parse(site["claims/taken-back.md"])
    notice = words(one(of_class(page, "qp-notice--withdrawn")))
    assert notice.startswith("Withdrawn on 2 December 2026. We had misread the report.")
    assert list(page.iter("mark")) == []
    assert not any(found.get("data-pagefind-filter") for found in page.iter())


def test_words_that_are_not_found_are_never_marked(publication: CheckedPublication) -> None:
    claim = publication.publication.claims["boats-lost"].claim
    assert claim is not None
    without = {**publication.quotations}
    without["boats-lost"] = tuple(
        type(found)(found.keys, found.quotation, found.proof, None) for found in without["boats-lost"]
    )
    broken = type(publication)(publication.publication, publication.texts, without)
    page = parse(rendered(broken)["claims/boats-lost.md"])
    assert list(page.iter("mark")) == []
    assert "could not be found in the archived text" in text_of(page)


def test_a_claim_without_rating_word_or_day_still_has_a_page(publication: CheckedPublication) -> None:
    bare = with_claim(publication, "boats-lost", because=None, published=None, corrections=(), status=None)
    page = rendered(bare)["claims/boats-lost.md"]
    assert split(page)[0]["description"] == "No verdict."
    assert words(one(of_class(parse(page), "qp-verdict__word"))) == "Our verdict: No verdict"


def test_meta_tells_the_theme_when_it_changed(site: Mapping[str, str]) -> None:
    meta = split(site["claims/boats-lost.md"])[0]
    assert meta["changed"] == date(2026, 12, 1).isoformat()
    assert meta["social"] == {"verdict": "Contradicted", "tone": "negative", "icon": "differs"}


def test_a_claim_made_where_nothing_is_archived_names_the_page(publication: CheckedPublication) -> None:
    source = UnarchivedSource(url="https://video.example/a", unproved="No transcript.", speaker="a diver")
    unarchived = with_claim(publication, "more-fires", source=source)
    without = replace(unarchived, quotations={**unarchived.quotations, "more-fires": ()})
    site = rendered(without)
    claimed = words(one(of_class(parse(site["claims/more-fires.md"]), "qp-quote--claimed")))
    assert claimed.startswith("As claimed https://video.example/a We hold no archived text of this")
    assert claimed.endswith("No transcript. a diver Publisher unknown")
    assert "Nothing archived was compared; nobody was contacted." in site["claims/more-fires.md"]
