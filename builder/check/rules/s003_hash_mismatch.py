"""S003: an archived text whose bytes are not the ones that were archived."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    path = fault.facts["path"]
    return Finding(
        "S003",
        f"{path} is not the text that was archived",
        fault.place,
        label="the sum of the archived text",
        notes=(
            f"the file's sum is {fault.facts['actual']}",
            "every quotation from this text rests on its bytes, so none of them may change",
        ),
        help=(
            f"bring the archived text back: git checkout -- {path}",
            "where git itself changed the line ends, add `seeds/** -text` to .gitattributes and fetch the file again",
            "a text that was archived anew, in another state, is another seed: give it an id of its own",
        ),
    )


RULE = Rule(
    code="S003",
    name="hash-mismatch",
    severity=Severity.ERROR,
    summary="The SHA-256 sum of an archived text is not the one in its description.",
    why="If an archived text could be edited, any quotation could be made to pass.",
    before="""\
# a blank was deleted in seeds/us-news-irbil.txt
sha256: c0e62edbbb351e45dff3461b47c04b87d2da55b3f61994e472a3fe101af26948
""",
    after="""\
# seeds/us-news-irbil.txt is as it was archived
sha256: c0e62edbbb351e45dff3461b47c04b87d2da55b3f61994e472a3fe101af26948
""",
    mend="Bring the archived bytes back. Where the source really changed, archive it again as another seed.",
    faults=frozenset({"hash-mismatch"}),
    from_fault=_tell,
)
