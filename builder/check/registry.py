"""All rules, collected from their files; a new rule is a new file in builder/check/rules and nothing else."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from builder.check import rules
from builder.check.rule import Rule


@cache
def all_rules() -> Mapping[str, Rule]:
    """Collect every `RULE`, by code, in the order of codes.

    Raises:
        RuntimeError: Two files give the same code: a slip of ours that no run may hide.
    """
    found: dict[str, Rule] = {}
    for module in pkgutil.iter_modules(rules.__path__, f"{rules.__name__}."):
        rule: Rule = importlib.import_module(module.name).RULE
        if rule.code in found:
            raise RuntimeError(f"{module.name} gives the code {rule.code} a second time")
        found[rule.code] = rule
    return dict(sorted(found.items()))


@cache
def rules_of_faults() -> Mapping[str, Rule]:
    """Give the rule that words each kind of fault.

    Raises:
        RuntimeError: Two rules claim the same kind of fault.
    """
    found: dict[str, Rule] = {}
    for rule in all_rules().values():
        for kind in rule.faults:
            if kind in found:
                raise RuntimeError(f"{rule.code} and {found[kind].code} both word the fault {kind}")
            found[kind] = rule
    return found
