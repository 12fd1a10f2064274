"""claims.csv: one row a claim, for spreadsheets, which must not take an editor's words for a formula."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from builder.render import addresses
from builder.render.exports.records import Records
from builder.render.rendered import RenderedFile

SCHEMA_VERSION = 1

COLUMNS = (
    "id",
    "url",
    "claim",
    "because",
    "about",
    "verdict",
    "verdict_label",
    "verdict_value",
    "speaker",
    "speaker_kind",
    "source",
    "topics",
    "event_date",
    "published",
    "changed",
    "supports",
    "refutes",
    "denies",
    "context",
    "silent",
    "withdrawn",
    "withdrawn_reason",
)

_BYTE_ORDER_MARK = "\ufeff"
_FORMULA = "=+@\\-＝＋－＠"  # noqa: RUF001 - full-width signs, which spreadsheets read as the plain ones
_STARTS_FORMULA = re.compile(rf"['{_FORMULA}]")
_CELL_WITHIN = re.compile(rf";(?=[\"']*[{_FORMULA}])")
_BLANKS = re.compile(r"[\s\x00-\x20\x7f-\xa0\u2028\u2029\ufeff]+")


def claims_csv(found: Records) -> RenderedFile:
    """Write all claims as CSV."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([defused(value) for value in _row(claim)] for claim in found.claims)
    return RenderedFile(addresses.CLAIMS_CSV, _BYTE_ORDER_MARK + written.getvalue())


def defused(value: object) -> str:
    """Write a value so that no spreadsheet takes it for a formula (OWASP, CSV injection)."""
    text = "" if value is None else _BLANKS.sub(" ", str(value)).strip(" ")
    text = _CELL_WITHIN.sub("; ", text)
    return f"'{text}" if _STARTS_FORMULA.match(text) else text


def _row(claim: Mapping[str, Any]) -> list[object]:
    values = {
        **claim,
        **{f"verdict_{key}": value for key, value in (claim["verdict"] or {}).items()},
        "verdict": (claim["verdict"] or {}).get("id"),
        "speaker": (claim["speaker"] or {}).get("name"),
        "speaker_kind": (claim["speaker"] or {}).get("kind"),
        "source": next((found["seed"] for found in claim["quotations"] if found["anchor"] == "source"), None),
        "topics": " ".join(claim["topics"]),
        "event_date": (claim["event"] or {}).get("date"),
        "silent": len(claim["silent"]),
        "withdrawn": (claim["withdrawn"] or {}).get("date"),
        "withdrawn_reason": (claim["withdrawn"] or {}).get("reason"),
        **_passages(claim),
    }
    return [values.get(column) for column in COLUMNS]


def _passages(claim: Mapping[str, Any]) -> dict[str, int]:
    counted = Counter(found.get("stance") for found in claim["quotations"])
    return {stance: counted[stance] for stance in ("supports", "refutes", "denies", "context")}
