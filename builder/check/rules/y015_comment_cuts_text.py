"""Y015: a `#` that cuts an unquoted text short."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.check.wording import in_marks, short
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    key, kept = fault.facts["key"], fault.facts["kept"]
    ends = f'ends with "{short_end(kept)}"' if kept else "is empty"
    return Finding(
        "Y015",
        f"a comment cuts `{key}` short",
        fault.place,
        label="YAML does not read this",
        notes=(f"a `#` after a blank starts a comment; for YAML `{key}` {ends}",),
        help=("if it really is a comment, put it on a line of its own, above the key",),
        fixes=in_marks(fault),
    )


def short_end(text: str) -> str:
    """Give the last words of a text."""
    words = text.split()
    return short(" ".join(words[-4:]))


RULE = Rule(
    code="Y015",
    name="comment-cuts-text",
    severity=Severity.ERROR,
    summary="A `#` after a blank turns the end of an unquoted text into a comment.",
    why="Everything from the `#` on would vanish without a word, and the quotation that is proved would be shorter "
    "than the one that was meant.",
    before="""\
quote: he praised the #MeToo movement
""",
    after="""\
quote: 'he praised the #MeToo movement'
""",
    mend="Put the text in quotation marks. After quoted words of a source even a real comment is refused, since "
    "nobody can tell the two apart: put it on a line of its own.",
    faults=frozenset({"comment-cuts"}),
    from_fault=_tell,
)
