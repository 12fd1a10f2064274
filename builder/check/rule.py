"""What a rule is: everything its documentation, `explain`, SARIF and `--select` need, and one function."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.check.context import ClaimContext, CorpusContext
    from builder.findings.fault import Fault
    from builder.findings.finding import Finding, Severity
    from builder.model.publication import CheckedQuotation


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One thing the checker can find.

    Exactly one of `from_fault`, `from_quotation`, `from_claim` and `from_corpus` is given: the rule's scope.

    Attributes:
        code: A capital letter (the family) and three digits.
        name: A few words in kebab-case, for `explain` and page addresses.
        severity: What it weighs outside drafts.
        summary: What it finds, one sentence.
        why: Why that matters to a reader of the site, one paragraph.
        before: An example that it finds (YAML).
        after: The same, mended.
        mend: What to do, one paragraph.
        acceptable: Whether an `accept` may settle it.
        faults: The kinds of faults that `from_fault` words.
    """

    code: str
    name: str
    severity: Severity
    summary: str
    why: str
    before: str
    after: str
    mend: str
    acceptable: bool = False
    faults: frozenset[str] = frozenset()
    from_fault: Callable[[Fault], Finding] | None = None
    from_quotation: Callable[[ClaimContext, CheckedQuotation], Iterable[Finding]] | None = None
    from_claim: Callable[[ClaimContext], Iterable[Finding]] | None = None
    from_corpus: Callable[[CorpusContext], Iterable[Finding]] | None = None
