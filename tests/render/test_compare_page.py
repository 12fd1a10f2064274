"""Pages of similar wording: what stands side by side, who speaks, and what is never shown."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from markupsafe import Markup

from builder.check.runner import check_publication
from builder.load import load_publication
from builder.model.claim import Claim
from builder.render.compared import MOST_PAIRS, pairs_by_topic
from builder.render.handwritten import HandwrittenPage
from builder.render.rendered import RenderedFile
from builder.render.site import render_site
from tests.render.publication import (
    CLAIMS,
    ROOT,
    SEEDS,
    SETTINGS,
    as_text,
    checked,
    of_class,
    one,
    parse,
    rendered,
    split,
    text_of,
)

ERBIL = "compare/abc-flash-point-erbil--us-news-irbil.md"
PAIR = "compare/evening-post--harbour-report.md"
DESCRIPTION = (
    "Passages of City Gazette and Harbour News that resemble each other, side by side, with every word that differs "
    "marked."
)
POST = "He told us: twelve boats were wrecked, the harbour master said on Monday & nobody was hurt. Geese slept.\n"


def words(element: Element) -> str:
    return " ".join(text_of(element).split())


def claim(seed: str, quote: str, **more: Any) -> dict[str, Any]:
    return {**CLAIMS["boats-burned-ten"], "source": {"seed": seed, "quote": quote, **more}, "evidence": []}


def harbour(
    root: Path, *, post: str = POST, speaker: Mapping[str, Any] | None = None, **settings: Any
) -> dict[str, str]:
    """A site with two texts that tell of one fire in similar words."""
    quote = "twelve boats were wrecked, the harbour master said"
    claims = {**CLAIMS, "boats-wrecked": claim("evening-post", quote, **(speaker or {}))}
    seeds = {**SEEDS, "evening-post": (post, {"publisher": "Evening Post", "kind": "report"})}
    return rendered(checked(root, claims=claims, seeds=seeds, settings={**SETTINGS, **settings}))


@pytest.fixture(scope="module")
def real_site() -> dict[str, RenderedFile]:
    return {file.path: file for file in render_site(check_publication(load_publication(ROOT)))}


@pytest.fixture(scope="module")
def erbil(real_site: Mapping[str, RenderedFile]) -> Element:
    return parse(as_text(real_site[ERBIL]))


@pytest.fixture(scope="module")
def site_and_page(tmp_path_factory: pytest.TempPathFactory) -> tuple[Mapping[str, str], Element]:
    site = harbour(tmp_path_factory.mktemp("harbour"), speaker={"speaker": "a fisherman", "place": "the pier"})
    return site, parse(site[PAIR])


def test_the_two_documents_are_set_side_by_side_strongest_first(erbil: Element) -> None:
    assert [text_of(heading) for heading in erbil.iter("h2")] == [
        "“claimed responsibility for the attack”",
        "“suspicious attempts to attribute the attack to Iran”",
        "“rocket attack in the Iraqi Kurdistan Region”",
        "“supporting our Iraqi”",
        "“a secure and stable Iraq”",
    ]
    assert words(one(of_class(erbil, "qp-compare__caution"))).startswith(
        "Similar wording is a place to look, not the same statement."
    )


def test_each_side_is_headed_by_its_speaker_as_far_as_checks_state_it(erbil: Element) -> None:
    said = [[words(who) for who in of_class(section, "qp-similar__who")] for section in of_class(erbil, "qp-similar")]
    names = [("Iran", "Khatibzadeh"), ("Psaki", "Antony Blinken"), ("Ned Price", "the Pentagon")]
    for (one_name, other_name), (left, right) in zip(names, said[1:4], strict=True):
        assert one_name in left
        assert other_name in right
    assert all(len(sides) == 2 for sides in said)


def test_different_speakers_are_said_loudly_where_that_is_certain(erbil: Element) -> None:
    loud = [bool(of_class(section, "qp-similar__different")) for section in of_class(erbil, "qp-similar")]
    assert loud[:4] == [False, False, True, True]


def test_who_is_not_stated_or_speaks_in_its_own_voice_is_said(root: Path) -> None:
    own = parse(harbour(root)[PAIR])
    assert [words(who) for who in of_class(own, "qp-similar__who")] == [
        "In its own words",
        "the harbour master (named)",
    ]
    post = POST.replace("He told us", "Once. He told us")
    claims = {**CLAIMS, "post": claim("evening-post", "Geese slept")}
    seeds = {**SEEDS, "evening-post": (post, {"publisher": "Evening Post", "kind": "report", "rights": "full"})}
    page = parse(rendered(checked(root / "other", claims=claims, seeds=seeds))[PAIR])
    assert words(of_class(page, "qp-similar__who")[0]) == "Speaker not stated"
    assert len(of_class(page, "qp-read")) == 1


def test_speakers_are_not_called_different_where_a_check_takes_both_for_one_statement(root: Path) -> None:
    quote = "twelve boats were wrecked, the harbour master said"
    support = {"seed": "harbour-report", "stance": "supports", "quote": "Twelve boats were lost", "speaker": "Mr Quay"}
    seeds = {**SEEDS, "evening-post": (POST, {"publisher": "Evening Post", "kind": "report"})}
    for stance, loud in (("context", 1), ("supports", 0)):
        made = {**claim("evening-post", quote, speaker="a fisherman"), "evidence": [{**support, "stance": stance}]}
        page = parse(rendered(checked(root / stance, claims={**CLAIMS, "post": made}, seeds=seeds))[PAIR])
        assert len(of_class(page, "qp-similar__different")) == loud


def test_speakers_are_not_called_different_where_one_speaks_for_the_other(root: Path) -> None:
    voiced = {"speaker": "the harbour master", "attributed_to": "a fisherman"}
    quote = "twelve boats were wrecked, the harbour master said"
    claims = {
        **CLAIMS,
        "post": claim("evening-post", quote, speaker="a fisherman"),
        "spokesman": claim("harbour-report", "nobody was hurt", **voiced),
    }
    seeds = {**SEEDS, "evening-post": (POST, {"publisher": "Evening Post", "kind": "report"})}
    page = parse(rendered(checked(root, claims=claims, seeds=seeds))[PAIR])
    assert not of_class(page, "qp-similar__different")


def test_differences_are_marked_and_listed_for_those_who_see_no_marks(erbil: Element) -> None:
    section = of_class(erbil, "qp-similar")[2]
    marked = [(mark.get("class"), text_of(mark)) for mark in section.iter("mark")]
    assert marked == [("qp-akin", "we"), ("qp-other", "last night’s"), ("qp-akin", "We"), ("qp-other", "today’s")]
    table = one(section.iter("table"))
    assert [words(cell) for cell in table.iter("th")] == ["ABC Flash Point", "U.S. News"]
    assert [words(cell) for cell in table.iter("td")] == ["last night’s", "today’s"]


def test_links_lead_to_the_passages_and_to_the_checks(site_and_page: tuple[Mapping[str, str], Element]) -> None:
    site, page = site_and_page
    reads = [str(link.get("href")) for link in of_class(page, "qp-read")]
    assert len(reads) == 2
    for link in reads:
        path, _, anchor = link.removeprefix("../../").partition("/#")
        assert f'id="{anchor}"' in site[f"{path}.md"]
    checks = [link.get("href") for link in one(of_class(page, "qp-similar__checks")).iter("a")]
    assert set(checks) >= {"../../claims/boats-wrecked/", "../../claims/boats-lost/"}


def test_the_occasion_is_told_where_a_check_states_it(site_and_page: tuple[Mapping[str, str], Element]) -> None:
    _, page = site_and_page
    assert [words(line) for line in of_class(page, "qp-similar__occasion")] == [
        "the pier",
        "16 February 2021, the pier, reported through a news agency",
    ]
    assert words(one(of_class(page, "qp-similar__different"))) == "Different speakers"


def test_one_name_within_the_other_is_not_called_another_speaker(root: Path) -> None:
    page = parse(harbour(root, speaker={"speaker": "the old harbour master"})[PAIR])
    assert not of_class(page, "qp-similar__different")


def test_topic_and_source_pages_and_the_index_lead_to_a_comparison(
    site_and_page: tuple[Mapping[str, str], Element],
) -> None:
    site, _ = site_and_page
    for path, link in (
        ("topics/fire.md", "../../compare/evening-post--harbour-report/"),
        ("sources/evening-post.md", "../../compare/evening-post--harbour-report/"),
        ("sources/harbour-report.md", "../../compare/evening-post--harbour-report/"),
        ("compare/index.md", "../compare/evening-post--harbour-report/"),
    ):
        links = [str(found.get("href")) for found in parse(site[path]).iter("a")]
        assert any(found.endswith("evening-post--harbour-report/") for found in links), (path, link)


def test_texts_that_share_nothing_have_no_page(site: Mapping[str, str]) -> None:
    assert [path for path in site if path.startswith("compare/")] == ["compare/index.md"]
    assert "No two texts" in site["compare/index.md"]


def test_what_the_site_does_not_show_is_not_compared(root: Path) -> None:
    hidden = "The wooden pier collapsed beneath seventeen frightened tourists yesterday."
    before = "Nobody could say anything about it at all. " * 60
    post = f"{POST.strip()} {before}{hidden}\n"
    seeds = {
        "evening-post": (post, {"kind": "report"}),
        "harbour-report": (f"{before}\n\n{hidden}\n\nTwelve boats were lost.\n", {"kind": "report", "rights": "full"}),
    }
    claims = {"a": claim("evening-post", "Geese slept"), "b": claim("harbour-report", "Twelve boats were lost")}
    little = {**SETTINGS, "quoted_share": 0.01}
    site = rendered(checked(root, claims=claims, seeds=seeds, settings=little))
    assert not any("--" in path for path in site if path.startswith("compare/"))
    open_seeds = {**seeds, "evening-post": (post, {"kind": "report", "rights": "full"})}
    again = rendered(checked(root, claims=claims, seeds=open_seeds, settings=little))
    assert "seventeen frightened tourists" in words(parse(again[PAIR]))


def test_every_word_shown_stands_in_what_its_sources_page_shows(
    real_site: Mapping[str, RenderedFile], erbil: Element
) -> None:
    for number, seed in enumerate(("abc-flash-point-erbil", "us-news-irbil")):
        source = parse(as_text(real_site[f"sources/{seed}.md"]))
        for reference in of_class(source, "qp-ref"):
            tail = reference.tail
            reference.clear()
            reference.tail = tail
        shown = " ".join(words(line) for line in of_class(source, "qp-source-text__paragraph"))
        for section in of_class(erbil, "qp-similar"):
            quoted = words(list(section.iter("blockquote"))[number]).strip("… ")
            assert quoted in shown


def test_regions_left_out_of_checking_never_appear(root: Path) -> None:
    comment = "I saw that twelve boats were wrecked, the harbour master said."
    post = f"Geese slept on the pier.\n\n{comment}\n"
    seeds = {
        **SEEDS,
        "evening-post": (
            post,
            {"kind": "report", "rights": "full", "ignore": [{"from": "I saw", "to": "said.", "why": "comments"}]},
        ),
    }
    site = rendered(checked(root, claims={**CLAIMS, "a": claim("evening-post", "Geese slept")}, seeds=seeds))
    assert not any("evening-post--" in path for path in site)


def test_what_an_archived_text_holds_is_escaped(root: Path) -> None:
    site = harbour(root, post=POST.replace("Monday &", 'Monday <img src=x onerror="alert(1)"> &'))
    assert "<img" not in site[PAIR]
    assert "&lt;img" in site[PAIR]


def test_texts_in_two_languages_are_not_compared(root: Path) -> None:
    seeds = {**SEEDS, "lettre": (SEEDS["city-gazette"][0], {**SEEDS["lettre"][1], "language": "fr"})}
    claims = {"a": claim("city-gazette", "Ten boats burned"), "b": claim("lettre", "Ten boats burned")}
    assert not any("--lettre" in path for path in rendered(checked(root, claims=claims, seeds=seeds)))


def test_an_analysts_note_stands_on_the_pairs_page(root: Path) -> None:
    publication = checked(root)
    path = "compare/city-gazette--harbour-report.md"
    plain = HandwrittenPage("", "What we make of it.", Markup("<p>Read both.</p>"), ())
    headed = HandwrittenPage("Two accounts", "", Markup("<h1>Two accounts</h1>\n<p>x</p>"), ())
    for note, title in ((plain, "City Gazette and Harbour News"), (headed, "Two accounts")):
        files = {file.path: file for file in render_site(publication, {path: note})}
        page = parse(as_text(files[path]))
        assert [text_of(heading) for heading in page.iter("h1")] == [title]
        assert words(one(of_class(page, "qp-prose"))) in {"Read both.", "Two accounts x"}
        assert split(as_text(files[path]))[0]["description"] == (note.description or DESCRIPTION)


def test_a_topic_has_a_bounded_number_of_pairs_those_that_checks_quote_together_first() -> None:
    claims = [
        Claim.model_validate(
            {
                "claim": "x",
                "summary": "x",
                "authors": ["ada"],
                "topics": ["fire"],
                "source": {"seed": f"s{number}", "quote": "x y"},
                "evidence": [{"seed": f"s{number + 1}", "stance": "context", "quote": "x y"}] * (number % 2),
            }
        )
        for number in range(100)
    ]
    pairs = pairs_by_topic(claims)["fire"]
    assert len(pairs) == MOST_PAIRS
    assert pairs[0] == ("s1", "s2")
    assert all(one < other for one, other in pairs)
    assert pairs_by_topic(reversed(claims))["fire"] == pairs
