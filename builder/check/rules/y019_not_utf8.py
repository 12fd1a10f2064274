"""Y019: a file that is not UTF-8."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    guess = fault.facts["guess"]
    archived = fault.place.path.endswith(".txt")
    return Finding(
        "Y019",
        "the file is not UTF-8",
        fault.place,
        label=f"the first byte that cannot be read: {fault.facts['byte']}",
        notes=(f"it looks like {guess}",) if guess else (),
        help=(
            "archive the text again, as UTF-8, and write the new sum under `sha256`"
            if archived
            else 'save it as UTF-8; in most editors under "Save as" or "Encoding"',
        ),
    )


RULE = Rule(
    code="Y019",
    name="not-utf8",
    severity=Severity.ERROR,
    summary="A file is saved in another encoding than UTF-8.",
    why="Accents, dashes and quotation marks would come out as other characters, and no quotation with one of them "
    "could be proved.",
    before="""\
# saved by an old Windows program, in Windows-1252
speaker: François
""",
    after="""\
# saved as UTF-8
speaker: François
""",
    mend="Save the file as UTF-8.",
    faults=frozenset({"not-utf8"}),
    from_fault=_tell,
)
