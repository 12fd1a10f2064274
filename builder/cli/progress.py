"""Progress on standard error: each step with its seconds, and a last line."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import click


@dataclass(slots=True)
class Progress:
    """Tells the steps of a build as they end.

    Attributes:
        silent: Say nothing at all.
    """

    silent: bool = False
    _started: float = field(default_factory=time.monotonic)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Tell a step and how long it took, unless it fails: then the reason is told instead."""
        started = time.monotonic()
        yield
        self.say(f"  {name:<22}{time.monotonic() - started:6.2f} s")

    def say(self, line: str) -> None:
        """Write a line."""
        if not self.silent:
            click.echo(line, err=True)

    def finish(self, site: Path, pages: int, claims: int) -> None:
        """Write the last line: where the site is, and what it holds."""
        seconds = time.monotonic() - self._started
        where = site.relative_to(Path.cwd()) if site.is_relative_to(Path.cwd()) else site
        checks = "1 claim" if claims == 1 else f"{claims:,} claims"
        self.say(f"Published {where}/ in {seconds:.1f} s: {checks}, {pages:,} pages.")
