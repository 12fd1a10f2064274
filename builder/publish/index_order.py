"""The search index in one order: Pagefind writes facets as a hash table happens to hold them, differently each time.

An index is a folder of gzipped CBOR documents behind the marker `pagefind_dcd`, named by their content: a `.pf_meta`
for each language, which names the `.pf_filter` of each facet, and `pagefind-entry.json`, which names the `.pf_meta`.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

import cbor2

_MARKER = b"pagefind_dcd"
_FILTERS, _SORTS = 3, 4
_PARTS = 6
_SHORT, _LONG = 7, 10


def put_in_order(index: Path) -> None:
    """Rewrite an index so that the same pages always give the same bytes.

    Args:
        index: The folder Pagefind wrote.

    Raises:
        ValueError: It is not laid out as this version of Pagefind does it.
    """
    entry_file = index / "pagefind-entry.json"
    entry = json.loads(entry_file.read_text(encoding="utf-8"))
    for language in entry["languages"].values():
        language["hash"] = _meta_in_order(index, language["hash"])
    entry["languages"] = dict(sorted(entry["languages"].items()))
    entry_file.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _meta_in_order(index: Path, name: str) -> str:
    path = index / f"pagefind.{name}.pf_meta"
    meta = _read(path)
    if not isinstance(meta, list) or len(meta) != _PARTS:
        raise ValueError("the search index is not laid out as expected")
    meta[_FILTERS] = sorted([facet, _filter_in_order(index, file)] for facet, file in meta[_FILTERS])
    meta[_SORTS] = sorted(meta[_SORTS])
    path.unlink()
    return _write(index, f"pagefind.{name.partition('_')[0]}_", ".pf_meta", meta, _LONG).removeprefix("pagefind.")


def _filter_in_order(index: Path, name: str) -> str:
    path = index / "filter" / f"{name}.pf_filter"
    facet, values = _read(path)
    path.unlink()
    return _write(path.parent, f"{name.partition('_')[0]}_", ".pf_filter", [facet, sorted(values)], _SHORT)


def _read(path: Path) -> Any:
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(_MARKER):
        raise ValueError("the search index is not laid out as expected")
    return cbor2.loads(data.removeprefix(_MARKER))


def _write(folder: Path, start: str, end: str, document: object, digits: int) -> str:
    """Write a document under a name made of its content; gives the name without its ending."""
    data = _MARKER + cbor2.dumps(document)
    name = start + hashlib.sha256(data).hexdigest()[:digits]
    (folder / f"{name}{end}").write_bytes(gzip.compress(data, mtime=0))
    return name
