"""`quoteproof explain`: what a rule finds, why, an example, and how to mend it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import click

from builder.check.nearest import nearest
from builder.check.registry import all_rules
from builder.check.rule import Rule
from builder.cli.status import Status

_WIDTH = 88


@click.command(
    epilog="""\b
Examples:
  quoteproof explain         all codes, one line each
  quoteproof explain Q002    one of them
"""
)
@click.argument("codes", nargs=-1, metavar="[CODE]...")
def command(codes: tuple[str, ...]) -> int:
    """Say what a finding means, why it matters and how to mend it."""
    return explain(codes)


def explain(codes: tuple[str, ...]) -> int:
    """Write the pages of the rules named, or a list of all.

    Raises:
        click.UsageError: There is no such code.
    """
    rules = [_rule(code) for code in codes]
    if rules:
        click.echo("\n\n".join("\n".join(_page(rule)) for rule in rules))
    else:
        click.echo("\n".join(_row(rule) for rule in all_rules().values()))
    return Status.OK


def _rule(code: str) -> Rule:
    rules, wanted = all_rules(), code.strip().upper()
    if wanted in rules:
        return rules[wanted]
    near = nearest(wanted, rules)
    hint = f" Did you mean {near}?" if near else ""
    raise click.UsageError(f'There is no code "{code}".{hint} `quoteproof explain` lists them all.')


def _row(rule: Rule) -> str:
    return f"{rule.code}  {rule.severity:<7}  {rule.summary}"


def _page(rule: Rule) -> Iterator[str]:
    yield f"{rule.code}: {rule.name} ({rule.severity})"
    yield from ("", *textwrap.wrap(rule.summary, _WIDTH))
    yield from ("", "Why it matters", *_indented(rule.why))
    yield from ("", "What it finds", *_code(rule.before))
    yield from ("", "The same, mended", *_code(rule.after))
    yield from ("", "What to do", *_indented(rule.mend))
    if rule.acceptable:
        yield from (
            "",
            *_indented("An `accept` with a reason of five words or more settles it; readers see the reason."),
        )


def _indented(text: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent="  ", subsequent_indent="  ")


def _code(example: str) -> list[str]:
    return textwrap.indent(example.rstrip("\n"), "    ").splitlines()
