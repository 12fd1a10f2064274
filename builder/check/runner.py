"""Checking a publication: prove its quotations, ask every rule, settle what a person has accepted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from builder.check.asking import judge_claim, judge_corpus, tell_faults
from builder.check.context import ClaimContext, CorpusContext
from builder.check.proving import archive, prove_claim
from builder.check.registry import all_rules
from builder.check.settle import settle
from builder.check.weigh import ordered, weighed
from builder.findings.fault import Fault
from builder.findings.finding import Finding
from builder.model.publication import CheckedPublication, Publication


def check_publication(publication: Publication, claims: Collection[str] | None = None) -> CheckedPublication:
    """Prove all quotations of a publication and find everything that is wrong with it.

    Args:
        publication: As loaded.
        claims: Ids of the claims to prove and judge; all by default. The others still count as the corpus
            around them, unproved.

    Returns:
        The publication with its proofs and all findings, worst first. What goes wrong inside a rule or the
        proof of a quotation becomes a finding with the code X001, never an exception.
    """
    corpus = _corpus(publication)
    chosen = [id_ for id_ in corpus.claims if claims is None or id_ in claims]
    corpus, faults = _proved(corpus, chosen)
    found = [*tell_faults([*publication.faults, *faults]), *judge_corpus(corpus)]
    for id_ in chosen:
        found += judge_claim(corpus.claims[id_])
    return CheckedPublication(
        publication=publication,
        texts=corpus.texts,
        quotations={id_: corpus.claims[id_].quotations for id_ in chosen},
        findings=_weighed(_settled(found, corpus, chosen), publication),
    )


def _corpus(publication: Publication) -> CorpusContext:
    texts = archive(publication)
    claims = {
        loaded.id: ClaimContext(loaded.id, loaded.document.path, loaded.claim, (), publication, texts)
        for loaded in publication.claims.values()
        if loaded.claim is not None
    }
    return CorpusContext(publication, claims, texts)


def _proved(corpus: CorpusContext, chosen: Iterable[str]) -> tuple[CorpusContext, list[Fault]]:
    contexts = dict(corpus.claims)
    faults: list[Fault] = []
    for id_ in chosen:
        quotations, failed = prove_claim(contexts[id_])
        contexts[id_] = replace(contexts[id_], quotations=quotations)
        faults += failed
    return replace(corpus, claims=contexts), faults


def _settled(found: Iterable[Finding], corpus: CorpusContext, chosen: Iterable[str]) -> Iterator[Finding]:
    """Take away what is accepted, claim by claim, and tell acceptances that settle nothing."""
    judged = {corpus.claims[id_].path: corpus.claims[id_] for id_ in chosen}
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in found:
        by_path[finding.place.path].append(finding)
    for path, context in judged.items():
        remaining, stale = settle(by_path.pop(path, ()), context, all_rules())
        yield from remaining
        yield from tell_faults(stale)
    for elsewhere in by_path.values():
        yield from elsewhere


def _weighed(findings: Iterable[Finding], publication: Publication) -> tuple[Finding, ...]:
    owners = {loaded.document.path: loaded for loaded in publication.claims.values()}
    return ordered((weighed(finding, all_rules(), owners) for finding in findings), publication)
