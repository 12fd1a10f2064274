"""Y010: a text longer than the place where it is shown."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


def _tell(fault: Fault) -> Finding:
    key, most, actual, over = (fault.facts[name] for name in ("key", "most", "actual", "over"))
    return Finding(
        "Y010",
        f"`{key}` has {actual} characters; it may have {most}",
        fault.place,
        label=f"{over} too many",
        notes=(f"`{key}` stands in lists and search results, where there is room for one line",),
        help=("say it in fewer words here, and the rest in `summary`",),
    )


RULE = Rule(
    code="Y010",
    name="too-long",
    severity=Severity.ERROR,
    summary="`because` is longer than 160 characters.",
    why="It is the one line that readers see beside the verdict, in lists and in search results; what is cut off "
    "there would be cut in the middle.",
    before="""\
because: The group that claimed the attack says 24 in a statement that was published on the same evening and
  that several news agencies took up, while a spokesman for the coalition says about a dozen.
""",
    after="""\
because: The group that claimed the attack says 24; a coalition spokesman says about a dozen.
""",
    mend="Keep the decisive difference, and move everything else to `summary`.",
    faults=frozenset({"too-long"}),
    from_fault=_tell,
)
