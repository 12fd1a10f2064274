"""One changed letter of a published quotation, or one changed byte of a seed, is found where it stands.

Run over the project's own claims, with a letter at the start, in the middle and at the end of each quotation.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from builder.check.runner import check_publication
from builder.findings.finding import Severity
from builder.findings.place import Keys, Place
from builder.load.claims import read_claim
from builder.load.publication import load_publication
from builder.model.publication import CheckedPublication, CheckedQuotation, LoadedClaim, Publication
from builder.report.sources import Lines, Position, sources_of

ROOT = Path(__file__).parents[2]
_BRACKETED = re.compile(r"\[[^\]]*\]")
_WHERE = {"start": 0.0, "middle": 0.5, "end": 1.0}


@cache
def real() -> CheckedPublication:
    """Give the project's own publication, checked."""
    return check_publication(load_publication(ROOT))


def published() -> list[str]:
    """List the claims that are neither draft nor withdrawn."""
    claims = real().publication.claims
    return [
        id_ for id_, loaded in claims.items() if loaded.claim and not (loaded.claim.draft or loaded.claim.withdrawn)
    ]


@dataclass(frozen=True)
class Mutation:
    """A letter of a quotation, changed.

    Attributes:
        keys: The quotation.
        offset: Where the letter stands in the claim's file.
        letter: What stands there now.
        position: The same place as line and column.
    """

    keys: Keys
    offset: int
    letter: str
    position: Position


def mutations(loaded: LoadedClaim, where: float) -> Iterator[Mutation]:
    """Change a letter of each quotation of a claim, unless the changed words stand in the seed as well."""
    document = loaded.document
    for quotation in real().quotations[loaded.id]:
        at = _letter(quotation.quotation.quote, where)
        if at is None:
            continue
        place = Place(document.path, (*quotation.keys, "quote"), within=(at, at + 1))
        offset = document.locate(place).start
        letter = _other(document.text[offset])
        if not _stands(quotation, at, letter):
            yield Mutation(quotation.keys, offset, letter, Lines.of(document.text).position(offset))


def _letter(quote: str, where: float) -> int | None:
    free = _BRACKETED.sub(lambda match: " " * len(match[0]), quote)
    letters = [at for at, character in enumerate(free) if character.isascii() and character.isalpha()]
    return letters[round(where * (len(letters) - 1))] if letters else None


def _other(letter: str) -> str:
    return {"z": "a", "Z": "A"}.get(letter, chr(ord(letter) + 1))


def _stands(quotation: CheckedQuotation, at: int, letter: str) -> bool:
    quote = quotation.quotation.quote
    return bool(real().texts[quotation.quotation.seed].prove(quote[:at] + letter + quote[at + 1 :]).parts)


def mutated(loaded: LoadedClaim, changes: list[Mutation]) -> Publication:
    """Give the publication with letters of one claim changed."""
    characters = list(loaded.document.text)
    for change in changes:
        characters[change.offset] = change.letter
    publication = real().publication
    texts = {seed.id: seed.text for seed in publication.seeds.values() if seed.text is not None}
    changed, faults = read_claim(loaded.document.path, "".join(characters), texts)
    return replace(publication, claims={**publication.claims, loaded.id: changed}, faults=faults)


def test_the_claims_themselves_are_in_order() -> None:
    assert [finding for finding in real().findings if finding.severity is Severity.ERROR] == []
    assert len(published()) >= 12


@pytest.mark.parametrize("where", _WHERE)
@pytest.mark.parametrize("id_", published())
def test_a_changed_letter_is_found_where_it_stands(id_: str, where: str) -> None:
    loaded = real().publication.claims[id_]
    changes = list(mutations(loaded, _WHERE[where]))
    publication = mutated(loaded, changes)
    sources = sources_of(publication)
    found = {
        finding.place.keys[:-1]: sources.locate(finding.place).start
        for finding in reversed(check_publication(publication, [id_]).findings)
        if isinstance(finding.place, Place) and finding.code[0] == "Q" and finding.severity is Severity.ERROR
    }
    assert found == {change.keys: change.position for change in changes}


@pytest.mark.parametrize("name", real().publication.seeds)
def test_a_changed_byte_of_a_seed_is_found(name: str, tmp_path: Path) -> None:
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    path = tmp_path / "seeds" / f"{name}.txt"
    content = bytearray(path.read_bytes())
    # Where the last letter stands nobody quotes: only the hash can tell.
    at = max(at for at, byte in enumerate(content) if chr(byte).isascii() and chr(byte).isalpha())
    content[at] ^= 0x20
    path.write_bytes(content)
    told = {(finding.code, finding.place.path) for finding in check_publication(load_publication(tmp_path)).findings}
    assert ("S003", f"seeds/{name}.yml") in told
