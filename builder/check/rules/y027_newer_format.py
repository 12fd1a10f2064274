"""Y027: files written for a newer builder."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    newest = fault.facts["newest"]
    return Finding(
        "Y027",
        f"format {fault.facts['written']} is newer than this builder, which reads format {newest}",
        fault.place,
        label=f"this builder reads {newest}",
        help=("install the current version: pip install --upgrade quoteproof",),
    )


RULE = Rule(
    code="Y027",
    name="newer-format",
    severity=Severity.ERROR,
    summary="The settings name a format that this version of the builder does not know.",
    why="Keys may have changed their meaning; reading them in the old way could publish something else.",
    before="""\
extra:
  quoteproof:
    format: 2
""",
    after="""\
extra:
  quoteproof:
    format: 1
""",
    mend="Install a version of Quoteproof that knows the format.",
    faults=frozenset({"newer-format"}),
    from_fault=_tell,
)
