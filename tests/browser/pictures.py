"""The documentation's pictures of the built site: `python -m tests.browser.pictures`, after a build."""

from __future__ import annotations

from pathlib import Path

from tests.browser.chromium import chromium
from tests.browser.serving import serving

OUT = Path("docs/images")
PICTURES = {"claim.png": "claims/number-of-rockets/"}
SIZE = (1280, 860)


def main() -> None:
    """Take the first screen of each page, wide and light."""
    OUT.mkdir(parents=True, exist_ok=True)
    with serving(Path("site")) as address, chromium() as browser:
        for name, page in PICTURES.items():
            tab = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]}, color_scheme="light")
            tab.goto(f"{address}{page}")
            tab.evaluate("document.fonts.ready.then(() => true)")
            tab.screenshot(path=OUT / name)


if __name__ == "__main__":
    main()
