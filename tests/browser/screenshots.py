"""Pictures of a built site, to look at and for the documentation: `python -m tests.browser.screenshots OUT [PAGE …]`.

Each page is taken wide and at 390 px, light and dark, and as it prints.
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.chromium import chromium
from tests.browser.serving import serving

SITE = Path("site")
PAGES = (
    "",
    "claims/",
    "topics/erbil-attack-2021/",
    "sources/us-news-irbil/",
    "compare/abc-flash-point-erbil--us-news-irbil/",
    "search/",
    "methodology/",
    "ratings/",
)
WIDTHS = {"wide": 1280, "narrow": 390}
SCHEMES = ("light", "dark")


def take(browser: Browser, address: str, page: str, out: Path) -> None:
    """Take all pictures of one page."""
    name = page.strip("/").replace("/", "-") or "home"
    for view, width in WIDTHS.items():
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
            )
            tab = context.new_page()
            tab.goto(f"{address}{page}")
            tab.evaluate("document.fonts.ready")
            if tab.locator("#search-page").count():
                tab.locator(".qp-hit").first.wait_for()
            tab.screenshot(path=out / f"{name}-{view}-{scheme}.png", full_page=True)
            if view == "wide" and scheme == "light":
                tab.pdf(path=out / f"{name}-print.pdf", format="A4")
            context.close()


def main(out: Path, pages: tuple[str, ...]) -> None:
    """Take pictures of these pages of site/ into `out`."""
    out.mkdir(parents=True, exist_ok=True)
    with serving(SITE) as address, chromium() as browser:
        for page in pages:
            take(browser, address, page, out)


if __name__ == "__main__":
    main(Path(sys.argv[1]), tuple(sys.argv[2:]) or PAGES)
