"""`quoteproof quote`: find a passage and print it ready to paste, or the nearest one with what differs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.cli.root import find_root, root_option
from builder.cli.seeds import no_text
from builder.cli.status import Status

if TYPE_CHECKING:
    from builder.proof.archived import ArchivedText
    from builder.proof.outcome import Problem, Proof


@click.command(
    epilog="""\b
Examples:
  quoteproof quote us-news-irbil "roughly a dozen 107 mm rockets were launched"
  quoteproof quote us-news-irbil "roughly two dozen rockets"    the nearest passage, and what differs
"""
)
@click.argument("seed")
@click.argument("text")
@root_option
def command(seed: str, text: str, root: Path | None) -> int:
    """Find TEXT in the archived text SEED and print it as evidence, ready to paste into a claim."""
    return quote(find_root(root), seed, text)


def quote(root: Path, seed: str, text: str) -> int:
    """Write a block of YAML for a passage, or what stands against it.

    Returns:
        The exit status: 1 where the passage does not stand there as it is.

    Raises:
        click.UsageError: There is no such archived text.
    """
    from builder.check.proving import archive  # noqa: PLC0415 - wrong usage and help need none of this
    from builder.cli.showing import report_of_settings, show  # noqa: PLC0415 - as above
    from builder.load.publication import load_publication  # noqa: PLC0415 - as above
    from builder.load.settings import SettingsError  # noqa: PLC0415 - as above
    from builder.proof.elsewhere import refine  # noqa: PLC0415 - as above

    try:
        publication = load_publication(root)
    except SettingsError as error:
        show(report_of_settings(error), "text")
        return Status.USAGE
    texts = archive(publication)
    if seed not in texts:
        raise no_text(seed, publication)
    others = {name: archived for name, archived in texts.items() if name != seed}
    proof = refine(texts[seed].prove(text), text, others)
    for line in _answer(proof, text, seed, texts[seed]):
        _say(line)
    return Status.OK if _stands(proof) else Status.ERRORS


def _answer(proof: Proof, text: str, seed: str, archived: ArchivedText) -> Iterator[str]:
    if _stands(proof):
        yield from _block(seed, _as_archived(proof, text, archived), proof.problems)
    for problem in proof.problems:
        yield from _comment(problem)
    if not _stands(proof):
        yield from _nearest(archived, text, seed)


def _nearest(archived: ArchivedText, text: str, seed: str) -> Iterator[str]:
    """Give the nearest passage, where there is one that can itself be quoted."""
    found = archived.nearest(text)
    if found is not None and _stands(archived.prove(found.exact)):
        line, column = archived.line_column(found.place.start)
        yield f"# ready to paste, from seeds/{seed}.txt:{line}:{column}:"
        yield from _block(seed, found.exact, archived.prove(found.exact).problems)


def _stands(proof: Proof) -> bool:
    from builder.proof.outcome import Outcome  # noqa: PLC0415 - see `quote`

    return proof.outcome is not Outcome.REJECT


def _block(seed: str, words: str, problems: tuple[Problem, ...]) -> Iterator[str]:
    """Write evidence as YAML, with what it still needs."""
    yield f"  - seed: {seed}"
    yield "    stance: context  # or supports, refutes, denies"
    yield f"    quote: {_scalar(words)}"
    codes = dict.fromkeys(problem.code for problem in problems)
    if "Q004" in codes:
        yield "    occurrence: 1"
    accepted = [code for code in codes if code != "Q004"]
    if accepted:
        yield "    accept:"
        yield from (f"      - {{code: {code}, reason: say why in five words or more}}" for code in accepted)


def _scalar(words: str) -> str:
    """Write words as one line of YAML, quoted where YAML needs it."""
    import yaml  # noqa: PLC0415 - see `quote`

    written: str = yaml.safe_dump({"quote": " ".join(words.split())}, allow_unicode=True, width=float("inf"))
    return written.removeprefix("quote: ").rstrip("\n")


def _as_archived(proof: Proof, text: str, archived: ArchivedText) -> str:
    """Give the archived characters where the quotation is one piece without editing, else the words as typed."""
    if len(proof.parts) != 1 or proof.edits:
        return text
    return archived.text[proof.parts[0].start : proof.parts[0].end]


def _comment(problem: Problem) -> Iterator[str]:
    yield f"# {problem.message}"
    yield from (f"#   {note}" for note in problem.notes)


def _say(line: str) -> None:
    from builder.report.screen import printable  # noqa: PLC0415 - see `quote`

    click.echo(printable(line))
