"""Checking a publication: accept, drafts, withdrawn claims, order, crashes."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from builder.check.runner import check_publication
from builder.findings.fault import Fault
from builder.findings.finding import Severity
from builder.findings.place import Place
from builder.model.publication import CheckedPublication
from builder.proof.archived import ArchivedText
from tests.check.publications import claim, publication

REASON = "The qualifier is quoted along with it."


def codes(checked: CheckedPublication) -> list[str]:
    return [f"{finding.code} {finding.severity}" for finding in checked.findings]


def quoting(quote: str, **changes: object) -> dict[str, object]:
    return claim(source={"seed": "daily", "quote": quote}, **changes)


def test_a_publication_in_order_has_proofs_and_no_findings() -> None:
    checked = check_publication(publication({"fire": claim()}))
    assert checked.findings == ()
    (quotation,) = checked.quotations["fire"]
    assert quotation.record is not None
    assert quotation.record.parts[0].exact == "nobody died"


def test_the_same_publication_always_gives_the_same_findings() -> None:
    claims = {f"fire-{number}": quoting("nobody dried", authors=["zoe"]) for number in range(5)}
    first, second = (check_publication(publication(claims)) for _ in range(2))
    assert first.findings == second.findings


def test_worst_come_first_then_file_then_place() -> None:
    checked = check_publication(
        publication(
            {
                "b": quoting("nobody dried", authors=["zoe"]),
                "a": claim(claim="The mayor spoke.", published=None, authors=["zoe"]),
                "c": quoting("nobody dried", draft=True, claim="The police came."),
            }
        )
    )
    told = [(finding.severity, finding.place.path, finding.code) for finding in checked.findings]
    assert told == [
        (Severity.ERROR, "claims/a.yml", "V012"),
        (Severity.ERROR, "claims/b.yml", "Q002"),
        (Severity.ERROR, "claims/b.yml", "V012"),
        (Severity.WARNING, "claims/a.yml", "V016"),
        (Severity.NOTE, "claims/c.yml", "Q002"),
    ]


def test_an_accepted_finding_is_settled_and_its_reason_kept() -> None:
    checked = check_publication(
        publication({"fire": claim(source={**_q008(), "accept": [{"code": "Q008", "reason": REASON}]})}, TEXT)
    )
    assert codes(checked) == []
    (quotation,) = checked.quotations["fire"]
    assert [accept.reason for accept in quotation.acknowledged] == [REASON]
    assert quotation.record is not None


def _q008() -> dict[str, object]:
    return {"seed": "daily", "quote": "It was closed by the police … after a warning."}


TEXT = {"daily": "It was closed by the police, allegedly after a warning. Nobody died."}


def test_what_needs_accept_is_an_error_without_it() -> None:
    checked = check_publication(publication({"fire": claim(source=_q008())}, TEXT))
    assert codes(checked) == ["Q008 error"]
    assert checked.quotations["fire"][0].record is None


def test_an_accept_of_another_code_settles_nothing() -> None:
    source = {**_q008(), "accept": [{"code": "Q010", "reason": REASON}]}
    assert codes(check_publication(publication({"fire": claim(source=source)}, TEXT))) == ["Q008 error"]


def test_an_accept_at_another_quotation_settles_nothing() -> None:
    evidence = [
        {
            "seed": "daily",
            "stance": "context",
            "quote": "Nobody died",
            "accept": [{"code": "Q008", "reason": REASON}],
        }
    ]
    checked = check_publication(publication({"fire": claim(source=_q008(), evidence=evidence)}, TEXT))
    assert codes(checked) == ["Q008 error", "A001 error"]


def test_no_accept_settles_a_false_quotation() -> None:
    source = {"seed": "daily", "quote": "nobody dried", "accept": [{"code": "Q002", "reason": REASON}]}
    checked = check_publication(publication({"fire": claim(source=source)}))
    assert codes(checked) == ["Q002 error", "A003 error"]


def test_look_alikes_of_the_quotation_alone_are_beyond_acceptance() -> None:
    source = {"seed": "daily", "quote": "nobody d\u0456ed", "accept": [{"code": "Q011", "reason": REASON}]}
    checked = check_publication(publication({"fire": claim(source=source)}))
    assert codes(checked) == ["Q011 error"]
    assert checked.findings[0].final


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("falsely", []),
        ("mayor falsely said", []),
        (None, ["V009 warning", "A001 error"]),
        ("false", ["V009 warning", "A001 error"]),
        ("nobody died", ["V009 warning", "A001 error"]),
    ],
)
def test_an_accept_on_our_own_words_must_surround_them(words: str | None, left: list[str]) -> None:
    accept = {"code": "V009", "reason": REASON, **({"words": words} if words else {})}
    checked = check_publication(
        publication({"fire": claim(claim="The mayor falsely said that nobody died.", accept=[accept])})
    )
    assert sorted(codes(checked)) == sorted(left)


def test_an_accept_without_words_settles_what_is_about_the_whole_claim() -> None:
    accept = [{"code": "C004", "reason": REASON}]
    claims = {"a": claim(), "b": claim(accept=accept)}
    assert codes(check_publication(publication({**claims, "b": claim()}))) == ["C004 warning"]
    assert codes(check_publication(publication(claims))) == []


def test_findings_in_a_draft_are_notes() -> None:
    checked = check_publication(publication({"fire": quoting("nobody dried", status="fales", draft=True)}))
    assert codes(checked) == ["V001 note", "Q002 note"]


def test_findings_in_a_draft_that_cannot_be_read_are_notes() -> None:
    checked = check_publication(publication({"fire": claim(stats="disputed", draft=True)}))
    assert codes(checked) == ["Y003 note"]


def test_failing_quotations_of_a_withdrawn_claim_are_notes_and_unproved() -> None:
    withdrawn = {"date": dt.date(2024, 7, 1), "reason": "The quotation was wrong."}
    checked = check_publication(
        publication({"fire": quoting("nobody dried", status="supported", authors=["zoe"], withdrawn=withdrawn)})
    )
    assert codes(checked) == ["V012 error", "Q002 note"]
    assert checked.quotations["fire"][0].record is None


def test_only_the_claims_asked_for_are_proved_and_judged() -> None:
    claims = {"a": quoting("nobody dried"), "b": claim(claim="The mayor spoke.", authors=["zoe"])}
    checked = check_publication(publication(claims), ["a"])
    assert codes(checked) == ["Q002 error"]
    assert list(checked.quotations) == ["a"]


def test_a_crash_in_the_engine_is_told_and_hides_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    prove = ArchivedText.prove

    def sometimes(self: ArchivedText, quote: str, *args: object, **keys: object) -> object:
        if quote == "nobody died":
            raise ZeroDivisionError
        return prove(self, quote, *args, **keys)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(ArchivedText, "prove", sometimes)
    claims = {"a": claim(), "b": quoting("nobody dried", claim="The mayor spoke.")}
    checked = check_publication(publication(claims))
    assert codes(checked) == ["X001 error", "Q002 error"]
    (crash, _) = checked.findings
    assert crash.notes[0] == "ZeroDivisionError"
    assert "test_runner.py" in crash.notes[1]
    assert checked.quotations["a"][0].record is None


def test_a_crash_stays_an_error_in_a_draft(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(ArchivedText, "prove", crash)
    assert codes(check_publication(publication({"fire": claim(draft=True)}))) == ["X001 error"]


def test_a_fault_that_no_rule_words_is_our_own() -> None:
    loaded = publication({"fire": claim()})
    unknown = replace(loaded, faults=(Fault("never-heard-of", Place("claims/fire.yml", ("claim",))),))
    (finding,) = check_publication(unknown).findings
    assert (finding.code, finding.notes[0]) == ("X001", "ValueError: no rule words the fault never-heard-of")
