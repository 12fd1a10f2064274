"""Y008: a day that does not exist, or a date in another form."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.check.wording import short
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    written = short(fault.facts["written"])
    if fault.kind == "no-such-date":
        return Finding(
            "Y008",
            f"there is no such day as {written}",
            fault.place,
            label="not in the calendar",
            help=("look the day up where it comes from; a date may also be a month (2021-02) or a year (2021)",),
        )
    forms = "2021-02-16" if fault.facts["precise"] else "2021-02-16, 2021-02 or 2021"
    return Finding(
        "Y008",
        f'"{written}" is not a date in the form {forms}',
        fault.place,
        label="year, month, day" if fault.facts["precise"] else "year, month, day, as far as known",
        help=("write year, month and day with hyphens and leading zeros, without quotation marks and without a time",),
    )


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
