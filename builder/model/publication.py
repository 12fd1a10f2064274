"""A publication as loaded from disk, and as checked: what every later step is a function of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from builder.document.document import Document
from builder.findings.fault import Fault
from builder.findings.finding import Finding
from builder.findings.place import Keys
from builder.model.claim import Accept, Claim, Quotation
from builder.model.seed import Seed
from builder.model.settings import Settings
from builder.proof.archived import ArchivedText
from builder.proof.outcome import Proof, Range
from builder.proof.record import ProofRecord


@dataclass(frozen=True, slots=True)
class LoadedClaim:
    """A file of claims/: `claim` is None where the file could not be read as one."""

    id: str
    document: Document
    claim: Claim | None


@dataclass(frozen=True, slots=True)
class LoadedSeed:
    """A pair of files in seeds/.

    Attributes:
        id: The files' common name.
        document: Its description as a YAML document; None where that file is missing.
        seed: The description; None where it could not be read.
        text_path: The .txt file, relative to the root.
        text: Its characters; None where it is missing or not UTF-8.
        sha256: Of the .txt file's bytes; None where it is missing.
        ignored: Regions that may not be quoted from, in the text's order.
    """

    id: str
    document: Document | None
    seed: Seed | None
    text_path: str
    text: str | None
    sha256: str | None
    ignored: tuple[Range, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether the text is another than the one that was archived and described."""
        return self.seed is not None and self.sha256 is not None and self.seed.sha256 != self.sha256


@dataclass(frozen=True, slots=True)
class Publication:
    """All that was read, and what reading found.

    Attributes:
        settings: From mkdocs.yml.
        settings_document: mkdocs.yml itself, for places.
        site_url: mkdocs.yml's `site_url`, ending in a slash, or None.
        site_name: mkdocs.yml's `site_name`.
        root: The publication's folder; only for messages and for those who write.
        claims: By id, in the order of ids.
        seeds: By id, in the order of ids.
        faults: What reading came upon; rules of families Y and S turn them into findings.
        others: Files that faults point into and no claim or seed stands for (a second file of the same name,
            a text that is not UTF-8), by path.
    """

    settings: Settings
    settings_document: Document
    site_url: str | None
    site_name: str
    root: Path
    claims: Mapping[str, LoadedClaim]
    seeds: Mapping[str, LoadedSeed]
    faults: tuple[Fault, ...] = ()
    others: Mapping[str, Document] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CheckedQuotation:
    """One quotation of a claim and what came of proving it.

    Attributes:
        keys: Where it stands in the claim: `("source",)`, `("also", 0)`, `("evidence", 2)`.
        quotation: As written.
        proof: The engine's answer.
        record: The proof record, where it may be published; None where it may not.
        acknowledged: The editor's acceptances that were needed, for readers.
    """

    keys: Keys
    quotation: Quotation
    proof: Proof
    record: ProofRecord | None
    acknowledged: tuple[Accept, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckedPublication:
    """A publication with its proofs and all findings.

    Attributes:
        publication: What was checked.
        texts: The folded archived texts, by seed id.
        quotations: By claim id, in the file's order (source, also, evidence).
        findings: All of them, worst first.
    """

    publication: Publication
    texts: Mapping[str, ArchivedText]
    quotations: Mapping[str, tuple[CheckedQuotation, ...]]
    findings: tuple[Finding, ...] = field(default=())
