"""Y022: a file's name that cannot be an id."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.check.wording import short
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity

_FORM = "an id has small letters a to z, digits and single hyphens between them"


def _tell(fault: Fault) -> Finding:
    name = short(fault.facts.get("name", ""), 80)
    message, note = {
        "form": (f'"{name}" cannot be an id', _FORM),
        "length": (f'"{short(name)}" is too long for an id', "an id has 80 characters at most"),
        "reserved": (f'the site needs the address "{name}" for itself', "no claim or seed can have this id"),
        "device": (f'Windows cannot keep a file called "{name}"', "whoever works there could not fetch the files"),
        "": ("this file's name holds characters that cannot be printed", _FORM),
    }[fault.facts.get("against", "")]
    near = fault.facts.get("nearest", "")
    rename = "rename both files of the seed" if fault.place.path.startswith("seeds/") else "rename the file"
    return Finding(
        "Y022",
        message,
        fault.place,
        label="the file's name is the id",
        notes=(note,),
        help=(f'{rename}, perhaps to "{near}"' if near else rename,),
    )


RULE = Rule(
    code="Y022",
    name="bad-name",
    severity=Severity.ERROR,
    summary="A file's name is not an id, or is a word that the site or Windows needs for itself.",
    why="The name becomes the address of a page, which has to work in every browser and on every disk.",
    before="""\
claims/Number of rockets.yml
""",
    after="""\
claims/number-of-rockets.yml
""",
    mend="Rename the file. If the claim was published before, add its old id under `aliases`.",
    faults=frozenset({"bad-name", "odd-name"}),
    from_fault=_tell,
)
