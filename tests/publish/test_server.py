"""The loopback server: the right files, the right headers, nothing outside the folder."""

from __future__ import annotations

from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from builder.publish.csp import policy
from builder.publish.server import site_server


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ThreadingHTTPServer]:
    site = tmp_path / "site"
    (site / "claims").mkdir(parents=True)
    (site / "index.html").write_text("home")
    (site / "claims/index.html").write_text("claims")
    (site / "404.html").write_text("lost")
    (tmp_path / "secret").write_text("secret")
    (site / "link").symlink_to(tmp_path / "secret")
    running = site_server(site, "/checks/")
    Thread(target=running.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    yield running
    running.shutdown()
    running.server_close()


def ask(server: ThreadingHTTPServer, path: str, host: str = "localhost:80") -> tuple[HTTPResponse, str]:
    connection = HTTPConnection("127.0.0.1", server.server_port)
    connection.request("GET", path, headers={"Host": host})
    response = connection.getresponse()
    body = response.read().decode()
    connection.close()
    return response, body


@pytest.mark.parametrize(
    ("path", "status", "body"),
    [
        ("/checks/", 200, "home"),
        ("/checks/claims/", 200, "claims"),
        ("/checks/claims/?q=a", 200, "claims"),
        ("/checks/claims", 301, ""),
        ("/checks", 301, ""),
        ("/", 404, "lost"),
        ("/checks/none/", 404, "lost"),
        ("/checks/../secret", 404, "lost"),
        ("/checks/%2e%2e/secret", 404, "lost"),
        ("/checks//etc/passwd", 404, "lost"),
        ("/checks/link", 404, "lost"),
        ("/checks/%00", 404, "lost"),
    ],
)
def test_paths(server: ThreadingHTTPServer, path: str, status: int, body: str) -> None:
    response, found = ask(server, path)
    assert (response.status, found) == (status, body)


def test_folders_are_answered_with_their_slash(server: ThreadingHTTPServer) -> None:
    assert ask(server, "/checks/claims")[0].getheader("Location") == "/checks/claims/"


def test_pages_cannot_be_framed_or_sniffed(server: ThreadingHTTPServer) -> None:
    response, _ = ask(server, "/checks/")
    assert response.getheader("Content-Security-Policy") == f"{policy()}; frame-ancestors 'none'"
    assert response.getheader("X-Content-Type-Options") == "nosniff"


def test_another_sites_name_for_this_machine_gets_nothing(server: ThreadingHTTPServer) -> None:
    response, body = ask(server, "/checks/", "evil.example:80")
    assert (response.status, body) == (403, "")
