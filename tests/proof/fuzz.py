"""Fuzz the engine: `python -m tests.proof.fuzz SECONDS [SEED]` prints inputs tried and the slowest (`make fuzz`)."""
# ruff: noqa: RUF001 (letters and marks that look like others are what is tested)

from __future__ import annotations

import random
import sys
import time

from builder.proof import ArchivedText, describe

ALPHABET = [
    *"ab .,'\"-[]…0159%$\n",
    "—",
    "–",
    "’",
    "“",
    "\u00ad",
    "\u0301",
    "&amp;",
    "[12]",
    "...",
    "日",
    "а",
    "\u202e",
    "ﬁ",
    "not ",
]


def stretch(random_: random.Random, longest: int) -> str:
    """Some characters, often repeated."""
    size = random_.randrange(1, longest)
    made = "".join(random_.choices(ALPHABET, k=size))
    return made * random_.choice((1, 1, 1, 3, 200))


def attempt(random_: random.Random) -> tuple[str, str]:
    """Prove a random quotation, or an altered stretch of the text, and describe what holds."""
    text = stretch(random_, 400)
    start = random_.randrange(len(text))
    quote = random_.choice((stretch(random_, 30), text[start : start + random_.randrange(1, 300)]))
    archived = ArchivedText(text)
    proof = archived.prove(quote)
    if proof.grade is not None:
        describe(archived, proof, seed="s", sha256="0")
    return text, quote


def main() -> None:
    """Fuzz until the time is up."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else random.SystemRandom().randrange(10**6)
    print(f"fuzzing for {seconds:.0f} s from seed {seed}", flush=True)  # noqa: T201
    random_ = random.Random(seed)  # noqa: S311
    tried, slowest, worst = 0, 0.0, ("", "")
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        before = time.perf_counter()
        made = attempt(random_)
        took = time.perf_counter() - before
        tried += 1
        if took > slowest:
            slowest, worst = took, made
    print(f"{tried:,} inputs, the slowest {slowest:.3f} s: {len(worst[0]):,} characters, quotation {worst[1][:60]!r}")  # noqa: T201


if __name__ == "__main__":
    main()
