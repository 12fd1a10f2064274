"""What is checked before anything is published: one page a rule, from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from builder.check.rule import Rule
from builder.render import addresses
from builder.render.markup import render
from builder.render.page import Page, Section
from builder.render.words import say

_FAMILIES = "YSQVCHLAX"
"""In the order in which an editor meets them: the file, its sources, its quotations, its verdict …"""


def rule_pages(rules: Mapping[str, Rule]) -> Iterator[Page]:
    """Make the list of rules and the page of each."""
    yield _index(rules.values())
    for rule in rules.values():
        here = addresses.rule(rule.code)
        html = render("rule.html", rule=rule, all_rules=addresses.relative(here, addresses.RULES))
        summary = rule.summary.replace("`", "")
        yield Page(here, f"{rule.code}: {summary}", summary, (Section(html),), {"kind": "rule"})


def _index(rules: Iterable[Rule]) -> Page:
    ordered = sorted(rules, key=lambda rule: (_FAMILIES.index(rule.code[0]), rule.code))
    families = [
        (say(f"rules.{family}"), [(rule, _link(rule)) for rule in of])
        for family, of in groupby(ordered, key=lambda rule: rule.code[0])
    ]
    html = render("rules.html", families=families)
    return Page(addresses.RULES, say("rules.title"), say("rules.description"), (Section(html),), {"kind": "rules"})


def _link(rule: Rule) -> str:
    return addresses.relative(addresses.RULES, addresses.rule(rule.code))
