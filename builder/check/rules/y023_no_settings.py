"""Y023: no settings."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    missing = fault.facts["missing"]
    whole_file = missing == fault.place.path
    return Finding(
        "Y023",
        "there is no mkdocs.yml here" if whole_file else f"mkdocs.yml has no `{missing}`",
        fault.place,
        label="" if whole_file else "publisher, people and ratings are declared there",
        help=(
            "run the command in the publication's folder",
            "`quoteproof init DIR` makes a new publication with all settings in place",
        ),
    )


RULE = Rule(
    code="Y023",
    name="no-settings",
    severity=Severity.ERROR,
    summary="There is no mkdocs.yml, or it has no `extra.quoteproof`.",
    why="Without the declared ratings and people no verdict can be judged.",
    before="""\
site_name: My checks
""",
    after="""\
site_name: My checks
extra:
  quoteproof:
    format: 1
    publisher: {name: My desk}
    people: {jane: {name: Jane Roe}}
    ratings: {supported: {label: Supported, means: Another source says the same.}}
""",
    mend="Run the command in the publication's folder, or make a new one with `quoteproof init`.",
    faults=frozenset({"no-settings"}),
    from_fault=_tell,
)
