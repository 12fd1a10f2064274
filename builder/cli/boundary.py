"""The one place where an exception becomes a sentence and an exit status; nobody ever sees a traceback."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from builder.cli.status import Status


def run(command: click.Command, arguments: Sequence[str] | None) -> int:
    """Run a command to its end.

    Args:
        command: What to run.
        arguments: As typed, without the program's name; those of the process by default.

    Returns:
        The exit status. Interruptions and closed pipes end quietly, with the statuses shells expect.
    """
    _write_whatever_fits()
    try:
        status = command.main(args=arguments, prog_name="quoteproof", standalone_mode=False)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        return Status.USAGE
    except (click.Abort, KeyboardInterrupt):
        return Status.INTERRUPTED
    except BrokenPipeError:
        _forget_output()
        return Status.PIPE_CLOSED
    except Exception as error:  # noqa: BLE001 - the boundary: what nobody foresaw is told in words, exit status 3
        _tell(error)
        return Status.OWN_FAULT
    return int(status or 0)


def _write_whatever_fits() -> None:
    """Let a terminal that lacks a character show its code instead of ending the run."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _forget_output() -> None:
    """Keep Python from complaining at exit that the reader of a pipe is gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _tell(error: Exception) -> None:
    from builder.check.asking import tell_crash  # noqa: PLC0415 - only a crash needs it
    from builder.check.guard import crash  # noqa: PLC0415 - as above
    from builder.findings.place import Place  # noqa: PLC0415 - as above

    finding = tell_crash(crash(error, "this command", Place("mkdocs.yml")))
    click.echo(f"{finding.severity}[{finding.code}]: {finding.message}", err=True)
    for line in (*finding.notes, *finding.help):
        click.echo(f"  = {line}", err=True)
