"""Rules are complete: everything that explain, the rules' pages and SARIF show is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from builder.check import rules as folder
from builder.check.registry import all_rules, rules_of_faults
from builder.check.rule import Rule
from builder.findings.finding import Severity

RULES = list(all_rules().values())
FOLDER = Path(next(iter(folder.__path__)))


def test_codes_come_in_order_each_once() -> None:
    assert list(all_rules()) == sorted(rule.code for rule in RULES)
    assert len(RULES) == len(list(FOLDER.glob("[a-z]*.py")))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_complete(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]\d{3}", rule.code)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    for text in (rule.summary, rule.why, rule.mend):
        assert text == text.strip()
        assert text.endswith((".", "`"))
    assert rule.before.strip()
    assert rule.after.strip()
    assert rule.before != rule.after


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_one_scope(rule: Rule) -> None:
    scopes = (rule.from_fault, rule.from_quotation, rule.from_claim, rule.from_corpus)
    assert sum(scope is not None for scope in scopes) == 1
    assert bool(rule.faults) == (rule.from_fault is not None)


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.code[0] in "QVCA"], ids=lambda rule: rule.code)
def test_examples_are_yaml(rule: Rule) -> None:
    for example in (rule.before, rule.after):
        yaml.safe_load(example)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_stands_in_the_file_of_its_code(rule: Rule) -> None:
    assert (FOLDER / f"{rule.code.lower()}_{rule.name.replace('-', '_')}.py").exists()


def test_what_a_reason_can_settle_says_so_in_its_help() -> None:
    # Nothing that breaks a file or a hash, and no false quotation, is a matter of reasons.
    acceptable = {rule.code for rule in RULES if rule.acceptable}
    assert acceptable >= {"Q008", "Q009", "Q010", "Q011", "Q014", "V007"}
    assert not acceptable & {"Q001", "Q002", "Q003", "Q004", "Q005", "Q013", "S003", "A001", "X001"}


def test_each_kind_of_fault_has_its_rule() -> None:
    assert {rule.code[0] for rule in rules_of_faults().values()} <= set("YSCAX")


def test_warnings_are_those_the_contract_names() -> None:
    warnings = {rule.code for rule in RULES if rule.severity is Severity.WARNING}
    assert warnings >= {"V009", "C004", "C005", "C006"}
