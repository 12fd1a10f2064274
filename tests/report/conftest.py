"""Reports made by hand, so that each form can be held against its exact text."""

from __future__ import annotations

import pytest

from builder.document.read import load_document
from builder.findings.finding import Finding, Related
from builder.findings.place import Place, Span
from builder.report.report import Report, Summary
from builder.report.sources import Sources

CLAIM = """\
# a claim
claim: The attackers fired 24 rockets.
evidence:
  - seed: us-news-irbil
    quote: roughly two dozen 107 mm rockets were launched
"""
SEED = (
    "First line.\n"
    + "It was late. " * 12
    + "saying roughly a dozen 107 mm rockets were launched against "
    + "it. " * 40
)

FIGURES = Summary(files=4, claims=1, seeds=1, quotations=2, proved=1, errors=1, warnings=0, notes=0)


def altered() -> Finding:
    start = SEED.index("a dozen")
    return Finding(
        "Q002",
        "the quotation differs from the archived text",
        Place("claims/rockets.yml", ("evidence", 0, "quote"), within=(8, 11)),
        label="quoted here",
        related=(Related(Span("seeds/us-news-irbil.txt", start, start + 1), 'the archived text says "a"'),),
        claim="rockets",
    )


def sources(claim: str = CLAIM, seed: str = SEED) -> Sources:
    return Sources(
        {"claims/rockets.yml": load_document("claims/rockets.yml", claim)}, {"seeds/us-news-irbil.txt": seed}
    )


@pytest.fixture
def report() -> Report:
    return Report((altered(),), sources(), FIGURES, "Checked 1 claim.")
