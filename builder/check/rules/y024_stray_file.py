"""Y024: a file that belongs neither in claims/ nor in seeds/."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    seeds = fault.place.path.startswith("seeds/")
    return Finding(
        "Y024",
        f"this file does not belong in {'seeds' if seeds else 'claims'}/",
        fault.place,
        help=(_advice(fault.facts["suffix"].lower(), seeds=seeds),),
    )


def _advice(suffix: str, *, seeds: bool) -> str:
    if suffix == ".yaml":
        return "rename it so that its name ends in .yml"
    if suffix == "folder":
        return "put both files of a seed into seeds/ itself"
    if seeds:
        return "seeds/ holds a .txt and a .yml file for each seed; keep originals (HTML, PDF) in seeds/originals/"
    return "claims/ holds a .yml file for each claim and nothing else; move or delete this one"


RULE = Rule(
    code="Y024",
    name="stray-file",
    severity=Severity.ERROR,
    summary="A file in claims/ or seeds/ is neither a claim nor part of a seed.",
    why="It would be left out without a word: a claim saved as .yaml would never be published.",
    before="""\
claims/number-of-rockets.yaml
""",
    after="""\
claims/number-of-rockets.yml
""",
    mend="Rename it, move it (originals of seeds to seeds/originals/), or delete it.",
    faults=frozenset({"stray-file"}),
    from_fault=_tell,
)
