"""A seed's text and description fit each other, or a fault says what does not."""

from __future__ import annotations

import pytest

from builder.findings.place import Span
from builder.load import load_publication
from builder.proof.outcome import Range
from tests.load.conftest import TEXT, Make, seed, told

WITHDRAWN = "withdrawn: {date: 2024-07-01, reason: They asked for it.}"


def test_a_changed_byte_is_told_at_the_sum_with_both_sums(make: Make) -> None:
    root = make({"seeds/daily.txt": TEXT.replace("24", "25")})
    assert told(root) == [("hash-mismatch", "seeds/daily.yml:2:9")]
    facts = load_publication(root).faults[0].facts
    assert facts["stated"] != facts["actual"] == load_publication(root).seeds["daily"].sha256


def test_a_text_without_description(make: Make) -> None:
    assert told(make({"seeds/lone.txt": "x"})) == [("description-missing", "seeds/lone.txt")]


def test_a_description_without_text(make: Make) -> None:
    assert told(make({"seeds/half.yml": seed()})) == [("text-missing", "seeds/half.yml:1:1")]


def test_whoever_leaves_the_sum_out_or_writes_another_thing_is_told_what_it_is(make: Make) -> None:
    for line in ("", "sha256: later\n", "sha256:\n"):
        publication = load_publication(make({"seeds/daily.yml": f"kind: report\n{line}"}))
        assert [fault.facts["sha256"] for fault in publication.faults] == [publication.seeds["daily"].sha256]


def test_a_withdrawn_text_is_gone_and_its_description_stays(make: Make) -> None:
    root = make({"seeds/daily.txt": None, "seeds/daily.yml": seed(WITHDRAWN)})
    assert told(root) == []
    daily = load_publication(root).seeds["daily"]
    assert (daily.text, daily.sha256, daily.seed is not None) == (None, None, True)


def test_a_withdrawn_text_that_is_still_there_is_told(make: Make) -> None:
    assert told(make({"seeds/daily.yml": seed(WITHDRAWN)})) == [("withdrawn-text", "seeds/daily.yml:3:12")]


def test_a_text_that_is_not_utf8_is_told_in_the_text_and_can_be_shown(make: Make) -> None:
    raw = "A fire\n“broke” out".encode("cp1252")
    root = make({"seeds/daily.txt": raw, "seeds/daily.yml": seed(text=raw)})
    assert told(root) == [("not-utf8", "seeds/daily.txt:2:1")]
    assert load_publication(root).seeds["daily"].text is None


def test_ignored_regions_go_from_the_first_bound_to_the_end_of_the_second(make: Make) -> None:
    lines = ("ignore:", "  - {from: 'Reader', to: End., why: comments}", "  - {from: A fire, to: A fire, why: test}")
    daily = load_publication(make({"seeds/daily.yml": seed(*lines)})).seeds["daily"]
    start = TEXT.index("Reader")
    assert daily.ignored == (Range(0, 6), Range(start, len(TEXT) - 1))


@pytest.mark.parametrize(
    ("region", "kind", "column"),
    [
        ("{from: Readers, to: End., why: x}", "bound-absent", 12),
        ("{from: Reader, to: the End., why: x}", "bound-absent", 24),
        ("{from: Readr, to: End., why: x}", "bound-absent", 12),
        ("{from: Reader, to: re, why: x}", "bound-repeated", 24),
        ("{from: End., to: Reader, why: x}", "bounds-reversed", 22),
        ("{from: 'were hurt.', to: were, why: x}", "bounds-reversed", 30),
    ],
)
def test_each_bound_stands_exactly_once_and_in_order(make: Make, region: str, kind: str, column: int) -> None:
    root = make({"seeds/daily.yml": seed("ignore:", f"  - {region}")})
    assert told(root) == [(kind, f"seeds/daily.yml:4:{column}")]
    publication = load_publication(root)
    assert publication.seeds["daily"].ignored == ()
    related = publication.faults[0].related
    assert (related is None) == (kind == "bound-absent")
    assert related is None or (isinstance(related, Span) and TEXT[related.start : related.end] in region)
