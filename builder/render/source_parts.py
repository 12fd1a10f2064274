"""The parts of a long source: its page stays of bounded size, and a passage's address depends on its text alone."""

from __future__ import annotations

from builder.proof.outcome import Range
from builder.proof.record import ProofRecord
from builder.render import addresses
from builder.render.corpus import Source

PART_LENGTH = 60_000
"""A part is so many characters, give or take the rest of a paragraph."""


def parts(text: str) -> tuple[Range, ...]:
    """Cut a text into parts, each but the last ending at a line end or, failing that, anywhere."""
    cuts = [0]
    while len(text) - cuts[-1] > PART_LENGTH:
        aim = cuts[-1] + PART_LENGTH
        line_end = text.find("\n", aim, aim + PART_LENGTH // 2)
        cuts.append(line_end + 1 if line_end >= 0 else aim)
    return tuple(Range(start, end) for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True))


def part_of(text: str, offset: int) -> int:
    """Number, from 1, of the part in which a character stands."""
    return next(number for number, part in enumerate(parts(text), 1) if offset < part.end or part.end == len(text))


def passage_anchor(record: ProofRecord) -> str:
    """Name a passage on its source's page, by its characters: stable whatever else is quoted."""
    return f"p-{record.parts[0].start}-{record.parts[-1].end}"


def passage_address(source: Source, record: ProofRecord) -> str:
    """Address of a passage on its source's page."""
    page = addresses.source(source.id, part_of(source.text, record.parts[0].start))
    return f"{page}#{passage_anchor(record)}"
