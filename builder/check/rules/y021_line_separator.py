"""Y021: line ends that YAML and text editors count differently."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Fix, Severity

_NAMES = {
    "U+0085": "next line",
    "U+2028": "line separator",
    "U+2029": "paragraph separator",
    "U+000D": "carriage return",
}


def _tell(fault: Fault) -> Finding:
    character = fault.facts["character"]
    return Finding(
        "Y021",
        f"the file holds a line end of another kind, {character} ({_NAMES[character]})",
        fault.place,
        label="a line ends here for YAML, and for most editors it does not",
        help=("end lines with the return key; the character often comes along when text is copied from a web page",),
        fixes=(Fix("write a blank instead", fault.place, " "),),
    )


RULE = Rule(
    code="Y021",
    name="line-separator",
    severity=Severity.ERROR,
    summary="A file holds a line end that YAML and text editors count differently.",
    why="The lines that findings name would not be the lines that an editor shows, and a value could end where "
    "nobody sees it.",
    before="""\
claim: The attackers fired<U+2028>24 rockets.
""",
    after="""\
claim: The attackers fired 24 rockets.
""",
    mend="Write a blank or an ordinary line end instead. In quoted words both count as a blank.",
    faults=frozenset({"line-separator"}),
    from_fault=_tell,
)
