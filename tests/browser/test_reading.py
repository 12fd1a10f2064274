"""What readers do: find a check, follow a quotation to its source and back, on any device."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import BASE, Reader
from tests.browser.serving import serving

CLAIM = "claims/number-of-rockets/"
SOURCE = "sources/us-news-irbil/"
COMPARE = "compare/abc-flash-point-erbil--us-news-irbil/"
KINDS = (
    "",
    "claims/",
    CLAIM,
    "topics/erbil-attack-2021/",
    SOURCE,
    COMPARE,
    "compare/",
    "search/",
    "methodology/",
    "ratings/",
    "rules/",
    "data/",
)
MOST = 200_000


def test_a_quotation_leads_to_its_words_in_the_source_and_back(reader: Reader) -> None:
    page = reader.open(CLAIM)
    passage = page.locator(".qp-passage").first
    words = "".join(passage.locator("mark").all_text_contents())
    passage.get_by_role("link", name="Read it in the source").click()
    expect(page).to_have_url(re.compile(rf"/{SOURCE}#"))
    target = page.locator(f"[id='{page.url.partition('#')[2]}']")
    expect(target).to_be_in_viewport()
    assert "".join(page.locator("mark.qp-mark--here").all_text_contents()) == words
    page.locator(".qp-source-text__row", has=target).get_by_role("link", name="The attackers fired 24").first.click()
    expect(page).to_have_url(re.compile(f"/{CLAIM}"))


def test_the_first_ten_seconds_hold_verdict_reason_and_both_quotations(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 390, "height": 844})
    page = reader.open(CLAIM)
    for part in (".qp-verdict__word", ".qp-because", ".qp-pair blockquote >> nth=0", ".qp-pair blockquote >> nth=1"):
        expect(page.locator(part)).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("address", KINDS)
def test_nothing_scrolls_sideways_at_390_pixels(reader: Reader, address: str) -> None:
    reader.page.set_viewport_size({"width": 390, "height": 844})
    page = reader.open(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize("address", ["", CLAIM, SOURCE, "claims/"])
def test_pages_are_read_without_scripts(browser: Browser, home: str, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(f"{home}{address}")
    expect(page.locator("h1")).to_be_visible()
    page.locator(".qp-menu summary").click()
    expect(page.get_by_role("navigation", name="Menu").get_by_role("link", name="Sources")).to_be_visible()
    if address == CLAIM:
        for part in (".qp-verdict__word", ".qp-passage mark >> nth=0", ".qp-facts"):
            expect(page.locator(part)).to_be_visible()
    context.close()


def test_the_colour_switch_is_remembered(reader: Reader) -> None:
    def paper() -> str:
        return str(reader.page.evaluate("getComputedStyle(document.body).backgroundColor"))

    reader.page.emulate_media(color_scheme="light")
    page = reader.open("")
    light = paper()
    page.get_by_role("button", name="Dark colours").click()
    dark = paper()
    assert dark != light
    reader.open(CLAIM)
    assert paper() == dark
    expect(page.get_by_role("button", name="Dark colours")).to_have_attribute("aria-pressed", "true")


def test_a_readers_own_scheme_is_followed_without_scripts(browser: Browser, home: str) -> None:
    papers = set()
    for scheme in ("light", "dark"):
        context = browser.new_context(java_script_enabled=False, color_scheme="dark" if scheme == "dark" else "light")
        page = context.new_page()
        page.goto(home)
        papers.add(str(page.evaluate("getComputedStyle(document.body).backgroundColor")))
        context.close()
    assert len(papers) == 2


def test_a_page_that_is_not_there_helps(browser: Browser, home: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{home}claims/no/such/page/")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no page at this address")
    page.get_by_label("Look for words of the claim").fill("rockets")
    page.get_by_label("Look for words of the claim").press("Enter")
    expect(page).to_have_url(f"{home}search/?q=rockets")
    expect(page.locator(".qp-hit").first).to_be_visible()
    context.close()


def test_a_first_visit_is_light(browser: Browser, site: Path) -> None:
    moved: list[str] = []
    with serving(site, BASE) as address:
        context = browser.new_context()
        page = context.new_page()
        page.on("response", lambda response: moved.append(response.url))
        page.goto(f"{address}{CLAIM}", wait_until="load")
        page.evaluate("document.fonts.ready.then(() => true)")
        context.close()
    files = [site / re.sub(r"/$", "/index.html", url.removeprefix(address).partition("?")[0]) for url in moved]
    assert sum(len(gzip.compress(path.read_bytes())) for path in files) < MOST


def test_the_skip_link_is_first_and_leads_past_the_navigation(reader: Reader) -> None:
    page = reader.open(CLAIM)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.getElementById('qp-content').contains(document.activeElement)")


@pytest.mark.parametrize("fragment", ["#%", "#p-1%22%5D", "#:~:text=a", "#no-such-place"])
def test_an_odd_fragment_does_no_harm(reader: Reader, fragment: str) -> None:
    page = reader.open(f"{SOURCE}{fragment}")
    expect(page.locator("h1")).to_be_visible()
    assert page.locator("mark.qp-mark--here").count() == 0
