"""Y008: a day that does not exist, or a date in another form."""

from __future__ import annotations

import re

from builder.check.rule import Rule
from builder.check.wording import short
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    written = short(fault.facts["written"])
    if fault.kind == "no-such-date":
        return _not_in_calendar(fault, written)
    if not fault.facts["precise"]:
        message = f'"{written}" is not a date in the form 2021-02-16, 2021-02 or 2021'
        label, advice = "year, month, day, as far as known", _WRITE
    elif _LESS.fullmatch(written):
        message, label, advice = f"`{fault.facts['key']}` needs a whole day, such as 2021-02-16", "not a day", _DAY
    else:
        message, label, advice = f'"{written}" is not a date in the form 2021-02-16', "year, month, day", _WRITE
    return Finding("Y008", message, fault.place, label, help=(advice,))


def _not_in_calendar(fault: Fault, written: str) -> Finding:
    """Tell of a day or month that does not exist; of a thirteenth month that it may be a day."""
    parts = re.match(r"\d{4}-(\d{1,2})-(\d{1,2})", written)
    month, day = (int(part) for part in parts.groups()) if parts else (1, 1)
    if month <= _MONTHS:
        return Finding(
            "Y008", f"there is no such day as {written}", fault.place, "not in the calendar", help=(_LOOK_UP,)
        )
    advice = ("the year comes first, then the month, then the day",) if 1 <= day <= _MONTHS else (_LOOK_UP,)
    return Finding("Y008", f"there is no month {month}", fault.place, "months go from 1 to 12", help=advice)


_MONTHS = 12
_LESS = re.compile(r"\d{4}(-\d{2})?")
_LOOK_UP = "look the day up where it comes from"
_WRITE = "write year, month and day with hyphens and leading zeros, without quotation marks and without a time"
_DAY = "write year, month and day"


RULE = Rule(
    code="Y008",
    name="bad-date",
    severity=Severity.ERROR,
    summary="A date does not exist, or is written in another form than 2021-02-16.",
    why="Dates order the corrections and the timeline, and go to search engines; a wrong one misdates the check.",
    before="""\
published: 2021-02-30
""",
    after="""\
published: 2021-02-28
""",
    mend="Write the year with four digits, month and day with two, and hyphens between them; where the day or the "
    "month is not known, leave it out (corrections, withdrawals and `published` of a claim need the day).",
    faults=frozenset({"no-such-date", "bad-date"}),
    from_fault=_tell,
)
