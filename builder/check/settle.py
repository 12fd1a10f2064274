"""What `accept` does: it settles the findings it names, and becomes a fault where it settles none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from builder.check.context import ClaimContext
from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding
from builder.findings.place import Keys, Place
from builder.model.claim import Accept, Quotation

STALE = "stale-accept"
"""The kind of fault that A001 words."""

_OUR_WORDS = {"explanation", "translation"}


@dataclass(frozen=True, slots=True)
class Acceptance:
    """An `accept` entry of a claim.

    Attributes:
        accept: The entry.
        keys: Where it stands.
        quotation: The keys of the quotation it stands at; empty for the claim's own.
    """

    accept: Accept
    keys: Keys
    quotation: Keys = ()


def acceptances(context: ClaimContext) -> tuple[Acceptance, ...]:
    """List the `accept` entries of a claim, its own and its quotations'."""
    own = [Acceptance(accept, ("accept", index)) for index, accept in enumerate(context.claim.accept)]
    for keys, quotation in quotations_of(context):
        own += [Acceptance(accept, (*keys, "accept", index), keys) for index, accept in enumerate(quotation.accept)]
    return tuple(own)


def quotations_of(context: ClaimContext) -> Iterator[tuple[Keys, Quotation]]:
    """Give a claim's quotations with their keys, in the file's order: source, also, evidence."""
    claim = context.claim
    if isinstance(claim.source, Quotation):
        yield ("source",), claim.source
    for index, also in enumerate(claim.also):
        yield ("also", index), also
    for index, evidence in enumerate(claim.evidence):
        if isinstance(evidence, Quotation):
            yield ("evidence", index), evidence


def settle(
    findings: Iterable[Finding], context: ClaimContext, rules: Mapping[str, Rule]
) -> tuple[tuple[Finding, ...], tuple[Fault, ...]]:
    """Take away the findings of one claim that a person has accepted.

    Args:
        findings: All findings of the claim.
        context: The claim.
        rules: All rules by code.

    Returns:
        The findings that remain, and a fault for each acceptance that settled nothing.
    """
    given = acceptances(context)
    used: set[Keys] = set()
    remaining = []
    for finding in findings:
        settling = [entry for entry in given if _settles(entry, finding, context, rules)]
        used |= {entry.keys for entry in settling}
        if not settling:
            remaining.append(finding)
    stale = [entry for entry in given if entry.keys not in used and _is_told_of(entry, context, rules)]
    return tuple(remaining), tuple(_fault(entry, context) for entry in stale)


def _settles(entry: Acceptance, finding: Finding, context: ClaimContext, rules: Mapping[str, Rule]) -> bool:
    rule = rules.get(finding.code)
    if rule is None or not rule.acceptable or finding.final or entry.accept.code != finding.code:
        return False
    if not isinstance(finding.place, Place) or finding.place.path != context.path:
        return False
    if _quotation_of(finding.place) != entry.quotation:
        return False
    return bool(entry.quotation) or _covers(entry.accept.words, finding.place, context)


def _quotation_of(place: Place) -> Keys:
    """Give the keys of the quotation that a place belongs to; empty where it lies in the claim's own words."""
    keys = place.keys
    if keys[:1] == ("source",):
        return keys[:1]
    if keys[:1] in {("also",), ("evidence",)} and len(keys) > 1 and not _OUR_WORDS & set(keys[2:]):
        return keys[:2]
    return ()


def _covers(words: str | None, place: Place, context: ClaimContext) -> bool:
    """Whether accepted words are, or surround, the words that a finding marks."""
    if words is None or place.within is None:
        return words is None and place.within is None
    value = _value(context.publication.claims[context.id].document.data, place.keys)
    start = value.find(words)
    while start >= 0:
        if start <= place.within[0] and place.within[1] <= start + len(words):
            return True
        start = value.find(words, start + 1)
    return False


def _value(data: object, keys: Keys) -> str:
    for key in keys:
        if isinstance(data, dict):
            data = data.get(key)
        elif isinstance(data, list) and isinstance(key, int):
            data = data[key]
    return data if isinstance(data, str) else ""


def _is_told_of(entry: Acceptance, context: ClaimContext, rules: Mapping[str, Rule]) -> bool:
    """Whether it can be known that an acceptance is not needed: its rule exists, and its quotation was proved."""
    rule = rules.get(entry.accept.code)
    if rule is None or not rule.acceptable or context.claim.withdrawn:
        return False
    proved = {quotation.keys for quotation in context.quotations if quotation.record is not None}
    return not entry.quotation or entry.quotation in proved


def _fault(entry: Acceptance, context: ClaimContext) -> Fault:
    facts = {"code": entry.accept.code, "words": entry.accept.words or ""}
    return Fault(STALE, context.place(*entry.keys, "code"), facts)
