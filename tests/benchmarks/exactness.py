"""What each program lets pass and what it refuses, over the cases of quotation in tests/conformance.

Run by `make benchmark`. The cases follow our rules, so this measures a difference of purpose as much as of quality.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from builder import ArchivedText
from tests.benchmarks.rivals import Says, installed

CASES = Path(__file__).parents[1] / "conformance" / "quotes.json"
SELECTOR_KEYS = {"prefix", "suffix", "occurrence"}


def quoteproof(text: str, quotations: Sequence[str]) -> list[bool]:
    """Ours: what passes without anybody's word."""
    archived = ArchivedText(text)
    return [archived.prove(quote).outcome == "accept" for quote in quotations]


def row(name: str, says: Says, cases: list[dict[str, str]]) -> str:
    """One line of the table."""
    passed = {case["id"]: says(case["text"], [case["quote"]])[0] for case in cases}
    honest = [case["id"] for case in cases if case["expected"] == "accept"]
    false = [case["id"] for case in cases if case["expected"] != "accept"]
    refused = sum(not passed[case] for case in honest)
    let_pass = sum(passed[case] for case in false)
    return f"{name:<28} {refused:>4} of {len(honest)} {let_pass:>12} of {len(false)}"


def main() -> None:
    """Print the table."""
    cases = [case for case in json.loads(CASES.read_text(encoding="utf-8")) if not SELECTOR_KEYS & set(case)]
    print(f"{'':<28} {'honest refused':>10} {'others let pass':>18}")
    print(row("quoteproof", quoteproof, cases))
    for name, says in installed().items():
        print(row(name, says, cases) if says else f"{name:<28} not installed")


if __name__ == "__main__":
    main()
