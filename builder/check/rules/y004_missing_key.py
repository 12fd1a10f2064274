"""Y004: a key that has to be there."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.check.wording import holder
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity

_ADVICE = {
    "authors": "name who wrote it, by an id declared under people in mkdocs.yml: `authors: [jane]`",
    "claim": "write what is claimed, as one neutral sentence: `claim: The attackers fired 24 rockets.`",
    "kind": "say what the text is: `kind: report` (primary, report, repost or opinion)",
    "quote": "copy the words from the archived text; `quoteproof quote SEED WORDS` prints an entry ready to paste",
    "seed": "name the archived text: `seed: ` and its id; where none is archived, give `url` and `unproved`",
    "source": "say where the claim is made: `source:` with `seed`, `quote` and `speaker`",
    "stance": "say what the passage does to the claim: `stance: refutes` (supports, refutes, denies or context)",
    "summary": "say why this is the verdict: `summary: >-` and the text, indented, on the next line",
    "terms": "list the words that do not occur in that text: `terms: [two dozen]`",
    "unproved": "say why there is no archived text: `unproved: No transcript is archived.`",
    "why": "say why it may not be quoted: `why: reader comments`",
}


def _tell(fault: Fault) -> Finding:
    key, inside = fault.facts["key"], fault.facts["inside"]
    in_list = inside in {"evidence", "also", "silent", "accept", "corrections", "ignore"}
    place = f"this entry of `{inside}`" if in_list else f"`{inside}`" if inside else f"this {holder(fault.place)}"
    return Finding(
        "Y004",
        f"the key `{key}` is missing in {place}",
        fault.place,
        label=f"has no `{key}`",
        help=_advice(fault, key),
    )


def _advice(fault: Fault, key: str) -> tuple[str, ...]:
    if key == "sha256" and "sha256" in fault.facts:
        return (f"add the archived text's sum: `sha256: {fault.facts['sha256']}`",)
    return (_ADVICE.get(key, f"add `{key}: ` and its value"),)


RULE = Rule(
    code="Y004",
    name="missing-key",
    severity=Severity.ERROR,
    summary="A key that every claim, seed, quotation or setting of this kind needs is not there.",
    why="Each required key answers a question that every reader may ask: what is claimed, where, by whom, who says "
    "so and why.",
    before="""\
evidence:
  - seed: us-news-irbil
    quote: roughly a dozen 107 mm rockets were launched
""",
    after="""\
evidence:
  - seed: us-news-irbil
    quote: roughly a dozen 107 mm rockets were launched
    stance: refutes
""",
    mend="Add the key. If it is there, look at its indentation: it may stand in another group.",
    faults=frozenset({"missing-key"}),
    from_fault=_tell,
)
