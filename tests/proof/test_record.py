from __future__ import annotations

import pytest

from builder.proof import ArchivedText, Range, describe
from builder.proof.annotation import annotation

TEXT = "One 😃 day. It was a bold and clever and costly plan - 5, a & bar. It failed.\n\nIt failed again."


def test_a_record_has_the_keys_of_the_contract_in_order() -> None:
    archived = ArchivedText(TEXT)
    record = describe(archived, archived.prove("It was a bold ... costly plan"), seed="s", sha256="ab").as_json()
    assert " ".join(record) == ("seed sha256 grade parts prefix suffix omitted edits line column before after fragment")
    assert record["parts"] == [
        {"start": 11, "end": 24, "start16": 12, "end16": 25, "exact": "It was a bold"},
        {"start": 40, "end": 51, "start16": 41, "end16": 52, "exact": "costly plan"},
    ]
    assert (record["grade"], record["omitted"]) == ("abridged", [{"start": 24, "end": 40}])
    assert (record["line"], record["column"]) == (1, 12)
    assert (record["before"], record["after"]) == ("One 😃 day.", "It failed.")
    assert record["fragment"] == "text=It%20was%20a%20bold&text=costly%20plan"


def test_neighbours_are_kept_back_where_rights_forbid_them() -> None:
    archived = ArchivedText(TEXT)
    record = describe(archived, archived.prove("costly plan"), seed="s", sha256="ab", neighbours=False)
    assert (record.before, record.after) == ("", "")


def test_a_prefix_or_suffix_singles_the_passage_out_with_the_fewest_characters() -> None:
    archived = ArchivedText("to be or not to be")
    first = describe(archived, archived.prove("to be", occurrence=1), seed="s", sha256="ab")
    assert (first.prefix, first.suffix) == ("", " ")
    last = describe(archived, archived.prove("to be", occurrence=2), seed="s", sha256="ab")
    assert (last.prefix, last.suffix) == (" ", "")


def test_a_directive_encodes_what_structures_it_and_names_ends_across_paragraphs() -> None:
    archived = ArchivedText(TEXT)
    record = describe(archived, archived.prove("costly plan - 5, a & bar"), seed="s", sha256="ab")
    assert record.fragment == "text=costly%20plan%20%2D%205%2C%20a%20%26%20bar"
    across = describe(archived, archived.prove("bar. It failed. It failed again"), seed="s", sha256="ab")
    assert across.fragment == "text=bar.%20It%20failed.,It%20failed%20again"


def test_what_is_refused_has_no_record() -> None:
    archived = ArchivedText(TEXT)
    with pytest.raises(ValueError, match="only a proof that holds"):
        describe(archived, archived.prove("It was a cold plan"), seed="s", sha256="ab")


def test_an_annotation_carries_every_selector_of_an_abridged_quotation() -> None:
    archived = ArchivedText(TEXT)
    record = describe(archived, archived.prove("It was a bold ... costly plan"), seed="s", sha256="ab")
    made = annotation(record, identifier="https://x.example/1", source="https://x.example/s.txt")
    assert made["type"] == "Annotation"
    target = made["target"]
    assert isinstance(target, dict)
    assert [selector["type"] for selector in target["selector"]] == ["TextQuoteSelector", "TextPositionSelector"] * 2
    assert target["selector"][1] == {"type": "TextPositionSelector", "start": 11, "end": 24}


def test_offsets_are_of_the_source_where_dashes_swallow_spaces() -> None:
    text = "fire — and water"
    assert ArchivedText(text).prove("fire -").parts == (Range(0, 6),)
