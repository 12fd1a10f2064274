"""How fast quotations are proved: `python -m tests.benchmarks.quotations [articles]`, run by hand.

Articles of 28 kB, half of them not ASCII, ten quotations each, folding and all, in one process; beside Python's `in`
and beside the rivals that are installed (tests/benchmarks/rivals.py). `make benchmark` installs them.
"""

from __future__ import annotations

import random
import sys
import time
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING

from builder import ArchivedText
from tests.benchmarks.rivals import Says, installed

if TYPE_CHECKING:
    from collections.abc import Callable

SIZE = 28_000
EACH = 10
RIVAL_ARTICLES = 20
"""The rivals are slower: so many of the articles must do for each."""
Job = tuple[str, list[str]]


def articles(count: int, random_: random.Random) -> list[str]:
    """Articles of random words from the archived documents of this project, so that stretches stand once."""
    seeds = Path(__file__).parents[2] / "seeds"
    words = " ".join(f.read_text(encoding="utf-8") for f in sorted(seeds.glob("*.txt"))).split()
    made = []
    for number in range(count):
        lines = (" ".join(random_.choices(words, k=120)) for _ in range(SIZE // 700))
        text = "\n\n".join(lines)[:SIZE]
        made.append(text if number % 2 else text.encode("ascii", "ignore").decode())
    return made


def stretch(text: str, random_: random.Random) -> str:
    """A stretch of 40 to 180 characters from one space to another."""
    start = text.find(" ", random_.randrange(len(text) - 400)) + 1
    return text[start : text.find(" ", start + random_.randrange(40, 180))].strip()


def prove(text: str, quotes: list[str]) -> None:
    """Fold once, prove all."""
    archived = ArchivedText(text)
    for quote in quotes:
        archived.prove(quote)


def contains(text: str, quotes: list[str]) -> None:
    """Python's own search."""
    for quote in quotes:
        assert quote in text


def speed(way: Callable[[str, list[str]], None], jobs: list[Job]) -> float:
    """Quotations a second."""
    before = time.perf_counter()
    for text, quotes in jobs:
        way(text, quotes)
    return sum(len(quotes) for _, quotes in jobs) / (time.perf_counter() - before)


def passing(says: Says) -> Callable[[str, list[str]], None]:
    """A rival's way over one article."""

    def run(text: str, quotes: list[str]) -> None:
        says(text, quotes)

    return run


def refusals(text: str) -> None:
    """What a refusal with its nearest passage costs as the text grows."""
    print(f"\n{'text':>10} {'fold':>10} {'refusal':>10} {'memory':>10}")
    for size in (100_000, 1_000_000, 10_000_000, 50_000_000):
        whole = (text * (size // len(text) + 1))[:size]
        archived = ArchivedText(whole)
        if size <= 10_000_000:
            tracemalloc.start()
            archived.searched  # noqa: B018
            memory = f"{tracemalloc.get_traced_memory()[1] / sys.getsizeof(whole):.1f} x"
            tracemalloc.stop()
            archived = ArchivedText(whole)
        else:
            memory = "-"
        before = time.perf_counter()
        archived.searched  # noqa: B018
        folded = time.perf_counter()
        archived.prove("an initial investigations indicated that proxy militia with Iranian backing")
        print(f"{size:>10,} {folded - before:>8.2f} s {(time.perf_counter() - folded) * 1000:>7.1f} ms {memory:>10}")


def main() -> None:
    """Print the tables."""
    random_ = random.Random(7)  # noqa: S311
    made = articles(int(sys.argv[1]) if len(sys.argv) > 1 else 1000, random_)
    jobs = [(text, [stretch(text, random_) for _ in range(EACH)]) for text in made]
    print(f"{len(jobs):,} articles, {sum(map(len, made)) / 1e6:.1f} MB, {len(jobs) * EACH:,} quotations")
    for name, way in (("quoteproof", prove), ("in", contains)):
        print(f"{name:<28} {speed(way, jobs):>12,.0f} a second")
    for name, says in installed().items():
        told = f"{speed(passing(says), jobs[:RIVAL_ARTICLES]):>12,.0f} a second" if says else "not installed"
        print(f"{name:<28} {told}")
    for count in (1, 10, 100):
        few = [(text, quotes * (count // EACH) if count >= EACH else quotes[:count]) for text, quotes in jobs[:100]]
        print(f"{count:>4} quotations an article {speed(prove, few):>16,.0f} a second")
    refusals("".join(made[:10]))


if __name__ == "__main__":
    main()
