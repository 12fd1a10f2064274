"""S002: an archived text that nobody has described."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    return Finding(
        "S002",
        f"there is no description {fault.facts['description']}",
        fault.place,
        label="nobody says what this text is",
        help=(
            f"write {fault.facts['description']}; it needs `kind` (primary, report, repost or opinion) and the sum:",
            f"sha256: {fault.facts['sha256']}",
        ),
    )


RULE = Rule(
    code="S002",
    name="description-missing",
    severity=Severity.ERROR,
    summary="An archived text is there, but its description is not.",
    why="Readers must be told what a text is, through whom it came, and what is not known of it.",
    before="""\
# seeds/us-news-irbil.txt exists, seeds/us-news-irbil.yml does not
""",
    after="""\
# seeds/us-news-irbil.yml
kind: report
publisher: U.S. News & World Report
sha256: c0e62edbbb351e45dff3461b47c04b87d2da55b3f61994e472a3fe101af26948
""",
    mend="Write the description. `quoteproof new seed FILE` makes one with the sum filled in.",
    faults=frozenset({"description-missing"}),
    from_fault=_tell,
)
