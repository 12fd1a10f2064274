"""`quoteproof compare`: passages that two archived texts share, and where their wording differs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from builder.cli.root import find_root, root_option
from builder.cli.seeds import no_text
from builder.cli.status import Status

if TYPE_CHECKING:
    from builder.compare.passages import Passage, Side
    from builder.compare.words import Sentence
    from builder.proof.archived import ArchivedText
    from builder.proof.outcome import Range

SCHEMA_VERSION = 1
_MOST = 100


@dataclass(frozen=True, slots=True)
class _Text:
    seed: str
    sha256: str | None
    archived: ArchivedText


@click.command(
    epilog="""\b
Examples:
  quoteproof compare abc-flash-point-erbil us-news-irbil
  quoteproof compare abc-flash-point-erbil us-news-irbil --format json > similar.json

Similar wording is a place to look, not the same statement.
"""
)
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@root_option
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to write them.")
def command(one: str, other: str, root: Path | None, form: str) -> int:
    """Show the passages that the archived texts A and B share, the most alike first, and where they differ."""
    return compare(find_root(root), (one, other), form)


def compare(root: Path, seeds: tuple[str, str], form: str) -> int:
    """Write the similar passages of two archived texts to standard output.

    Returns:
        The exit status.

    Raises:
        click.UsageError: One of them does not exist, or they are the same.
    """
    # Imported late: wrong usage and help need none of this.
    from builder.check.proving import archive  # noqa: PLC0415
    from builder.cli.showing import report_of_settings, show  # noqa: PLC0415
    from builder.load.publication import load_publication  # noqa: PLC0415
    from builder.load.settings import SettingsError  # noqa: PLC0415

    if seeds[0] == seeds[1]:
        raise click.UsageError("Name two archived texts: a text shares everything with itself.")
    try:
        publication = load_publication(root)
    except SettingsError as error:
        show(report_of_settings(error), "text")
        return Status.USAGE
    texts = archive(publication)
    for seed in seeds:
        if seed not in texts:
            raise no_text(seed, publication)
    one, other = (_Text(seed, publication.seeds[seed].sha256, texts[seed]) for seed in seeds)
    passages = _similar(texts, seeds)
    lines = _json(one, other, passages) if form == "json" else _text(one, other, passages)
    for line in lines:
        click.echo(line)
    return Status.OK


def _similar(texts: Mapping[str, ArchivedText], seeds: tuple[str, str]) -> tuple[Passage, ...]:
    """Compare two texts as a whole, words weighed by how rare they are in all archived texts."""
    from builder.compare.passages import similar  # noqa: PLC0415 - see `compare`
    from builder.compare.rarity import count  # noqa: PLC0415 - see `compare`

    read = {seed: _sentences(text) for seed, text in texts.items()}
    rarity = count((texts[seed].language, sentences) for seed, sentences in read.items())
    return similar(read[seeds[0]], read[seeds[1]], rarity, _MOST)


def _sentences(archived: ArchivedText) -> tuple[Sentence, ...]:
    from builder.compare.words import outside, read  # noqa: PLC0415 - see `compare`
    from builder.proof.outcome import Range  # noqa: PLC0415 - see `compare`

    whole = Range(0, len(archived.text))
    return read(archived.text, archived.language, outside(whole, archived.ignored))


def _text(one: _Text, other: _Text, passages: tuple[Passage, ...]) -> Iterator[str]:
    from builder.report.screen import printable  # noqa: PLC0415 - see `compare`

    if not passages:
        yield f"No passage of {one.seed} resembles a passage of {other.seed}."
        return
    number = f"{len(passages)} similar passages, the most alike first" if len(passages) > 1 else "One similar passage"
    yield f"{number}. Similar wording is a place to look, not the same statement."
    for passage in passages:
        yield ""
        for text, side in ((one, passage.one), (other, passage.other)):
            line, column = text.archived.line_column(side.start)
            yield f"seeds/{text.seed}.txt:{line}:{column}"
            yield f"    {printable(_words(text, side))}"
        if not passage.differences:
            yield "  word for word the same"
        for difference in passage.differences:
            parts = (_told(one, difference.one), _told(other, difference.other))
            yield f"  differs: {printable(' | '.join(parts))}"


def _told(text: _Text, place: Range | None) -> str:
    return _words(text, place) if place else "(nothing)"


def _words(text: _Text, place: Side | Range) -> str:
    return " ".join(text.archived.text[place.start : place.end].split())


def _json(one: _Text, other: _Text, passages: tuple[Passage, ...]) -> Iterator[str]:
    document = {
        "schema_version": SCHEMA_VERSION,
        "one": {"seed": one.seed, "sha256": one.sha256},
        "other": {"seed": other.seed, "sha256": other.sha256},
        "passages": [
            {
                "score": round(passage.score, 3),
                "one": _side(one, passage.one),
                "other": _side(other, passage.other),
                "differences": [
                    {"one": _place(difference.one), "other": _place(difference.other)}
                    for difference in passage.differences
                ],
            }
            for passage in passages
        ],
    }
    yield json.dumps(document, indent=2, ensure_ascii=True)


def _side(text: _Text, side: Side) -> dict[str, Any]:
    line, column = text.archived.line_column(side.start)
    return {
        "start": side.start,
        "end": side.end,
        "line": line,
        "column": column,
        "exact": text.archived.text[side.start : side.end],
        "pieces": [{"start": piece.start, "end": piece.end, "kind": piece.kind.value} for piece in side.pieces],
    }


def _place(place: Range | None) -> dict[str, int] | None:
    return {"start": place.start, "end": place.end} if place else None
