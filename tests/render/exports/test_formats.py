"""What the Data page says of a format is true of its files."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from builder.render import claim_data, feeds
from builder.render.exports import claim_reviews, claims_csv, claims_json, claims_sqlite, web_annotations
from builder.render.exports.every import PUBLISHED
from builder.render.exports.format import formats

VERSIONS = {
    "claim.json": claim_data.SCHEMA_VERSION,
    "claims.json": claims_json.SCHEMA_VERSION,
    "claims.csv": claims_csv.SCHEMA_VERSION,
    "claims.sqlite": claims_sqlite.SCHEMA_VERSION,
    "claimreview.json": claim_reviews.SCHEMA_VERSION,
    "annotations.json": web_annotations.SCHEMA_VERSION,
    "feed.json": feeds.SCHEMA_VERSION,
}


def test_a_raised_version_has_its_line_among_the_changes() -> None:
    assert {item.name: item.version for item in formats()} == VERSIONS
    for item in formats():
        assert [change.version for change in item.changes] == list(range(item.version, 0, -1))


def test_every_json_format_has_a_published_schema() -> None:
    assert {item.schema for item in formats() if item.media_type.endswith("json")} == set(PUBLISHED)


def test_columns_and_tables_are_named_where_they_are_explained() -> None:
    about = {item.name: " ".join(item.about) for item in formats()}
    assert all(f"`{column}`" in about["claims.csv"] for column in claims_csv.COLUMNS)
    assert all(f"`{table}`" in about["claims.sqlite"] for table in claims_sqlite.TABLES)


def test_tables_can_be_made() -> None:
    with closing(sqlite3.connect(":memory:")) as database:
        for table, columns in claims_sqlite.TABLES.items():
            database.execute(f"CREATE TABLE {table} ({', '.join(columns)})")
        names = {name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert names == set(claims_sqlite.TABLES)
