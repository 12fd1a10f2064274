"""A003: an `accept` for something that cannot be accepted."""

from __future__ import annotations

from collections.abc import Iterator

from builder.check.context import ClaimContext
from builder.check.registry import all_rules
from builder.check.rule import Rule
from builder.check.settle import acceptances
from builder.findings.finding import Finding, Severity


def _find(context: ClaimContext) -> Iterator[Finding]:
    rules = all_rules()
    for entry in acceptances(context):
        code = entry.accept.code
        if code in rules and rules[code].acceptable:
            continue
        yield Finding(
            "A003",
            f"{code} cannot be accepted" if code in rules else f"there is no rule {code}",
            context.place(*entry.keys, "code"),
            label="no reason settles this" if code in rules else "unknown code",
            help=(f"mend what {code} tells" if code in rules else "`quoteproof explain` lists all codes",),
        )


RULE = Rule(
    code="A003",
    name="accept-impossible",
    severity=Severity.ERROR,
    summary="An `accept` names a code that no rule has, or whose rule no reason can settle.",
    why="It looks as if somebody had answered for a problem, and does nothing.",
    before="""\
accept:
  - {code: Q002, reason: It is nearly what the text says.}
""",
    after="""\
accept:
  - {code: Q008, reason: The left-out words name the spokesman only.}
""",
    mend="Take the entry out and mend what the finding tells.",
    from_claim=_find,
)
