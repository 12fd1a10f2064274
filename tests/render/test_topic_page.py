from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element

import pytest
from markupsafe import Markup

from builder.model.claim import Silence
from builder.model.publication import CheckedPublication
from builder.render.handwritten import HandwrittenPage
from builder.render.site import embedded_pages, render_site
from tests.render.publication import as_text, of_class, one, parse, rendered, split, text_of, with_claim


@pytest.fixture(scope="module")
def page(site: Mapping[str, str]) -> Element:
    return parse(site["topics/fire.md"])


def words(element: Element) -> str:
    return " ".join(text_of(element).split())


def test_the_table_sets_every_claim_against_every_source(page: Element) -> None:
    table = one(of_class(page, "qp-matrix"))
    rows = [[words(cell) for cell in row] for row in table.iter("tr")]
    assert rows[0] == ["Claim", "City Gazette", "Harbour News", "La Lettre"]
    assert rows[1:] == [
        [
            "The owner said that he was not there. Only one source",
            "Does not mention (no “owner” or “not there”)",
            "Makes the claim",
            "Not quoted",
        ],
        [
            "Twelve boats were lost in the fire. Contradicted",
            "Says otherwise",
            "Makes the claim Background",
            "Says otherwise",
        ],
        ["Ten boats burned. Supported", "Makes the claim", "Not quoted", "Confirms it, or part of it"],
    ]


def test_the_table_can_be_read_without_seeing_it(page: Element) -> None:
    box = one(of_class(page, "qp-matrix"))
    assert (box.get("role"), box.get("tabindex")) == ("region", "0")
    assert box.get("aria-label")
    assert [cell.get("scope") for cell in box.iter("th")] == ["col"] * 4 + ["row"] * 3


def test_cells_lead_to_the_passages(page: Element) -> None:
    links = [link.get("href") for link in of_class(page, "qp-says") if link.get("href")]
    assert links == [
        "../../claims/owner-set-fire/#does-not-mention",
        "../../claims/owner-set-fire/#source",
        "../../claims/boats-lost/#e-1",
        "../../claims/boats-lost/#source",
        "../../claims/boats-lost/#e-3",
        "../../claims/boats-lost/#e-2",
        "../../claims/boats-burned-ten/#source",
        "../../claims/boats-burned-ten/#e-1",
    ]


def test_the_timeline_says_on_whose_word(page: Element) -> None:
    assert [words(item) for item in one(of_class(page, "qp-timeline"))] == [
        (
            "15 February 2021 Twelve boats were lost in the fire. (the harbour) "
            "according to the harbour master, in Harbour News"
        )
    ]


def test_stories_stand_within_their_generated_pages(publication: CheckedPublication) -> None:
    pairs = {"city-gazette--harbour-report", "city-gazette--lettre", "harbour-report--lettre"}
    notes = {f"compare/{pair}.md" for pair in pairs}
    assert embedded_pages(publication.publication) == {"index.md", "topics/fire.md", *notes}
    story = HandwrittenPage(
        "The night of the fire", "What is known.", Markup("<h1>The night</h1>\n<p>x</p>"), ({"id": "a", "title": "A"},)
    )
    files = {
        file.path: as_text(file) for file in render_site(publication, {"topics/fire.md": story, "index.md": story})
    }
    meta = split(files["topics/fire.md"])[0]
    assert (meta["title"], meta["description"]) == ("The night of the fire", "What is known.")
    assert [entry["id"] for entry in meta["contents"]] == ["a", "topic--matrix", "topic--timeline", "topic--checks"]
    for path in ("topics/fire.md", "index.md"):
        assert [text_of(heading) for heading in parse(files[path]).iter("h1")] == ["The night"]


def test_a_topic_without_story_has_its_title(page: Element) -> None:
    assert [text_of(heading) for heading in page.iter("h1")] == ["The harbour fire"]


def test_a_source_that_confirms_a_part_and_lacks_words_says_both_without_contradiction(
    publication: CheckedPublication,
) -> None:
    silent = (Silence(seed="lettre", terms=("owner", "crane")),)
    tree = parse(rendered(with_claim(publication, "boats-burned-ten", silent=silent))["topics/fire.md"])
    cells = [words(cell) for cell in one(of_class(tree, "qp-matrix")).iter("td")]
    assert "Confirms it, or part of it Does not say “owner” or “crane”" in cells
    claim = rendered(with_claim(publication, "boats-burned-ten", silent=silent))["claims/boats-burned-ten.md"]
    assert "It is quoted above, but none of these words occurs in it:" in claim
