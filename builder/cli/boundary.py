"""The one place where an exception becomes a sentence and an exit status; nobody ever sees a traceback."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence

import click

from builder.cli.status import Status

_THE_SYSTEM_S = frozenset({errno.EACCES, errno.EDQUOT, errno.EIO, errno.ENOSPC, errno.EPERM, errno.EROFS})
"""What a machine refuses for reasons of its own: no fault of ours, and nothing to report to us."""


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
        _flush()
    except (click.Abort, KeyboardInterrupt):
        return Status.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the boundary: what nobody foresaw is told in words, exit status 3
        return _told(error)
    return int(status or 0)


def _told(error: Exception) -> Status:
    """Say what ended a command, and give the exit status for it."""
    if isinstance(error, click.ClickException):
        error.show()
        return Status.USAGE
    if isinstance(error, BrokenPipeError):
        _forget_output()
        return Status.PIPE_CLOSED
    if isinstance(error, OSError) and error.errno in _THE_SYSTEM_S:
        _forget_output()
        _say(f"Error: {error.filename2 or error.filename or 'the output'} cannot be used: {error.strerror}.")
        return Status.USAGE
    return _own_fault(error)


def _write_whatever_fits() -> None:
    """Let a terminal that lacks a character show its code instead of ending the run."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _flush() -> None:
    if sys.stdout is not None:  # a shell may have closed it
        sys.stdout.flush()


def _forget_output() -> None:
    """Keep Python from complaining at exit about output that nobody takes."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _own_fault(error: Exception) -> Status:
    from builder.check.asking import tell_crash  # noqa: PLC0415 - only a crash needs it
    from builder.check.guard import crash  # noqa: PLC0415 - as above
    from builder.findings.place import Place  # noqa: PLC0415 - as above

    rest = "nothing was published"
    finding = tell_crash(crash(error, "this command", Place("mkdocs.yml"), rest))
    _say(f"{finding.severity}[{finding.code}]: {finding.message}")
    for line in (*finding.notes, *finding.help):
        _say(f"  = {line}")
    return Status.OWN_FAULT


def _say(line: str) -> None:
    """Write a line to standard error, with nothing in it that a terminal would obey."""
    from builder.report.screen import printable  # noqa: PLC0415 - only what goes wrong needs it

    click.echo(printable(line), err=True)
