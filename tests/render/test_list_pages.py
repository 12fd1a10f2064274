from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from builder.render.cards import paginate
from tests.render.publication import CLAIMS, checked, of_class, one, parse, rendered, split, text_of


def titles(tree: Element) -> list[str]:
    return [text_of(card) for card in of_class(tree, "qp-card__claim")]


def test_all_checks_stand_newest_first_without_drafts_and_withdrawn_ones(site: Mapping[str, str]) -> None:
    assert titles(parse(site["claims/index.md"])) == [
        "The owner said that he was not there.",
        "Twelve boats were lost in the fire.",
        "Ten boats burned.",
        "There will be more fires.",
    ]


def test_a_card_shows_verdict_reason_speaker_and_day(site: Mapping[str, str]) -> None:
    card = of_class(parse(site["claims/index.md"]), "qp-card")[1]
    assert " ".join(text_of(card).split()) == (
        "Contradicted Twelve boats were lost in the fire. The harbour master says twelve; a spokesman says ten. "
        "according to the harbour master · checked 21 November 2026"
    )
    assert one(of_class(card, "qp-chip")).get("class") == "qp-chip qp-tone--negative"


def test_lists_by_verdict_speaker_and_source(site: Mapping[str, str]) -> None:
    assert titles(parse(site["claims/status/refuted.md"])) == ["Twelve boats were lost in the fire."]
    assert titles(parse(site["claims/speaker/the-harbour-master.md"])) == ["Twelve boats were lost in the fire."]
    assert len(titles(parse(site["claims/source/city-gazette.md"]))) == 3


def test_a_verdict_that_no_check_has_still_has_its_page(root: Path) -> None:
    site = rendered(checked(root, claims={}))
    assert "There is nothing here yet." in site["claims/status/refuted.md"]
    assert "There is nothing here yet." in site["claims/index.md"]


def test_long_lists_go_on_over_pages(root: Path) -> None:
    claims = {f"claim-{number:02}": {**CLAIMS["boats-burned-ten"], "claim": f"Claim {number}."} for number in range(12)}
    site = rendered(checked(root, claims=claims))
    pages = ["claims/index.md", "claims/page/2.md", "claims/page/3.md"]
    assert [len(titles(parse(site[path]))) for path in pages] == [5, 5, 2]
    assert "claims/page/4.md" not in site
    middle = one(of_class(parse(site[pages[1]]), "qp-pages"))
    assert [(link.get("rel"), link.get("href")) for link in middle.iter("a")] == [("prev", "../../"), ("next", "../3/")]
    assert split(site[pages[1]])[0]["title"] == "All checks. Page 2 of 3"
    assert len(titles(parse(site["topics/fire/page/3.md"]))) == 2


@pytest.mark.parametrize(("number", "sizes"), [(0, [0]), (1, [1]), (5, [5]), (6, [5, 1]), (10, [5, 5])])
def test_pages_are_full_until_the_last(number: int, sizes: list[int]) -> None:
    parts = list(paginate(range(number), "claims/", 5))
    assert [len(part.items) for part in parts] == sizes
    assert [part.pager.of for part in parts] == [len(sizes)] * len(sizes)


def test_indexes_name_every_speaker_source_and_topic(site: Mapping[str, str]) -> None:
    def names(path: str) -> list[str]:
        index = one(of_class(parse(site[path]), "qp-index"))
        return [text_of(link) for link in index.iter("a")]

    assert names("claims/speaker.md") == ["City Gazette", "Harbour News", "the harbour master"]
    assert names("sources/index.md") == ["City Gazette", "Harbour News", "La Lettre"]
    assert names("topics/index.md") == ["The harbour fire"]


@pytest.mark.parametrize("path", ["index.md", "claims/index.md", "ratings.md"])
def test_verdicts_are_never_counted(site: Mapping[str, str], path: str) -> None:
    page = parse(site[path])
    shown = [text_of(way) for way in (*of_class(page, "qp-ways"), *of_class(page, "qp-rating"))]
    assert shown
    assert not [digit for digit in "".join(shown) if digit.isdigit()]
