"""The search index in one order."""

from __future__ import annotations

import gzip
import json
import shutil
from pathlib import Path

import cbor2
import pytest

from builder.publish.index_order import put_in_order
from tests.publish.samples import contents

MARKER = b"pagefind_dcd"


def write(path: Path, document: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(MARKER + cbor2.dumps(document)))


def index(root: Path, *facets: str) -> Path:
    """An index as Pagefind writes it, with its facets and their values in the given order."""
    for facet in facets:
        values = [[value, [1]] for value in (facets if facet == "a" else ("x",))]
        write(root / "filter" / f"en_{facet}.pf_filter", [facet, values])
    write(root / "pagefind.en_1.pf_meta", ["1.5.2", [], [], [[facet, f"en_{facet}"] for facet in facets], [], []])
    entry = {"version": "1.5.2", "languages": {"en": {"hash": "en_1", "wasm": "en"}}}
    (root / "pagefind-entry.json").write_text(json.dumps(entry))
    return root


def test_the_order_of_facets_and_values_leaves_no_trace(tmp_path: Path) -> None:
    one, other = index(tmp_path / "one", "a", "b", "c"), index(tmp_path / "other", "c", "b", "a")
    put_in_order(one)
    put_in_order(other)
    assert contents(one) == contents(other)


def test_every_name_leads_to_its_file(tmp_path: Path) -> None:
    put_in_order(index(tmp_path, "b", "a"))
    entry = json.loads((tmp_path / "pagefind-entry.json").read_text())
    meta = (tmp_path / f"pagefind.{entry['languages']['en']['hash']}.pf_meta").read_bytes()
    filters = cbor2.loads(gzip.decompress(meta).removeprefix(MARKER))[3]
    assert [facet for facet, _ in filters] == ["a", "b"]
    for facet, name in filters:
        data = (tmp_path / "filter" / f"{name}.pf_filter").read_bytes()
        assert cbor2.loads(gzip.decompress(data).removeprefix(MARKER))[0] == facet
    assert len(list((tmp_path / "filter").iterdir())) == len(filters)


def test_doing_it_twice_changes_nothing(tmp_path: Path) -> None:
    put_in_order(index(tmp_path / "once", "b", "a"))
    shutil.copytree(tmp_path / "once", tmp_path / "twice")
    put_in_order(tmp_path / "twice")
    assert contents(tmp_path / "once") == contents(tmp_path / "twice")


@pytest.mark.parametrize("data", [b"other", MARKER + cbor2.dumps(["1.5.2"]), MARKER + cbor2.dumps("x")])
def test_an_unknown_layout_is_refused(tmp_path: Path, data: bytes) -> None:
    index(tmp_path, "a")
    (tmp_path / "pagefind.en_1.pf_meta").write_bytes(gzip.compress(data))
    with pytest.raises(ValueError, match="not laid out as expected"):
        put_in_order(tmp_path)
