"""`quoteproof compare`: what two archived texts share, and where they part."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

ECHO = (
    "So the paper has it today: a fire broke out at the old mill late on Tuesday. Nobody knew why.\n\n"
    "Somebody must have lit it.\n"
)


@pytest.fixture
def echo(publication: Path) -> str:
    """A second archived text that resembles the first in one passage."""
    seeds = publication / "seeds"
    (seeds / "mill-echo.txt").write_text(ECHO, encoding="utf-8")
    digest = hashlib.sha256(ECHO.encode()).hexdigest()
    (seeds / "mill-echo.yml").write_text(f"kind: report\nsha256: {digest}\n", encoding="utf-8")
    return "mill-echo"


def test_similar_passages_are_told_with_their_places_and_differences(echo: str, run: Run) -> None:
    ran = run("compare", "harbour-daily", echo)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        "One similar passage. Similar wording is a place to look, not the same statement.\n"
        "\n"
        "seeds/harbour-daily.txt:1:1\n"
        "    A fire broke out at the old harbour late on Tuesday\n"
        "seeds/mill-echo.txt:1:28\n"
        "    a fire broke out at the old mill late on Tuesday\n"
        "  differs: harbour | mill\n"
    )


def test_programs_get_offsets_and_what_each_character_is(echo: str, run: Run) -> None:
    told = json.loads(run("compare", echo, "harbour-daily", "--format", "json").out)
    assert (told["schema_version"], told["one"]["seed"]) == (1, echo)
    assert told["one"]["sha256"] == hashlib.sha256(ECHO.encode()).hexdigest()
    (passage,) = told["passages"]
    one = passage["one"]
    assert ECHO[one["start"] : one["end"]] == one["exact"]
    assert (one["line"], one["column"]) == (1, 28)
    assert "".join(ECHO[piece["start"] : piece["end"]] for piece in one["pieces"]) == one["exact"]
    assert {piece["kind"] for piece in one["pieces"]} == {"akin", "same", "other"}
    first = passage["differences"][0]["one"]
    assert ECHO[first["start"] : first["end"]] == "mill"


def test_regions_left_out_of_checking_are_not_compared(echo: str, run: Run) -> None:
    assert "Somebody" not in run("compare", "harbour-daily", echo).out


def test_texts_that_share_nothing_say_so(publication: Path, echo: str, run: Run) -> None:
    (publication / "seeds" / f"{echo}.txt").write_text("Geese crossed the square.\n", encoding="utf-8")
    ran = run("compare", "harbour-daily", echo)
    assert ran.out == "No passage of harbour-daily resembles a passage of mill-echo.\n"
    assert ran.status == 0


def test_an_unknown_text_or_one_text_twice_is_wrong_usage(echo: str, run: Run) -> None:
    ran = run("compare", "harbour-daily", "mill-ehco")
    assert (ran.status, ran.out) == (2, "")
    assert f'There is no archived text "mill-ehco". Did you mean {echo}?' in ran.err
    assert "a text shares everything with itself" in run("compare", echo, echo).err
    assert run("compare", echo, echo).status == 2


def test_settings_that_cannot_be_used_are_told(publication: Path, echo: str, run: Run) -> None:
    (publication / "mkdocs.yml").write_text("extra: [\n", encoding="utf-8")
    assert run("compare", "harbour-daily", echo).status == 2
