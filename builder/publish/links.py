"""Links of the finished site: each leads somewhere, and no page loads anything from elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urljoin, urlsplit

from builder.publish.markup import Markup
from builder.publish.trouble import Trouble

_OUTSIDE = {"http", "https", "mailto", "tel"}


def check_links(pages: Mapping[str, Markup], files: frozenset[str], base: str = "/") -> Iterator[Trouble]:
    """Follow every link of every page.

    Args:
        pages: The HTML pages by path within the site.
        files: All paths within the site.
        base: The path of the site's address (`/` or `/checks/`): links from the error page start with it.

    Yields:
        One trouble for each link that leads nowhere and each load from elsewhere, page by page.
    """
    for path, page in pages.items():
        for link in dict.fromkeys(page.links):
            yield from _follow(path, link, pages, files, base)
        for load in dict.fromkeys(page.loads):
            yield from _load(path, load, files, base)


def _follow(path: str, link: str, pages: Mapping[str, Markup], files: frozenset[str], base: str) -> Iterator[Trouble]:
    parts = urlsplit(link)
    if parts.scheme in _OUTSIDE:
        return
    if parts.scheme or parts.netloc:
        yield Trouble(path, f"the link {link!r} starts with something other than http, https, mailto or tel")
        return
    target = _target(path, link, files, base)
    if target is None:
        yield Trouble(path, f"the link {link!r} leads to no page of this site")
        return
    fragment = unquote(parts.fragment).partition(":~:")[0]
    if fragment and target in pages and fragment not in pages[target].ids:
        yield Trouble(path, f"the link {link!r} leads to a place that {target} does not have")


def _load(path: str, load: str, files: frozenset[str], base: str) -> Iterator[Trouble]:
    parts = urlsplit(load)
    if parts.scheme == "data":
        return
    if parts.scheme or parts.netloc:
        yield Trouble(path, f"would load {load!r} from elsewhere; every file a page needs is the site's own")
    elif _target(path, load, files, base) is None:
        yield Trouble(path, f"would load {load!r}, which the site does not have")


def _target(path: str, link: str, files: frozenset[str], base: str) -> str | None:
    """Find the file a link within the site leads to; None where there is none."""
    whole = unquote(urlsplit(urljoin(f"{base}{path}", link)).path)
    if whole != base.rstrip("/") and not whole.startswith(base):
        return None
    within = whole.removeprefix(base)
    name = f"{within}index.html" if within.endswith("/") or not within else within
    return name if normpath(name) == name and name in files else None


def base_of(site_url: str | None) -> str:
    """Give the path of the site's address, with a slash at both ends."""
    path = urlsplit(site_url or "/").path
    return f"/{path.strip('/')}/" if path.strip("/") else "/"


def files_of(site: Path) -> frozenset[str]:
    """List a folder's files, as paths within it with forward slashes."""
    return frozenset(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
