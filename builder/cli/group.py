"""`quoteproof`: the group of all commands, each imported only when it is run."""

from __future__ import annotations

import importlib
from collections.abc import Mapping

import click

_COMMANDS: Mapping[str, str] = {
    "check": "Prove every quotation and find what is wrong; publish nothing.",
    "build": "Check, generate and publish the site into site/.",
    "serve": "Show the site, and each saved change at once.",
    "quote": "Find a passage and print it as evidence ready to paste.",
    "compare": "Show passages that two archived texts share, and where their wording differs.",
    "coverage": "Show which sentences of an archived text no claim has taken up yet.",
    "explain": "Say what a finding means and how to mend it.",
}
"""Commands by name, each a module beside this one, with the line that help shows."""


class _Commands(click.Group):
    """A group that knows its commands by name and help line, so that none starts slower for the others."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's form
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's form
        if cmd_name not in _COMMANDS:
            return None
        command = importlib.import_module(f"builder.cli.{cmd_name}").command
        assert isinstance(command, click.Command)  # noqa: S101 - a slip of ours, not of the user
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was typed; of a misspelt one, say which may have been meant."""
        if args and args[0] not in _COMMANDS and not args[0].startswith("-"):
            raise click.UsageError(_unknown(args[0]), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


def _unknown(typed: str) -> str:
    from builder.check.nearest import nearest  # noqa: PLC0415 - only a slip needs it

    near = nearest(typed, _COMMANDS)
    return f'There is no command "{typed}".' + (f" Did you mean {near}?" if near else " `quoteproof -h` lists them.")


def _version(context: click.Context, _parameter: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click's form
    if value and not context.resilient_parsing:
        from importlib import metadata  # noqa: PLC0415 - slow to import, and rarely asked for

        try:
            number = metadata.version("quoteproof")
        except metadata.PackageNotFoundError:
            number = "not installed, run from its source"
        click.echo(f"quoteproof {number}")
        context.exit()


@click.command(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit status: 0 no error, 1 errors, 2 wrong usage or settings, 3 a fault of Quoteproof itself.",
)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version.")
def quoteproof() -> None:
    """Publish fact-checks that prove their quotations.

    Run it in the folder that holds mkdocs.yml, claims/ and seeds/, or in any folder below it.
    """
