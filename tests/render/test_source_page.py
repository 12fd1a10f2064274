from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from builder.model.publication import CheckedPublication
from builder.proof.outcome import Range
from builder.render import source_parts
from builder.render.corpus import gather
from builder.render.source_text import quoted_passages
from tests.render.publication import CLAIMS, REPORT, SEEDS, SETTINGS, checked, of_class, one, parse, rendered, text_of


@pytest.fixture(scope="module")
def page(site: Mapping[str, str]) -> Element:
    return parse(site["sources/harbour-report.md"])


def words(element: Element) -> str:
    return " ".join(text_of(element).split())


def marked(tree: Element, anchor: str) -> str:
    """What the marks of one passage hold, together."""
    return "".join(text_of(mark) for mark in tree.iter("mark") if anchor in str(mark.get("data-passages")).split())


def test_marks_hold_exactly_the_proofs_words_even_where_passages_overlap(
    site: Mapping[str, str], publication: CheckedPublication
) -> None:
    checked_passages = 0
    for source in gather(publication).sources.values():
        tree = parse(site[f"sources/{source.id}.md"])
        ids = {element.get("id") for element in tree.iter()}
        for passage in quoted_passages(source):
            assert passage.anchor in ids
            assert marked(tree, passage.anchor) == "".join(part.exact for part in passage.uses[0].record.parts)
            checked_passages += 1
    assert checked_passages == 9


def test_marks_never_lie_in_each_other(page: Element) -> None:
    assert not any(inner is not mark for mark in page.iter("mark") for inner in mark.iter("mark"))


def test_the_text_between_marks_is_the_archived_one(page: Element) -> None:
    for reference in of_class(page, "qp-ref"):
        tail = reference.tail
        reference.clear()
        reference.tail = tail
    shown = [text_of(paragraph) for paragraph in of_class(page, "qp-source-text__paragraph")]
    assert shown[0] == REPORT.split("\n")[0]


def test_two_marks_tell_claims_from_evidence(page: Element) -> None:
    kinds = {text_of(mark): mark.get("class") for mark in page.iter("mark") if mark.get("data-passages")}
    assert kinds["Twelve "] == "qp-mark qp-mark--claimed"
    assert kinds["boats were lost"] == "qp-mark qp-mark--claimed qp-mark--evidence"
    assert kinds[", "] == "qp-mark qp-mark--evidence"


def test_links_lead_to_the_claims_passage_and_back(page: Element, site: Mapping[str, str]) -> None:
    note = of_class(page, "qp-source-note")[0]
    assert words(note) == "1 claimed here Twelve boats were lost in the fire."
    assert [link.get("href") for link in note.iter("a")] == ["#p-34-56", "../../claims/boats-lost/#source"]
    claim = parse(site["claims/boats-lost.md"])
    assert {link.get("href") for link in of_class(claim, "qp-read")} >= {"../../sources/harbour-report/#p-34-56"}


def test_says_what_is_known_and_what_is_not(site: Mapping[str, str]) -> None:
    facts = {
        words(line[0]): words(line[1]) for line in one(of_class(parse(site["sources/city-gazette.md"]), "qp-facts"))
    }
    assert facts["Published by"] == "City Gazette"
    assert facts["Original address"] == facts["Dated"] == facts["Archived by us on"] == "Not known"
    assert len(facts["SHA-256 of the archived text"]) == 64


def test_says_that_unmarked_text_was_not_checked(page: Element) -> None:
    assert "Unmarked text has not been checked." in words(one(of_class(page, "qp-source-text__key")))


def test_a_source_is_never_coloured_by_verdicts(page: Element) -> None:
    assert not of_class(page, "qp-chip")
    assert not any("qp-tone" in str(element.get("class")) for element in page.iter())


def test_a_text_with_full_rights_is_shown_whole_and_in_its_language(site: Mapping[str, str]) -> None:
    tree = parse(site["sources/lettre.md"])
    paragraph = one(of_class(tree, "qp-source-text__paragraph"))
    assert words(paragraph).startswith("Dix bateaux ont brûlé")
    assert words(paragraph).endswith("Personne n'a été blessé.")
    assert paragraph.get("lang") == "fr"


def test_ignored_regions_are_not_shown(root: Path) -> None:
    text, description = SEEDS["city-gazette"]
    seeds = {**SEEDS, "city-gazette": (text, {**description, "rights": "full"})}
    tree = parse(rendered(checked(root, seeds=seeds))["sources/city-gazette.md"])
    assert "I saw twelve of them" not in text_of(tree)


def test_little_context_leaves_gaps_and_keeps_the_share(root: Path) -> None:
    text = "".join(f"Sentence number {number} says little. " for number in range(200))
    claim = {
        **CLAIMS["boats-burned-ten"],
        "source": {"seed": "long", "quote": "Sentence number 100 says"},
        "evidence": [],
    }
    seeds = {"long": (text, {"kind": "report"})}
    settings = {**SETTINGS, "quoted_share": 0.004}
    site = rendered(checked(root, claims={"one": claim}, seeds=seeds, settings=settings))
    paragraph = one(of_class(parse(site["sources/long.md"]), "qp-source-text__paragraph"))
    assert words(paragraph) == "… Sentence number 100 says1 …"
    assert "says little" not in site["claims/one.md"]
    assert "says little" not in site["claims/one/claim.json"]


def test_a_source_taken_down_keeps_its_hash_and_notice(root: Path) -> None:
    text, description = SEEDS["city-gazette"]
    gone = {**description, "withdrawn": {"date": "2026-12-03", "reason": "The city asked for it."}}
    site = rendered(checked(root, seeds={**SEEDS, "city-gazette": (text, gone)}))
    tree = parse(site["sources/city-gazette.md"])
    assert "Taken down on 3 December 2026. The city asked for it." in words(tree)
    assert not list(tree.iter("mark"))
    assert "Ten boats burned at" not in site["sources/city-gazette.md"]


def test_a_long_text_goes_on_over_parts_and_links_find_them(root: Path) -> None:
    text = "A line that says nothing at all.\n" * 4000 + "The last line says something.\n"
    claim = {**CLAIMS["boats-burned-ten"], "source": {"seed": "long", "quote": "The last line says"}, "evidence": []}
    site = rendered(checked(root, claims={"one": claim}, seeds={"long": (text, {"kind": "report"})}))
    parts = [path for path in site if path.startswith("sources/long") and path.endswith(".md")]
    assert parts == ["sources/long.md", "sources/long/part/2.md", "sources/long/part/3.md"]
    link = one(of_class(parse(site["claims/one.md"]), "qp-read")).get("href")
    start = text.index("The last")
    assert link == f"../../sources/long/part/3/#p-{start}-{start + 18}"
    assert marked(parse(site[parts[2]]), f"p-{start}-{start + 18}") == "The last line says"


def test_parts_end_at_a_line_end_or_anywhere_without_one() -> None:
    lines = "x" * 70_000 + "\n" + "y" * 70_000
    assert source_parts.parts(lines) == (Range(0, 70_001), Range(70_001, 130_001), Range(130_001, 140_001))
    assert source_parts.parts("") == (Range(0, 0),)


def test_a_passage_that_many_checks_quote_names_a_few(root: Path) -> None:
    claims = {f"claim-{number}": CLAIMS["boats-burned-ten"] for number in range(9)}
    tree = parse(rendered(checked(root, claims=claims))["sources/city-gazette.md"])
    note = one(of_class(tree, "qp-source-note"))
    links = [link.get("href") for link in note.iter("a")][1:]
    assert len(links) == 6
    assert links[-1] == "../../claims/source/city-gazette/"


def test_sources_of_one_publisher_are_told_apart(root: Path) -> None:
    seeds = {
        **SEEDS,
        "second": ("Another text.\n", {"publisher": "City Gazette", "title": "The morning after", "kind": "report"}),
    }
    index = one(of_class(parse(rendered(checked(root, seeds=seeds))["sources/index.md"]), "qp-index"))
    assert [text_of(link) for link in index.iter("a")] == [
        "City Gazette: city-gazette",
        "Harbour News",
        "La Lettre",
        "City Gazette: The morning after",
    ]


def test_numbers_run_in_reading_order_and_stand_behind_punctuation(site: Mapping[str, str]) -> None:
    for path in (found for found in site if found.startswith("sources/") and found != "sources/index.md"):
        tree = parse(site[path])
        numbers = [int(text_of(link)) for sup in of_class(tree, "qp-ref") for link in sup.iter("a")]
        assert numbers == sorted(numbers)
        for paragraph in of_class(tree, "qp-source-text__paragraph"):
            pieces = list(paragraph)
            for number, piece in enumerate(pieces[:-1]):
                if piece.get("class") == "qp-ref" and not piece.tail and pieces[number + 1].tag == "mark":
                    assert any(character.isalnum() or character.isspace() for character in text_of(pieces[number + 1]))
