"""The examples in the rules about files are true: the first is found, the second is not."""

from __future__ import annotations

import pytest

from builder.check.registry import all_rules, rules_of_faults
from builder.check.rule import Rule
from builder.load.claims import read_claim

ABOUT_FILES_AS_SUCH = {"Y019", "Y020", "Y021", "Y022", "Y023", "Y024", "Y025", "Y026", "Y027"}
"""Their examples show names, folders, settings or characters that no example can hold."""

RULES = [rule for rule in all_rules().values() if rule.code.startswith("Y") and rule.code not in ABOUT_FILES_AS_SUCH]


def found(rule: Rule, example: str) -> set[str]:
    """Give the messages of a rule about an example, read as a claim."""
    assert rule.from_fault is not None
    _, faults = read_claim("claims/example.yml", example, {})
    return {rule.from_fault(fault).message for fault in faults if rules_of_faults()[fault.kind] is rule}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_the_example_is_found_and_the_mended_one_is_not(rule: Rule) -> None:
    before, after = found(rule, rule.before), found(rule, rule.after)
    assert before - after
    assert not after - before
