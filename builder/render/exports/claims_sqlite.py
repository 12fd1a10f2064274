"""claims.sqlite: the publication as a database, the same bytes whenever it is the same publication."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from typing import Any

from builder.render import addresses
from builder.render.exports.records import Records
from builder.render.rendered import RenderedFile

SCHEMA_VERSION = 1

TABLES: Mapping[str, tuple[str, ...]] = {
    "meta": ("key TEXT PRIMARY KEY", "value TEXT"),
    "seeds": (
        "id TEXT PRIMARY KEY",
        "url TEXT NOT NULL",
        "name TEXT NOT NULL",
        "sha256 TEXT NOT NULL",
        "original_url TEXT",
        "archived TEXT",
        "publisher TEXT",
        "title TEXT",
        "published TEXT",
        "retrieved TEXT",
        "language TEXT NOT NULL",
        "kind TEXT NOT NULL",
        "extent TEXT NOT NULL",
        "rights TEXT NOT NULL",
        "origin TEXT NOT NULL",
        "via TEXT NOT NULL",
        "interests TEXT",
        "about TEXT",
        "withdrawn TEXT",
        "withdrawn_reason TEXT",
    ),
    "claims": (
        "id TEXT PRIMARY KEY",
        "url TEXT NOT NULL",
        "claim TEXT NOT NULL",
        "because TEXT",
        "about TEXT NOT NULL",
        "verdict TEXT",
        "verdict_label TEXT",
        "verdict_value INTEGER",
        "speaker TEXT",
        "speaker_kind TEXT",
        "summary TEXT NOT NULL",
        "unknown TEXT",
        "event_date TEXT",
        "event_place TEXT",
        "published TEXT",
        "changed TEXT",
        "authors TEXT NOT NULL",
        "reviewed_by TEXT NOT NULL",
        "withdrawn TEXT",
        "withdrawn_reason TEXT",
    ),
    "topics": ("claim TEXT NOT NULL REFERENCES claims", "topic TEXT NOT NULL", "PRIMARY KEY (claim, topic)"),
    "quotations": (
        "claim TEXT NOT NULL REFERENCES claims",
        "anchor TEXT NOT NULL",
        "role TEXT NOT NULL",
        "stance TEXT",
        "seed TEXT NOT NULL REFERENCES seeds",
        "quote TEXT NOT NULL",
        "speaker TEXT",
        "attribution TEXT",
        "attributed_to TEXT",
        "via TEXT NOT NULL",
        "date TEXT",
        "explanation TEXT",
        "translation TEXT",
        "grade TEXT",
        "prefix TEXT",
        "suffix TEXT",
        "fragment TEXT",
        "PRIMARY KEY (claim, anchor)",
    ),
    "parts": (
        "claim TEXT NOT NULL",
        "anchor TEXT NOT NULL",
        "number INTEGER NOT NULL",
        "start_at INTEGER NOT NULL",
        "end_at INTEGER NOT NULL",
        "start16 INTEGER NOT NULL",
        "end16 INTEGER NOT NULL",
        "exact TEXT NOT NULL",
        "PRIMARY KEY (claim, anchor, number)",
        "FOREIGN KEY (claim, anchor) REFERENCES quotations",
    ),
    "silences": (
        "claim TEXT NOT NULL REFERENCES claims",
        "seed TEXT NOT NULL REFERENCES seeds",
        "terms TEXT NOT NULL",
    ),
    "corrections": (
        "claim TEXT NOT NULL REFERENCES claims",
        "number INTEGER NOT NULL",
        "date TEXT NOT NULL",
        "kind TEXT NOT NULL",
        "note TEXT NOT NULL",
        "was TEXT",
        "PRIMARY KEY (claim, number)",
    ),
}

_PAGE_SIZE = 4096
_WRITTEN_BY = slice(96, 100)
"""Bytes of the header where SQLite notes its own version; nothing reads them back (sqlite.org/fileformat2.html)."""


def claims_sqlite(found: Records) -> RenderedFile:
    """Write everything as a database, without touching a disk."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        database.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
        database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        database.execute("BEGIN")
        for table, columns in TABLES.items():
            database.execute(f"CREATE TABLE {table} ({', '.join(columns)})")
        for table, rows in _tables(found).items():
            for row in rows:
                _insert(database, table, row)
        database.execute("COMMIT")
        written = bytearray(database.serialize())
    written[_WRITTEN_BY] = bytes(4)
    return RenderedFile(addresses.CLAIMS_SQLITE, bytes(written))


def _insert(database: sqlite3.Connection, table: str, row: Mapping[str, Any]) -> None:
    places = ", ".join(f":{key}" for key in row)
    plain = {
        key: json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value for key, value in row.items()
    }
    database.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})", plain)  # noqa: S608 - our own names


def _tables(found: Records) -> Mapping[str, Iterable[Mapping[str, Any]]]:
    return {
        "meta": _meta(found),
        "seeds": map(_seed, found.seeds),
        "claims": map(_claim, found.claims),
        "topics": ({"claim": claim["id"], "topic": topic} for claim in found.claims for topic in claim["topics"]),
        "quotations": (_quotation(claim, item) for claim in found.claims for item in claim["quotations"]),
        "parts": (row for claim in found.claims for item in claim["quotations"] for row in _parts(claim, item)),
        "silences": ({"claim": claim["id"], **item} for claim in found.claims for item in claim["silent"]),
        "corrections": (
            {"claim": claim["id"], "number": number, **item}
            for claim in found.claims
            for number, item in enumerate(claim["corrections"], 1)
        ),
    }


def _meta(found: Records) -> Iterator[Mapping[str, Any]]:
    about = found.about
    values = {"name": about["name"], "url": about["url"], "publisher": about["publisher"]["name"]}
    values |= {"schema_version": str(SCHEMA_VERSION), "licence": about["licence"]}
    return ({"key": key, "value": value} for key, value in sorted(values.items()))


def _only(table: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """Keep what a table has a column for."""
    names = [column.partition(" ")[0] for column in TABLES[table]]
    return {name: values.get(name) for name in names if name.islower()}


def _withdrawal(record: Mapping[str, Any]) -> dict[str, Any]:
    notice = record["withdrawn"] or {}
    return {"withdrawn": notice.get("date"), "withdrawn_reason": notice.get("reason")}


def _seed(seed: Mapping[str, Any]) -> dict[str, Any]:
    return _only("seeds", {**seed, **_withdrawal(seed)})


def _claim(claim: Mapping[str, Any]) -> dict[str, Any]:
    verdict, speaker, event = claim["verdict"] or {}, claim["speaker"] or {}, claim["event"] or {}
    of_groups = {
        "verdict": verdict.get("id"),
        "verdict_label": verdict.get("label"),
        "verdict_value": verdict.get("value"),
        "speaker": speaker.get("name"),
        "speaker_kind": speaker.get("kind"),
        "event_date": event.get("date"),
        "event_place": event.get("place"),
    }
    return _only("claims", {**claim, **of_groups, **_withdrawal(claim)})


def _quotation(claim: Mapping[str, Any], written: Mapping[str, Any]) -> dict[str, Any]:
    proof = written["proof"] or {}
    of_proof = {key: proof.get(key) for key in ("grade", "prefix", "suffix", "fragment")}
    translation = written.get("translation") or {}
    return _only("quotations", {**written, **of_proof, "claim": claim["id"], "translation": translation.get("text")})


def _parts(claim: Mapping[str, Any], written: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    for number, part in enumerate((written["proof"] or {}).get("parts", ()), 1):
        renamed = {"start_at": part["start"], "end_at": part["end"]}
        yield _only("parts", {**part, **renamed, "claim": claim["id"], "anchor": written["anchor"], "number": number})
