"""Hostile words stay words in a real browser, even where no content security policy would help."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from builder.publish.publish import publish
from tests.browser.serving import serving
from tests.publish.samples import SETTINGS, edition, folders, page

HOSTILE = (
    "\"><img src=x onerror=attacked()></title></script><script>attacked()</script><svg onload='attacked()'>${1}{{7}}"
)
ESCAPED = HOSTILE.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;").replace("'", "&#39;")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site whose name, navigation, page titles, data and search results are all hostile."""
    root = tmp_path_factory.mktemp("hostile")
    where = folders(root)
    name = json.dumps(HOSTILE)
    where.settings_file.write_text(
        SETTINGS.replace(
            "site_name: Sample", f"site_name: {name}\nsite_description: {name}\nnav: [{{{name}: bad.md}}]"
        ).replace("name: Sample desk", f"name: {name}, contact: 'javascript:attacked()'")
    )
    body = (
        f'<article data-pagefind-body><h1>{ESCAPED}</h1><p data-pagefind-meta="because">{ESCAPED}</p>'
        f'<p data-pagefind-meta="verdict" data-pagefind-filter="verdict">{ESCAPED}</p>'
        '<p data-pagefind-filter="verdict">Other</p><p>findable</p></article>'
    )
    bad = page("bad.md", body, HOSTILE, description=HOSTILE, claim_review={"name": HOSTILE}, hide=[HOSTILE])
    publish(edition(bad), where)
    with serving(where.site, "/checks/") as found:
        yield found


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    """A tab that obeys no policy and takes down every attack that runs."""
    context = browser.new_context(bypass_csp=True)
    attacks: list[str] = []
    context.expose_function("attacked", lambda: attacks.append("ran"))
    opened = context.new_page()
    yield opened
    opened.wait_for_timeout(200)
    context.close()
    assert attacks == []


def test_nothing_in_a_page_runs(tab: Page, address: str) -> None:
    tab.goto(f"{address}bad/")
    expect(tab.get_by_role("heading", level=1)).to_have_text(HOSTILE)
    assert HOSTILE in tab.title()
    assert tab.locator("img, script:not([src]):not([type='application/ld+json'])").count() == 0
    assert tab.locator("a[href^='javascript']").count() == 0


def test_nothing_in_search_results_runs(tab: Page, address: str) -> None:
    tab.goto(f"{address}search/?q=findable")
    hit = tab.locator(".qp-hit")
    expect(hit.get_by_role("link")).to_have_text(HOSTILE)
    expect(hit.locator(".qp-chip")).to_have_text(HOSTILE)
    expect(tab.get_by_role("group", name="Verdict")).to_contain_text(HOSTILE)
    assert hit.locator("img, script").count() == 0


def test_nothing_in_an_address_runs(tab: Page, address: str) -> None:
    tab.goto(
        f"{address}search/?q=%3Cimg%20src=x%20onerror=attacked()%3E&verdict=%3Cimg%20src=x%20onerror=attacked()%3E"
    )
    expect(tab.get_by_role("status")).to_contain_text("<img src=x onerror=attacked()>")
