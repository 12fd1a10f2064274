"""axe finds nothing on any kind of page, light and dark, wide and narrow."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import Reader
from tests.browser.test_reading import CLAIM, KINDS

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def violations(reader: Reader) -> list[str]:
    """What axe finds on the page as it is now."""
    found = Axe().run(reader.page, options=RULES).response["violations"]
    return [f"{rule['id']}: {node['target']} {node['failureSummary']}" for rule in found for node in rule["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", [*KINDS, "404.html"])
def test_axe_finds_nothing(reader: Reader, address: str, scheme: str) -> None:
    reader.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page = reader.open(address)
    if address == "search/":
        expect(page.locator(".qp-hit").first).to_be_visible()
    for fold in page.locator("details.qp-researchers").all():
        fold.evaluate("fold => { fold.open = true; }")
    assert violations(reader) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_search_dialog_on_a_small_screen(reader: Reader, scheme: str) -> None:
    reader.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    reader.page.set_viewport_size({"width": 390, "height": 844})
    page = reader.open(CLAIM)
    page.locator(".qp-search-button").click()
    page.get_by_role("button", name="Filters").click()
    expect(page.locator(".qp-hit").first).to_be_visible()
    assert violations(reader) == []
