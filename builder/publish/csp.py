"""The content security policy: the same on every page, without `unsafe-inline`, and nothing on the page against it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from builder.publish.markup import Markup
from builder.publish.mkdocs import THEME
from builder.publish.trouble import Trouble

_TEMPLATE = THEME / "partials" / "policy.html"


@cache
def policy() -> str:
    """Give the policy that the theme writes into every page (`wasm-unsafe-eval` is for the search's WebAssembly)."""
    found = re.search(r'content="([^"]*)"', _TEMPLATE.read_text(encoding="utf-8"))
    if found is None:
        raise LookupError(f"{_TEMPLATE} holds no policy")
    return found[1]


def check_policy(pages: Mapping[str, Markup]) -> Iterator[Trouble]:
    """Find pages without exactly this policy, and whatever on a page a browser would refuse because of it."""
    for path, page in pages.items():
        if page.policies != [policy()]:
            yield Trouble(path, "does not have the site's content security policy exactly once")
        for what in dict.fromkeys(page.forbidden):
            yield Trouble(path, f"holds {what}, which the site's content security policy forbids")
