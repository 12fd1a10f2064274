"""Y006: text where a list belongs, a list where text belongs, and the like."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.check.wording import short
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    key, wanted, given = fault.facts["key"], fault.facts["wanted"], fault.facts["given"]
    return Finding(
        "Y006",
        f"`{key}` takes {wanted}, not {given}",
        fault.place,
        label=f"this is {given}",
        help=_advice(key, wanted, given, fault.facts["written"]),
    )


def _advice(key: str, wanted: str, given: str, written: str) -> tuple[str, ...]:
    if wanted == "a list":
        inline = f"write it in brackets: `{key}: [{short(written)}]`"
        return (inline if given == "text" else "put a dash and a blank before the first key of each entry",)
    if wanted == "a group of keys":
        return (f"write keys of their own under `{key}:`, each on its line, indented by two blanks",)
    if wanted in ("a number", "a whole number"):
        return ("write the number without quotation marks and without words",)
    if wanted == "true or false":
        return (f"write `{key}: true` or `{key}: false`, without quotation marks",)
    if given == "a group of keys":
        return ("write one text; where a blank follows a colon in it, put it in quotation marks",)
    return ("write one text, without dashes before it",)


RULE = Rule(
    code="Y006",
    name="wrong-type",
    severity=Severity.ERROR,
    summary="A value is text where a list belongs, a list where text belongs, or the like.",
    why="The builder would have to guess what was meant, and guesses are not published.",
    before="""\
topics: erbil-attack-2021
""",
    after="""\
topics: [erbil-attack-2021]
""",
    mend="Write the value as the kind of thing that the key takes.",
    faults=frozenset({"wrong-type"}),
    from_fault=_tell,
)
