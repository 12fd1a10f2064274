"""How to cite a check: in plain words and as BibTeX."""

from __future__ import annotations

import re
from dataclasses import dataclass

from builder.render import addresses
from builder.render.corpus import Corpus, PublishedClaim
from builder.render.words import day, say

_TEX = re.compile(r"[\\{}$&#%_^~]")
_TEX_WORDS = {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}


@dataclass(frozen=True, slots=True)
class Citation:
    """A check's citation in two forms."""

    plain: str
    bibtex: str


def citation(corpus: Corpus, published: PublishedClaim, verdict: str) -> Citation:
    """Cite a claim's page."""
    claim = published.claim
    address = f"{corpus.site_url}{addresses.claim(published.id)}" if corpus.site_url else None
    values = {"publisher": corpus.settings.publisher.name, "claim": claim.claim, "verdict": verdict}
    plain = (
        say("researchers.cite_plain", **values, date=day(claim.published))
        if claim.published
        else say("researchers.cite_plain_undated", **values)
    )
    fields = {
        "title": f"{{{_tex(claim.claim)}}}",
        "author": f"{{{_tex(corpus.settings.publisher.name)}}}",
        "year": str(claim.published.year) if claim.published else None,
        "note": _tex(verdict),
        "url": address,
    }
    lines = [f"  {key} = {{{value}}}," for key, value in fields.items() if value]
    bibtex = "\n".join([f"@misc{{{published.id},", *lines, "}"])
    return Citation(f"{plain} {address}" if address else plain, bibtex)


def _tex(words: str) -> str:
    flat = " ".join(words.split())
    return _TEX.sub(lambda match: _TEX_WORDS.get(match[0], f"\\{match[0]}"), flat)
