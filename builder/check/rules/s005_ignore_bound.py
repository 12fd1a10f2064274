"""S005: an ignored region whose bounds cannot be told."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.check.wording import short
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Related, Severity


def _tell(fault: Fault) -> Finding:
    words = short(fault.facts["words"])
    if fault.kind == "bound-absent":
        return Finding(
            "S005",
            f'the archived text has no words "{words}"',
            fault.place,
            label="not in the text",
            help=("copy the words from the archived text, with its quotation marks, dashes and blanks",),
        )
    related = (Related(fault.related, _RELATED[fault.kind]),) if fault.related else ()
    if fault.kind == "bound-repeated":
        message, label, advice = f'the words "{words}" stand in the text more than once', "could mean either", _MORE
    else:
        message, label, advice = "this ignored region ends before it starts", "stands before `from`", _ORDER
    return Finding("S005", message, fault.place, label, related, help=(advice,))


_RELATED = {"bound-repeated": "a further place", "bounds-reversed": "`to` stands here"}
_MORE = "take in a few more words, until they stand there once"
_ORDER = "`from` holds the region's first words and `to` its last"


RULE = Rule(
    code="S005",
    name="ignore-bound",
    severity=Severity.ERROR,
    summary="The first or last words of an ignored region do not stand in the archived text exactly once, or stand "
    "there in the wrong order.",
    why="Reader comments and page furniture must not be quoted as the report's own words, so it must be certain "
    "where they begin and end.",
    before="""\
ignore:
  - {from: "the", to: "Reply", why: reader comments}
""",
    after="""\
ignore:
  - {from: "What an odd report", to: "2 likes Reply", why: reader comments}
""",
    mend="Copy longer bounds from the archived text.",
    faults=frozenset({"bound-absent", "bound-repeated", "bounds-reversed"}),
    from_fault=_tell,
)
