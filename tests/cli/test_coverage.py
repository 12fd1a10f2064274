"""`quoteproof coverage`: what claims have not taken up yet, for editors."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run, break_claim

ROOT = Path(__file__).parents[2]
LEFT = """\
No claim has taken these up yet, the most check-worthy first:

seeds/harbour-daily.txt:5:1: 1 number
    The harbour moves 3.5 million tonnes a year.

seeds/harbour-daily.txt:3:1: 1 name, says who said it
    “We saw no sign of arson,” said Tom Hale, who leads the fire brigade.

seeds/harbour-daily.txt:1:1: 1 date
    A fire broke out at the old harbour late on Tuesday.

seeds/harbour-daily.txt:3:71: says who said it
    “The cause may never be known,” said the mayor.

seeds/harbour-daily.txt:7:1: 1 date
    The fire was the second one: a fire in 2019 destroyed the crane.

seeds/harbour-daily.txt:5:46: no number, date or name
    It was closed by the police, allegedly after a warning.

seeds/harbour-daily.txt:5:102: no number, date or name
    The mayor will not resign.

seeds/harbour-daily.txt:7:66: no number, date or name
    A fire costs the city dearly.

Taken up in part; nobody has quoted these words yet:

seeds/harbour-daily.txt:1:54: 1 number, says who said it
    The mayor said that 24 people were hurt and that nobody died.
  not quoted: The mayor said that 24 people were hurt and that

The Harbour Daily: 1 of 9 sentences taken up (11 %), 8 not.
"""


def add_seed(root: Path, name: str, text: str, more: str = "") -> None:
    """Add an archived text to the publication."""
    (root / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")
    digest = hashlib.sha256(text.encode()).hexdigest()
    (root / "seeds" / f"{name}.yml").write_text(f"kind: report\nsha256: {digest}\n{more}", encoding="utf-8")


@pytest.mark.usefixtures("publication")
def test_what_is_left_is_told_most_check_worthy_first(run: Run) -> None:
    ran = run("coverage", "harbour-daily")
    assert (ran.status, ran.out, ran.err) == (0, LEFT, "")
    assert run("coverage").out == LEFT


def test_several_texts_are_told_together_and_each_has_its_closing_line(publication: Path, run: Run) -> None:
    add_seed(publication, "mill", "The mill burned.", "publisher: The Harbour Daily\n")
    add_seed(publication, "note", "The quay had 24 boats, 7 cranes.")
    lines = run("coverage").out.splitlines()
    assert lines[2] == "seeds/note.txt:1:1: 2 numbers"
    assert lines[-3:] == [
        "The Harbour Daily (harbour-daily): 1 of 9 sentences taken up (11 %), 8 not.",
        "The Harbour Daily (mill): 0 of 1 sentence taken up (0 %), 1 not.",
        "note: 0 of 1 sentence taken up (0 %), 1 not.",
    ]


def test_a_text_that_is_quoted_whole_or_has_no_sentence_says_so(publication: Path, run: Run) -> None:
    add_seed(publication, "mill", "Yes, nobody died.")
    add_seed(publication, "void", "…")
    break_claim(publication, "{seed: harbour-daily, quote: nobody died}", '{seed: mill, quote: "Yes, nobody died."}')
    assert run("coverage", "mill").out == "mill: 1 of 1 sentence taken up (100 %), none left.\n"
    assert run("coverage", "void").out == "void: no sentences.\n"


def test_the_share_is_a_hundred_only_where_nothing_is_left(publication: Path, run: Run) -> None:
    add_seed(publication, "mill", "Here nobody died. " + "Nobody left. " * 399)
    break_claim(publication, "seed: harbour-daily", "seed: mill")
    assert run("coverage", "mill").out.endswith("mill: 1 of 400 sentences taken up (1 %), 399 not.\n")


def test_drafts_count_on_request(publication: Path, run: Run) -> None:
    break_claim(publication, "authors: [ana]", "authors: [ana]\ndraft: true")
    assert run("coverage").out.endswith("The Harbour Daily: 0 of 9 sentences taken up (0 %), 9 not.\n")
    assert run("coverage", "--drafts").out == LEFT


def test_what_could_not_be_counted_is_told(publication: Path, run: Run) -> None:
    break_claim(publication)
    (publication / "claims" / "broken.yml").write_text("claim: [", encoding="utf-8")
    ran = run("coverage")
    assert ran.status == 0
    assert ran.out.splitlines()[-1] == (
        "Not counted: 1 quotation that is not proved and 1 claim that cannot be read; quoteproof check says why."
    )


def test_words_that_would_paint_the_screen_are_spelled_out(publication: Path, run: Run) -> None:
    add_seed(publication, "mill", "The mill \x1b[31mburned\u202e.", 'publisher: "Mill\\e[2JPost"\n')
    told = run("coverage", "mill").out
    assert "    The mill <U+001B>[31mburned<U+202E>.\n" in told
    assert "\x1b" not in told
    assert "\u202e" not in told


def test_programs_get_offsets_reasons_and_counts(publication: Path, run: Run) -> None:
    told = json.loads(run("coverage", "--format", "json").out)
    text = (publication / "seeds" / "harbour-daily.txt").read_text(encoding="utf-8")
    assert {key: told[key] for key in ("schema_version", "drafts", "not_counted")} == {
        "schema_version": 1,
        "drafts": False,
        "not_counted": {"quotations": 0, "claims": 0},
    }
    (seed,) = told["seeds"]
    assert (seed["seed"], seed["publisher"]) == ("harbour-daily", "The Harbour Daily")
    assert seed["sha256"] == hashlib.sha256(text.encode()).hexdigest()
    assert (seed["sentences"], seed["taken_up"], len(seed["not_taken_up"])) == (9, 1, 8)
    (partly,) = seed["in_part"]
    assert text[partly["start"] : partly["end"]] == partly["exact"]
    (rest,) = partly.pop("unquoted")
    assert text[rest["start"] : rest["end"]] == rest["exact"] == "The mayor said that 24 people were hurt and that"
    assert partly == {
        "start": 53,
        "end": 114,
        "exact": "The mayor said that 24 people were hurt and that nobody died.",
        "line": 1,
        "column": 54,
        "worth": 6,
        "reasons": "1 number, says who said it",
        "signs": {"money": 0, "number": 1, "date": 0, "name": 0, "attribution": 1},
    }


def test_a_text_that_is_unknown_or_missing_is_wrong_usage(publication: Path, run: Run) -> None:
    ran = run("coverage", "harbor-daily")
    assert (ran.status, ran.out) == (2, "")
    assert 'There is no archived text "harbor-daily". Did you mean harbour-daily?' in ran.err
    (publication / "seeds" / "harbour-daily.txt").unlink()
    ran = run("coverage", "harbour-daily")
    assert ran.status == 2
    assert "Of harbour-daily there is no text" in ran.err


def test_without_any_text_there_is_nothing_to_take_up(publication: Path, run: Run) -> None:
    (publication / "seeds" / "harbour-daily.txt").unlink()
    ran = run("coverage")
    assert (ran.status, ran.out) == (0, "There is no archived text in seeds/ yet.\n")


def test_settings_that_cannot_be_used_are_told(publication: Path, run: Run) -> None:
    (publication / "mkdocs.yml").write_text("extra: [\n", encoding="utf-8")
    assert run("coverage").status == 2


@pytest.mark.usefixtures("publication")
def test_help_shows_how_it_is_called(run: Run) -> None:
    assert "quoteproof coverage us-news-irbil" in run("coverage", "--help").out


def test_the_real_publication_is_surveyed_the_same_each_time(run: Run) -> None:
    ran = run("coverage", "--root", str(ROOT))
    assert ran.status == 0
    assert re.search(r"^ABC Flash Point: \d+ of \d+ sentences taken up \(\d+ %\), ", ran.out, re.MULTILINE)
    assert re.search(r"^U\.S\. News: \d+ of \d+ sentences taken up \(\d+ %\), ", ran.out, re.MULTILINE)
    assert "Source » usnews" not in ran.out
    assert run("coverage", "--root", str(ROOT)).out == ran.out
