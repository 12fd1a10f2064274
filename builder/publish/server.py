"""A loopback web server for a built site, with the headers that a host should send."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from builder.publish.csp import policy

LOOPBACK = "127.0.0.1"
_OUR_NAMES = {"127.0.0.1", "localhost"}
_TYPES = {".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".woff2": "font/woff2"}
_TEXT = ("text/", "application/json", "application/xml", "image/svg+xml")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request gets: status, media type and body."""

    status: HTTPStatus
    media_type: str
    body: bytes
    location: str | None = None


def answer(site: Path, base: str, path: str) -> Answer:
    """Find what a published site says at a path.

    Args:
        site: The folder.
        base: The path the site lies under, with a slash at both ends.
        path: The request's path, as sent.
    """
    asked = unquote(urlsplit(path).path)
    if f"{asked}/" == base:
        return _moved(base)
    within = asked.removeprefix(base) if asked.startswith(base) else ""
    if not asked.startswith(base) or "\x00" in within:
        return _missing(site)
    found = (site / within).resolve()
    if not found.is_relative_to(site.resolve()):
        return _missing(site)
    if found.is_dir():
        return _file(found / "index.html", site) if asked.endswith("/") else _moved(f"{asked}/")
    return _file(found, site)


def _moved(path: str) -> Answer:
    return Answer(HTTPStatus.MOVED_PERMANENTLY, "text/plain", b"", quote(path))


def _file(path: Path, site: Path) -> Answer:
    if not path.is_file():
        return _missing(site)
    kind = _TYPES.get(path.suffix) or guess_type(path.name)[0] or "application/octet-stream"
    return Answer(HTTPStatus.OK, kind, path.read_bytes())


def _missing(site: Path) -> Answer:
    page = site / "404.html"
    body = page.read_bytes() if page.is_file() else b"Not found"
    return Answer(HTTPStatus.NOT_FOUND, "text/html" if page.is_file() else "text/plain", body)


class SiteHandler(BaseHTTPRequestHandler, ABC):
    """Answers GET and HEAD; a subclass says with what."""

    protocol_version = "HTTP/1.1"

    @abstractmethod
    def find(self, path: str) -> Answer:
        """Give what a path, as sent, is answered with."""

    def do_GET(self) -> None:
        """Send a file."""
        self._reply(with_body=True)

    def do_HEAD(self) -> None:
        """Send a file's headers."""
        self._reply(with_body=False)

    def _reply(self, *, with_body: bool) -> None:
        found = self.find(self.path) if self.is_ours() else Answer(HTTPStatus.FORBIDDEN, "text/plain", b"")
        self.send_answer(found, with_body=with_body)

    def is_ours(self) -> bool:
        """Tell whether the request names this machine, so that no other site can read the preview through it."""
        return (self.headers.get("Host") or "").rpartition(":")[0] in _OUR_NAMES

    def send_answer(self, found: Answer, *, with_body: bool = True) -> None:
        """Send status, headers and body."""
        self.send_response(found.status)
        charset = "; charset=utf-8" if found.media_type.startswith(_TEXT) else ""
        self.send_header("Content-Type", f"{found.media_type}{charset}")
        self.send_header("Content-Length", str(len(found.body)))
        self.send_header("Content-Security-Policy", f"{policy()}; frame-ancestors 'none'")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "strict-origin-when-cross-origin")
        self.send_header("Cache-Control", "no-store")
        if found.location:
            self.send_header("Location", found.location)
        self.end_headers()
        if with_body:
            self.wfile.write(found.body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class's name
        """Say nothing of each request."""


def site_server(site: Path, base: str = "/", port: int = 0) -> ThreadingHTTPServer:
    """Make a server for a built site, not yet running.

    Args:
        site: The folder.
        base: The path to serve it under, with a slash at both ends.
        port: The port to listen at; 0 for a free one.

    Raises:
        OSError: The port is taken.
    """

    class Handler(SiteHandler):
        def find(self, path: str) -> Answer:
            return answer(site, base, path)

    return quiet_server(Handler, port)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing where a browser hung up."""


def quiet_server(handler: type[BaseHTTPRequestHandler], port: int) -> ThreadingHTTPServer:
    """Make a loopback server that logs nothing.

    Raises:
        OSError: The port is taken.
    """
    return _Server((LOOPBACK, port), handler)
