"""Pages of a few lines: search, and the old addresses of claims that were renamed."""

from __future__ import annotations

from builder.render import addresses
from builder.render.corpus import Corpus, PublishedClaim
from builder.render.markup import render
from builder.render.page import Page, Section
from builder.render.words import say


def search_page() -> Page:
    """Make the page that the theme's script fills with search."""
    html = render("search.html", claims=addresses.relative(addresses.SEARCH, addresses.CLAIMS))
    return Page(
        addresses.SEARCH,
        say("search.title"),
        say("search.description"),
        (Section(html),),
        {"kind": "search", "search_page": True, "hide": ["toc"]},
    )


def redirect_page(corpus: Corpus, alias: str, published: PublishedClaim) -> Page:
    """Make the page at a claim's old address: it leads on at once, and without scripts by a link."""
    here, there = addresses.claim(alias), addresses.claim(published.id)
    link = addresses.relative(here, there)
    return Page(
        here,
        say("redirect.title"),
        say("redirect.note"),
        (Section(render("redirect.html", link=link, claim=published.claim.claim)),),
        {
            "kind": "redirect",
            "redirect_to": link,
            "canonical": f"{corpus.site_url}{there}" if corpus.site_url else link,
            "hide": ["toc"],
        },
    )
