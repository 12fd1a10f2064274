"""Asking the rules: each is run on everything of its scope, and its own crash is a finding like any other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from builder.check.context import ClaimContext, CorpusContext
from builder.check.guard import CRASH, attempt, crash
from builder.check.registry import all_rules, rules_of_faults
from builder.check.rule import Rule
from builder.findings.fault import Fault
from builder.findings.finding import Finding
from builder.findings.place import Place, Span

_SETTINGS = Place("mkdocs.yml")


def tell_faults(faults: Iterable[Fault]) -> Iterator[Finding]:
    """Word what reading came upon; each kind of fault has its rule."""
    for fault in faults:
        rule = rules_of_faults().get(fault.kind)
        if rule is None or rule.from_fault is None:
            yield tell_crash(crash(_wordless(fault.kind), "reading this file", fault.place))
        else:
            yield from _guarded(rule, fault.place, partial(_one, rule.from_fault, fault))


def judge_claim(context: ClaimContext) -> Iterator[Finding]:
    """Run the rules that look at one quotation or one claim."""
    for rule in all_rules().values():
        if rule.from_quotation is not None:
            yield from _guarded(rule, context.place(), partial(_each_quotation, rule.from_quotation, context))
        if rule.from_claim is not None:
            yield from _guarded(rule, context.place(), partial(rule.from_claim, context))


def judge_corpus(corpus: CorpusContext) -> Iterator[Finding]:
    """Run the rules that look at all claims together."""
    for rule in all_rules().values():
        if rule.from_corpus is not None:
            yield from _guarded(rule, _SETTINGS, partial(rule.from_corpus, corpus))


def _one(tell: Callable[[Fault], Finding], fault: Fault) -> Iterable[Finding]:
    return (tell(fault),)


def _each_quotation(find: Callable[..., Iterable[Finding]], context: ClaimContext) -> Iterable[Finding]:
    return (finding for quotation in context.quotations for finding in find(context, quotation))


def _guarded(rule: Rule, place: Place | Span, run: Callable[[], Iterable[Finding]]) -> tuple[Finding, ...]:
    found = attempt(lambda: tuple(run()), f"rule {rule.code}", place)
    return (tell_crash(found),) if isinstance(found, Fault) else found


def tell_crash(fault: Fault) -> Finding:
    """Word a fault of our own."""
    tell = rules_of_faults()[CRASH].from_fault
    assert tell is not None  # noqa: S101 - X001 has no other scope
    return tell(fault)


def _wordless(kind: str) -> ValueError:
    return ValueError(f"no rule words the fault {kind}")
