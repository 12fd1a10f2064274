"""`quoteproof serve`: what is saved is seen, what is wrong is told, and the last good page stays."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from tests.cli.conftest import Run, break_claim

ROOT = Path(__file__).parents[2]


class Listener:
    """A browser's ear: the events of a preview."""

    def __init__(self, port: int) -> None:
        self.connection = HTTPConnection("127.0.0.1", port, timeout=20)
        self.connection.request("GET", "/__preview/events")
        self.events: HTTPResponse = self.connection.getresponse()

    def next(self) -> dict[str, object]:
        """Wait for the next state, at most a minute."""
        patience = time.monotonic() + 60
        while time.monotonic() < patience and (line := self.events.readline().decode()):
            if line.startswith("data: "):
                found: dict[str, object] = json.loads(line.removeprefix("data: "))
                return found
        pytest.fail("the preview said nothing more")


@pytest.fixture
def port(publication: Path) -> Iterator[int]:
    """A running preview of the small publication, with its first build done."""
    (publication / "docs").mkdir()
    command = [sys.executable, "-m", "builder", "serve", "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    running = subprocess.Popen(
        command, cwd=publication, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    try:
        assert running.stderr
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", running.stderr.readline())
        assert found
        assert running.stderr.readline().startswith("Everything shown after")
        yield int(found[1])
        running.send_signal(signal.SIGINT)
        assert running.wait(10) == 0
    finally:
        running.kill()
        running.communicate()


def ask(port: int, path: str) -> str:
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path)
    body = connection.getresponse().read().decode()
    connection.close()
    return body


def test_a_saved_claim_is_seen_a_broken_one_is_told_and_the_last_good_page_stays(publication: Path, port: int) -> None:
    listener = Listener(port)
    assert listener.next()["version"] == 1
    break_claim(publication, "names no source", "names nobody at all")
    assert listener.next() == {"version": 2, "message": "", "heading": ""}
    assert "names nobody at all" in ask(port, "/claims/fire/")
    break_claim(publication)
    state = listener.next()
    assert state["version"] == 2
    assert state["heading"] == "Not shown yet: this page is the last good one."
    assert "--> claims/fire.yml:3:" in str(state["message"])
    assert "names nobody at all" in ask(port, "/claims/fire/")
    assert not (publication / "site").exists()


def test_a_broken_link_is_shown_and_told_once_there_is_time(publication: Path, port: int) -> None:
    listener = Listener(port)
    listener.next()
    (publication / "docs/about.md").write_text("# About\n\n[x](nowhere.md)\n")
    assert listener.next()["version"] == 2
    assert "<h1 id=" in ask(port, "/about/")
    state = listener.next()
    assert state["heading"] == "What you see is the newest state, but it cannot be published:"
    assert "the link '../nowhere/' leads to no page" in str(state["message"])


def test_pages_are_watched_by_a_script_that_the_published_site_lacks(publication: Path, port: int, run: Run) -> None:
    assert '<script src="/__preview/reload.js" data-version="1" defer>' in ask(port, "/")
    assert "EventSource" in ask(port, "/__preview/reload.js")
    run("build")
    assert "__preview" not in (publication / "site/index.html").read_text()


def test_a_port_that_is_taken_is_told(publication: Path, port: int, run: Run) -> None:
    ran = run("serve", "--root", str(publication), "--port", str(port))
    assert ran.status == 2
    assert f"Port {port} cannot be used" in ran.err
