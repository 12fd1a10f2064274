"""How much a finding weighs where it stands, and in which order findings are told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from builder.check.rule import Rule
from builder.document.document import Document
from builder.findings.finding import Finding, Severity
from builder.findings.place import Span
from builder.model.publication import LoadedClaim, Publication

_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


def weighed(finding: Finding, rules: Mapping[str, Rule], owners: Mapping[str, LoadedClaim]) -> Finding:
    """Give a finding its rule's severity and the claim it belongs to, lowered in drafts and withdrawn claims.

    Args:
        finding: As its rule gave it.
        rules: All rules by code.
        owners: Claims by their files' paths.
    """
    owner = owners.get(finding.place.path)
    severity = rules[finding.code].severity
    if owner is not None and finding.code[0] != "X" and _is_lowered(finding, owner):
        severity = Severity.NOTE
    return replace(finding, severity=severity, claim=owner.id if owner else None)


def _is_lowered(finding: Finding, owner: LoadedClaim) -> bool:
    if owner.claim is None:
        data = owner.document.data
        return isinstance(data, dict) and data.get("draft") is True
    return owner.claim.draft or (owner.claim.withdrawn is not None and finding.code[0] in {"Q", "S"})


def ordered(findings: Iterable[Finding], publication: Publication) -> tuple[Finding, ...]:
    """Sort findings: worst first, then by file, place, code and words."""
    documents = [claim.document for claim in publication.claims.values()]
    documents += [seed.document for seed in publication.seeds.values() if seed.document]
    documents += publication.others.values()
    documents.append(publication.settings_document)
    by_path = {document.path: document for document in documents}
    return tuple(sorted(findings, key=lambda finding: _rank(finding, by_path)))


def _rank(finding: Finding, documents: Mapping[str, Document]) -> tuple[int, str, int, str, str]:
    return (
        _RANK[finding.severity],
        finding.place.path,
        _offset(finding, documents),
        finding.code,
        finding.message,
    )


def _offset(finding: Finding, documents: Mapping[str, Document]) -> int:
    if isinstance(finding.place, Span):
        return finding.place.start
    document = documents.get(finding.place.path)
    return document.locate(finding.place).start if document else 0
