"""Which claims take words up."""

from __future__ import annotations

import datetime as dt

from builder.check.proving import archive
from builder.coverage.quoted import Quoted, merged, quoted
from builder.proof.outcome import Range
from tests.check.publications import DAILY, claim, publication
from tests.coverage.texts import place

DENIAL = {"seed": "daily", "quote": "A fire broke out […] harbour", "stance": "context"}
DIED = place(DAILY, "nobody died")


def asked(claims: dict[str, dict[str, object] | str], *, drafts: bool = False) -> Quoted:
    made = publication(claims)
    return quoted(made, archive(made), drafts=drafts)


def test_source_and_evidence_count_and_what_an_ellipsis_leaves_out_does_not() -> None:
    found = asked({"fire": claim(evidence=[DENIAL])})
    assert found.places["daily"] == (place(DAILY, "A fire broke out"), place(DAILY, "harbour"), DIED)
    assert (found.unproved, found.unread) == (0, 0)


def test_withdrawn_claims_take_nothing_up() -> None:
    withdrawn = {"date": dt.date(2024, 7, 1), "reason": "We had misread the report."}
    assert asked({"fire": claim(withdrawn=withdrawn)}, drafts=True).places == {}


def test_drafts_count_where_they_are_asked_for() -> None:
    draft = claim(draft=True)
    assert asked({"fire": draft}).places == {}
    assert asked({"fire": draft}, drafts=True).places == {"daily": (DIED,)}


def test_what_is_not_proved_takes_nothing_up_and_is_counted() -> None:
    found = asked({"fire": claim(source={"seed": "daily", "quote": "nobody cried"}), "other": "claim: ["})
    assert found.places["daily"] == ()
    assert (found.unproved, found.unread) == (1, 1)


def test_quotations_of_texts_that_were_not_asked_about_are_left_alone() -> None:
    made = publication({"fire": claim()}, {"daily": DAILY, "weekly": DAILY})
    assert quoted(made, {"weekly": archive(made)["weekly"]}) == Quoted({}, 0, 0)


def test_overlapping_and_adjoining_places_become_one() -> None:
    assert merged([Range(5, 9), Range(0, 3), Range(3, 4), Range(6, 7)]) == (Range(0, 4), Range(5, 9))
