"""`quoteproof serve`: the site on this machine, showing each saved claim, seed or page at once."""

from __future__ import annotations

from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, NoReturn

import click

from builder.cli.root import find_root, root_option
from builder.cli.status import Status

if TYPE_CHECKING:
    from builder.load.settings import SettingsError
    from builder.model.publication import CheckedPublication
    from builder.publish.preview import Preview
    from builder.publish.trouble import Trouble
    from builder.publish.watch import Changes

_PORT = 8000
_IDLE = 1.0
_COLUMNS = 100
_FEW = 3


@click.command(
    epilog="""\b
Examples:
  quoteproof serve              http://127.0.0.1:8000/
  quoteproof serve --port 0     any free port
"""
)
@root_option
@click.option("--port", type=click.IntRange(0, 65535), default=_PORT, show_default=True, help="Port to listen at.")
def command(root: Path | None, port: int) -> int:
    """Show the site on this machine, and each saved claim, seed or page at once."""
    return serve(find_root(root), port)


def serve(root: Path, port: int) -> int:
    """Serve a preview until it is interrupted.

    Returns:
        The exit status.
    """
    # Everything else is imported late: wrong usage and help are told without waiting for it.
    from builder.publish.folders import Folders  # noqa: PLC0415
    from builder.publish.preview import Preview  # noqa: PLC0415
    from builder.publish.preview_server import preview_server  # noqa: PLC0415
    from builder.publish.server import LOOPBACK  # noqa: PLC0415
    from builder.publish.watch import watching  # noqa: PLC0415

    preview = Preview(Folders(root), tell=_tell)
    try:
        server = preview_server(preview, port)
    except OSError as error:
        reason = error.strerror or str(error)
        raise click.UsageError(f"Port {port} cannot be used ({reason}). Name another one with --port.") from error
    preview.site_url = f"http://{LOOPBACK}:{server.server_port}/"
    Thread(target=server.serve_forever, daemon=True).start()
    click.echo(f"Preview at {preview.site_url} (stop it with Ctrl+C)", err=True)
    try:
        with watching(preview.folders) as changes:
            _follow(preview, changes)
    except KeyboardInterrupt:
        return Status.OK
    finally:
        server.shutdown()
        server.server_close()


def _follow(preview: Preview, changes: Changes) -> NoReturn:
    from builder.publish.watch import next_changes  # noqa: PLC0415

    changed: frozenset[Path] = frozenset()
    while True:
        seconds = preview.rebuild(changed)
        shown = "could not be shown" if preview.state.message else "shown"
        click.echo(f"{_names(changed, preview)} {shown} after {seconds:.1f} s", err=True)
        changed = next_changes(changes, _IDLE)
        if not changed:
            preview.complete()
            changed = next_changes(changes)


def _names(changed: frozenset[Path], preview: Preview) -> str:
    root = preview.folders.root
    names = sorted(path.relative_to(root).as_posix() for path in changed if path.is_relative_to(root))
    return ", ".join(names[:_FEW]) + (" …" if len(names) > _FEW else "") if names else "Everything"


def _tell(found: CheckedPublication | SettingsError | tuple[Trouble, ...]) -> str:
    """Write what is wrong to the terminal, and give it as plain text for the browser."""
    from builder.cli.showing import report_of, report_of_settings, show, words_of  # noqa: PLC0415
    from builder.load.settings import SettingsError  # noqa: PLC0415
    from builder.model.publication import CheckedPublication  # noqa: PLC0415
    from builder.report.formats import FORMATS  # noqa: PLC0415
    from builder.report.report import Look  # noqa: PLC0415

    if not isinstance(found, CheckedPublication | SettingsError):
        words = "\n".join(map(words_of, found))
        click.echo(words)
        return words
    report = report_of_settings(found) if isinstance(found, SettingsError) else report_of(found, found.findings)
    show(report, "text")
    return "\n".join(FORMATS["text"](report, Look(columns=_COLUMNS)))
