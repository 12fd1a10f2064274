"""`quoteproof quote`: a block ready to paste, or the nearest passage."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import CLAIM, Run


def test_a_passage_is_printed_ready_to_paste(publication: Path, run: Run) -> None:
    ran = run("quote", "harbour-daily", "“We saw no sign of arson,” said Tom Hale")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == (
        "  - seed: harbour-daily\n"
        "    stance: context  # or supports, refutes, denies\n"
        "    quote: “We saw no sign of arson,” said Tom Hale\n"
    )
    claim = publication / "claims" / "fire.yml"
    claim.write_text(f"{CLAIM}evidence:\n{ran.out}", encoding="utf-8")
    assert run("check").status == 0


@pytest.mark.parametrize(
    "words",
    ["The fire was the second one: a fire in 2019", "3.5 million", "'We saw \"no sign of arson", "“The cause may"],
)
def test_what_is_printed_is_yaml_with_these_words(publication: Path, run: Run, words: str) -> None:
    (block,) = yaml.safe_load(run("quote", "harbour-daily", words).out)
    assert publication.exists()
    assert block["quote"].strip("'“\"")[:20] in (publication / "seeds" / "harbour-daily.txt").read_text() + words


def test_of_several_places_one_is_offered_and_all_are_named(publication: Path, run: Run) -> None:
    ran = run("quote", "harbour-daily", "The mayor")
    assert ran.status == 0
    assert "    occurrence: 1\n# the quotation stands at 2 places of the archived text\n" in ran.out
    assert publication.exists()


def test_what_needs_a_reason_comes_with_room_for_it(publication: Path, run: Run) -> None:
    ran = run("quote", "harbour-daily", "It was closed by the police … after a warning.")
    assert ran.status == 0
    assert "    accept:\n      - {code: Q008, reason: say why in five words or more}\n# " in ran.out
    assert publication.exists()


def test_of_other_words_the_nearest_passage_is_offered_with_what_differs(publication: Path, run: Run) -> None:
    ran = run("quote", "harbour-daily", "A fire broke out at the new harbour")
    assert ran.status == 1
    assert '#   words exchanged: "new", where the archived text says "old"\n' in ran.out
    assert "# ready to paste, from seeds/harbour-daily.txt:1:1:\n  - seed: harbour-daily\n" in ran.out
    assert ran.out.endswith("    quote: A fire broke out at the old harbour\n")
    assert publication.exists()


def test_words_from_nowhere_have_no_nearest_passage(publication: Path, run: Run) -> None:
    ran = run("quote", "harbour-daily", "flock of geese over cathedral")
    assert (ran.status, "quote:" in ran.out) == (1, False)
    assert publication.exists()


def test_an_unknown_text_is_wrong_usage(publication: Path, run: Run) -> None:
    ran = run("quote", "harbour-dialy", "fire")
    assert (ran.status, ran.out) == (2, "")
    assert 'There is no archived text "harbour-dialy". Did you mean harbour-daily?' in ran.err
    assert "There are: harbour-daily." in run("quote", "x", "fire").err
    assert publication.exists()


def test_a_text_that_is_missing_is_not_called_unknown(publication: Path, run: Run) -> None:
    (publication / "seeds" / "harbour-daily.txt").unlink()
    ran = run("quote", "harbour-daily", "words")
    assert ran.status == 2
    assert "Of harbour-daily there is no text" in ran.err


def test_the_words_typed_cannot_paint_the_terminal(publication: Path, run: Run) -> None:
    assert "\x1b" not in run("quote", "harbour-daily", "a fire \x1b[2J in 2019").out
    assert publication.exists()
