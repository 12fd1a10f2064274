"""`quoteproof explain` and help."""

from __future__ import annotations

import subprocess
import sys

import pytest

from builder.check.registry import all_rules
from tests.cli.conftest import Run


def test_a_rule_is_explained_with_reason_example_and_mend(run: Run) -> None:
    ran = run("explain", "q002")
    rule = all_rules()["Q002"]
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("Q002: altered (error)\n")
    for text in (rule.summary, rule.before.splitlines()[0], rule.after.splitlines()[0]):
        assert text in ran.out


def test_what_an_accept_settles_is_said(run: Run) -> None:
    assert "An `accept` with a reason" in run("explain", "Q008").out
    assert "An `accept` with a reason" not in run("explain", "Q002").out


def test_without_a_code_all_are_listed(run: Run) -> None:
    lines = run("explain").out.splitlines()
    assert [line[:4] for line in lines] == list(all_rules())


def test_several_codes_are_explained_in_turn(run: Run) -> None:
    out = run("explain", "A001", "A002").out
    assert out.index("A001: ") < out.index("A002: ")


def test_an_unknown_code_is_wrong_usage_with_the_nearest(run: Run) -> None:
    ran = run("explain", "Q0002")
    assert ran.status == 2
    assert 'There is no code "Q0002". Did you mean Q002?' in ran.err


@pytest.mark.parametrize("arguments", [("-h",), ("--help",)])
def test_help_lists_the_commands(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert ran.status == 0
    for name in ("check", "build", "serve", "explain"):
        assert f"\n  {name} " in ran.out


def test_the_version_is_told(run: Run) -> None:
    ran = run("--version")
    assert ran.status == 0
    assert ran.out.startswith("quoteproof ")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("chekc", 'There is no command "chekc". Did you mean check?'),
        ("publish", 'There is no command "publish". `quoteproof -h` lists them.'),
    ],
)
def test_an_unknown_command_is_wrong_usage(run: Run, typed: str, told: str) -> None:
    ran = run(typed)
    assert ran.status == 2
    assert told in ran.err


@pytest.mark.parametrize("command", ["check", "build", "serve", "quote", "explain"])
def test_each_command_has_help_with_examples(run: Run, command: str) -> None:
    ran = run(command, "-h")
    assert ran.status == 0
    assert "Examples:\n" in ran.out


def test_help_imports_nothing_slow() -> None:
    code = (
        "import sys; from builder.cli import main; main(['-h']);"
        "print(sorted({'mkdocs', 'jinja2', 'pydantic', 'yaml', 'regex'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.endswith("[]\n")
