"""Every link of the site leads somewhere, and no page loads from elsewhere."""

from __future__ import annotations

import pytest

from builder.publish.links import base_of, check_links
from builder.publish.markup import Markup

FILES = frozenset({"index.html", "404.html", "claims/one/index.html", "feed.xml", "a b.png"})


def problems(path: str = "index.html", base: str = "/", **page: list[str]) -> list[str]:
    pages = {"claims/one/index.html": Markup(ids={"e-1"}), path: Markup(ids={"here"}, **page)}
    return [str(trouble) for trouble in check_links(pages, FILES, base)]


@pytest.mark.parametrize(
    "link",
    ["claims/one/", "claims/one/#e-1", "#here", "?q=a", "feed.xml", "a%20b.png", "claims/one/#:~:text=twenty", ".", ""],
)
def test_good_links_pass(link: str) -> None:
    assert problems(links=[link]) == []


@pytest.mark.parametrize("link", ["https://x.org/a", "mailto:a@b.org", "tel:1"])
def test_links_to_elsewhere_are_not_followed(link: str) -> None:
    assert problems(links=[link]) == []


@pytest.mark.parametrize("link", ["claims/two/", "claims/one", "claims/one/index.htm", "../../etc/passwd", "feed.xml/"])
def test_a_link_to_no_page_is_told(link: str) -> None:
    assert problems(links=[link]) == [f"index.html: the link {link!r} leads to no page of this site"]


def test_a_fragment_that_the_page_lacks_is_told() -> None:
    assert problems(links=["claims/one/#e-2"]) == [
        "index.html: the link 'claims/one/#e-2' leads to a place that claims/one/index.html does not have"
    ]


@pytest.mark.parametrize("link", ["javascript:x()", "data:text/html,x", "//x.org/", "file:///etc/passwd"])
def test_other_schemes_are_told(link: str) -> None:
    assert "starts with something other than http" in problems(links=[link])[0]


@pytest.mark.parametrize("load", ["https://cdn.org/a.js", "//cdn.org/a.js", "http://x.org/p.png"])
def test_nothing_is_loaded_from_elsewhere(load: str) -> None:
    assert "from elsewhere" in problems(loads=[load])[0]


def test_a_missing_file_is_told() -> None:
    assert problems(loads=["data:image/png;base64,x", "feed.xml", "b.png"]) == [
        "index.html: would load 'b.png', which the site does not have"
    ]


def test_the_error_pages_links_start_with_the_sites_path() -> None:
    assert problems("404.html", "/checks/", links=["/checks/claims/one/", "/checks/"]) == []
    assert len(problems("404.html", "/checks/", links=["/claims/one/"])) == 1


@pytest.mark.parametrize(
    ("address", "base"),
    [(None, "/"), ("https://x.org", "/"), ("https://x.org/", "/"), ("https://x.org/a/b", "/a/b/")],
)
def test_the_base_is_the_path_of_the_sites_address(address: str | None, base: str) -> None:
    assert base_of(address) == base
