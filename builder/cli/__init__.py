"""The commands: one small module each."""

from __future__ import annotations

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `quoteproof`.

    Args:
        arguments: As typed, without the program's name; those of the process by default.

    Returns:
        The exit status: 0 no error, 1 errors, 2 bad usage or settings, 3 a fault of our own.
    """
    from builder.cli.boundary import run  # noqa: PLC0415 - `builder.cli` itself stays free to import
    from builder.cli.group import quoteproof  # noqa: PLC0415 - as above

    return run(quoteproof, arguments)
