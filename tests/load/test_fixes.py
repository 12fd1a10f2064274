"""Every fix that a finding about a file offers settles that finding."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from builder.check.registry import rules_of_faults
from builder.document import Document
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Fix
from builder.findings.place import Span
from builder.load import SettingsError, load_publication
from tests.check.test_samples import SAMPLES, assemble
from tests.load.conftest import documents

FOLDERS = sorted(folder for folder in SAMPLES.iterdir() if folder.name.startswith(("Y", "S0")))


def load(root: Path) -> tuple[tuple[Fault, ...], dict[str, Document]]:
    try:
        publication = load_publication(root)
    except SettingsError as error:
        return error.faults, {error.document.path: error.document} if error.document else {}
    return publication.faults, documents(publication)


def findings(faults: tuple[Fault, ...]) -> list[Finding]:
    tellers = [rules_of_faults()[fault.kind].from_fault for fault in faults]
    return [tell(fault) for fault, tell in zip(faults, tellers, strict=True) if tell]


def apply(fix: Fix, document: Document) -> str:
    span = fix.place if isinstance(fix.place, Span) else document.locate(fix.place)
    return document.text[: span.start] + fix.replacement + document.text[span.end :]


def test_samples_offer_fixes(tmp_path: Path) -> None:
    offered: Counter[str] = Counter()
    for sample in FOLDERS:
        faults, _ = load(assemble(sample, tmp_path / sample.name))
        offered.update(finding.code for finding in findings(faults) if finding.fixes)
    assert {"Y001", "Y003", "Y007", "Y009", "Y013", "Y014", "Y015", "Y016", "Y017", "Y021"} <= set(offered)


@pytest.mark.parametrize("sample", FOLDERS, ids=lambda folder: folder.name)
def test_a_fix_settles_its_finding(sample: Path, tmp_path: Path) -> None:
    root = assemble(sample, tmp_path / "publication")
    faults, files = load(root)
    before = Counter(fault.kind for fault in faults)
    for fault, finding in zip(faults, findings(faults), strict=True):
        for fix in finding.fixes:
            path = root / fix.place.path
            original = path.read_bytes()
            path.write_bytes(apply(fix, files[fix.place.path]).encode())
            after, _ = load(root)
            assert Counter(other.kind for other in after)[fault.kind] < before[fault.kind]
            path.write_bytes(original)
