from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from builder.model.publication import CheckedPublication
from tests.render.exports.conftest import Files, files_of
from tests.render.exports.test_published import json_of
from tests.render.publication import with_claim


@pytest.fixture
def database(files: Files, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    content = files["data/claims.sqlite"]
    assert isinstance(content, bytes)
    path = tmp_path / "claims.sqlite"
    path.write_bytes(content)
    path.chmod(0o400)
    tmp_path.chmod(0o500)
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as opened:
        yield opened
    tmp_path.chmod(0o700)
    assert [path.name for path in tmp_path.iterdir()] == ["claims.sqlite"]


def test_opens_read_only_and_is_sound(database: sqlite3.Connection) -> None:
    assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    assert database.execute("PRAGMA page_size").fetchone() == (4096,)
    assert database.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert database.execute("PRAGMA user_version").fetchone() == (1,)
    assert ("schema_version", "1") in database.execute("SELECT * FROM meta").fetchall()


def test_says_the_same_as_the_json(database: sqlite3.Connection, files: Files) -> None:
    claims = json_of(files, "data/claims.json")["claims"]
    quotations = [(claim["id"], found) for claim in claims for found in claim["quotations"]]
    parts = [
        (claim_id, found["anchor"], part["start"], part["end"], part["start16"], part["end16"], part["exact"])
        for claim_id, found in quotations
        if found["proof"]
        for part in found["proof"]["parts"]
    ]
    asked = "SELECT claim, anchor, start_at, end_at, start16, end16, exact FROM parts ORDER BY rowid"
    assert database.execute(asked).fetchall() == parts
    asked = "SELECT id, claim, verdict, withdrawn FROM claims ORDER BY id"
    assert database.execute(asked).fetchall() == [
        (
            claim["id"],
            claim["claim"],
            (claim["verdict"] or {}).get("id"),
            (claim["withdrawn"] or {}).get("date"),
        )
        for claim in claims
    ]
    asked = "SELECT claim, anchor, stance, quote FROM quotations ORDER BY rowid"
    assert database.execute(asked).fetchall() == [
        (claim_id, found["anchor"], found.get("stance"), found["quote"]) for claim_id, found in quotations
    ]
    told = database.execute("SELECT claim, number, was FROM corrections ORDER BY claim, number").fetchall()
    assert told == [("boats-lost", 1, None), ("boats-lost", 2, "supported")]
    (terms,) = database.execute("SELECT terms FROM silences WHERE claim = 'owner-set-fire'").fetchone()
    assert json.loads(terms) == ["owner", "not there"]


def test_the_same_publication_gives_the_same_bytes(small: CheckedPublication, files: Files) -> None:
    again = files_of(small)["data/claims.sqlite"]
    assert again == files["data/claims.sqlite"]
    assert isinstance(again, bytes)
    assert again[96:100] == bytes(4), "the header names the program that wrote it"


def test_hostile_words_stay_words(small: CheckedPublication, tmp_path: Path) -> None:
    hostile = "'); DROP TABLE claims; --\n=1+1 \U0001f525"
    content = files_of(with_claim(small, "boats-lost", claim=hostile))["data/claims.sqlite"]
    assert isinstance(content, bytes)
    (tmp_path / "a.sqlite").write_bytes(content)
    with closing(sqlite3.connect(tmp_path / "a.sqlite")) as opened:
        assert opened.execute("SELECT claim FROM claims WHERE id = 'boats-lost'").fetchone() == (hostile,)
        assert opened.execute("SELECT count(*) FROM claims").fetchone() == (5,)
