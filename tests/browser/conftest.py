"""The real publication, built once, served on a free port, and looked at in Chromium."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from builder.publish.edition import check_edition, generate
from builder.publish.folders import Folders
from builder.publish.publish import publish
from tests.browser.chromium import chromium
from tests.browser.serving import serving

ROOT = Path(__file__).parents[2]
BASE = "/desk/checks/"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark everything here as driving a browser."""
    for item in items:
        if "tests/browser" in item.path.as_posix():
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real publication's site, from a copy of its files, for an address with a path."""
    root = tmp_path_factory.mktemp("publication")
    for name in ("claims", "seeds", "docs"):
        shutil.copytree(ROOT / name, root / name)
    settings = (ROOT / "mkdocs.yml").read_text()
    (root / "mkdocs.yml").write_text(re.sub(r"(?m)^site_url: .*", f"site_url: https://desk.example{BASE}", settings))
    folders = Folders(root)
    return publish(generate(check_edition(root), folders), folders).site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@dataclass
class Reader:
    """Somebody with a browser in front of the site.

    Attributes:
        page: The tab.
        home: The site's address, below a path.
        complaints: What the console or a failed request said.
        asked: Every address that was requested.
    """

    page: Page
    home: str
    complaints: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def open(self, address: str) -> Page:
        """Go to a page of the site."""
        self.page.goto(f"{self.home}{address}")
        return self.page

    def listen(self) -> None:
        """Take down what goes wrong, and every request."""
        self.page.on("console", lambda message: self._hear(message.type, message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("requestfailed", lambda request: self.complaints.append(f"failed: {request.url}"))
        self.page.on("request", lambda request: self.asked.append(request.url))

    def _hear(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.complaints.append(text)

    @property
    def asked_elsewhere(self) -> list[str]:
        """Requests that left the site."""
        return [url for url in self.asked if not url.startswith((self.home, "data:"))]


@pytest.fixture(scope="session")
def home(site: Path) -> Iterator[str]:
    with serving(site, BASE) as address:
        yield address


@pytest.fixture
def reader(browser: Browser, home: str) -> Iterator[Reader]:
    """A reader whose visit must leave no error in the console and no request to elsewhere."""
    context = browser.new_context()
    found = Reader(context.new_page(), home)
    found.listen()
    yield found
    context.close()
    assert found.complaints == []
    assert found.asked_elsewhere == []
