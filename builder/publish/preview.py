"""The preview: the newest state of a publication that could be built, and what stands against the one on disk."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from builder.findings.finding import Severity
from builder.load.settings import SettingsError
from builder.model.publication import CheckedPublication
from builder.publish.edition import Edition, check_edition, generate
from builder.publish.folders import Folders, make_own
from builder.publish.links import files_of
from builder.publish.mkdocs import MkDocsJob, build_pages
from builder.publish.publish import check_site
from builder.publish.search import index_pages
from builder.publish.swap import staged
from builder.publish.tree import write_tree
from builder.publish.trouble import PublishError, Trouble

Tell = Callable[[CheckedPublication | SettingsError | tuple[Trouble, ...]], str]
"""Tells an editor what was found, and gives it as plain text for the browser."""


@dataclass(frozen=True, slots=True)
class State:
    """What a browser needs to know.

    Attributes:
        version: Counts the builds that changed pages.
        message: What is wrong with the newest state on disk; empty where nothing is.
        is_shown: Whether the pages show that newest state.
        turn: Counts the states.
    """

    version: int = 0
    message: str = ""
    is_shown: bool = False
    turn: int = 0

    def as_json(self) -> str:
        """Give it as the data of one event."""
        return json.dumps({"version": self.version, "message": self.message, "heading": self._heading})

    @property
    def _heading(self) -> str:
        if not self.message:
            return ""
        if self.is_shown:
            return "What you see is the newest state, but it cannot be published:"
        if self.version:
            return "Not shown yet: this page is the last good one."
        return "Nothing can be shown yet."


@dataclass(slots=True)
class Preview:
    """Builds the preview's pages, and tells those who wait for the next state.

    Attributes:
        folders: The publication's.
        tell: Hears of everything that was found.
        site_url: The preview's own address, once it is known.
    """

    folders: Folders
    tell: Tell
    site_url: str = ""
    state: State = field(default_factory=State)
    _news: threading.Condition = field(default_factory=threading.Condition)
    _complete: bool = False

    def rebuild(self, changed: frozenset[Path]) -> float:
        """Check and build what changed; where that fails, the last good pages stay.

        Args:
            changed: Files that were saved; none for a first build.

        Returns:
            Seconds it took.
        """
        started = time.monotonic()
        whole = not self._complete or self.folders.settings_file in changed
        try:
            checked = check_edition(self.folders.root)
            words = self.tell(checked)
            if any(finding.severity is Severity.ERROR for finding in checked.findings):
                self._tell_browsers(words)
            else:
                self._build(generate(checked, self.folders), whole=whole)
                self._show()
        except SettingsError as error:
            self._tell_browsers(self.tell(error))
        except PublishError as error:
            self._tell_browsers(self.tell(error.troubles))
        return time.monotonic() - started

    def complete(self) -> None:
        """Make the search index and follow the links: what a saved file need not wait for."""
        if not self.state.is_shown:
            return
        try:
            index_pages(self.folders.preview)
            check_site(self.folders.preview, files_of(self.folders.preview), "/")
        except PublishError as error:
            self._tell_browsers(self.tell(error.troubles), is_shown=True)

    def wait(self, turn: int, seconds: float) -> State:
        """Wait for a state later than `turn`, but not for longer than so many seconds."""
        with self._news:
            self._news.wait_for(lambda: self.state.turn > turn, timeout=seconds)
            return self.state

    def _build(self, edition: Edition, *, whole: bool) -> None:
        make_own(self.folders.preview_tree, self.folders.root)
        change = write_tree(edition.files, self.folders.preview_tree)
        if whole or change.removed:
            with staged(self.folders.preview, self.folders.preview_lock) as fresh:
                build_pages(self._job(fresh, only_changed=False))
        else:
            build_pages(self._job(self.folders.preview, only_changed=True))
        self._complete = True

    def _job(self, out: Path, *, only_changed: bool) -> MkDocsJob:
        return MkDocsJob(self.folders.settings_file, self.folders.preview_tree, out, self.site_url, only_changed)

    def _show(self) -> None:
        self._set(State(self.state.version + 1, "", is_shown=True, turn=self.state.turn + 1))

    def _tell_browsers(self, message: str, *, is_shown: bool = False) -> None:
        self._set(State(self.state.version, message, is_shown, self.state.turn + 1))

    def _set(self, state: State) -> None:
        with self._news:
            self.state = state
            self._news.notify_all()
