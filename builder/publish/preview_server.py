"""The preview's server: the built pages, a script that reloads them, and the events it listens to."""

from __future__ import annotations

from html import escape
from http import HTTPStatus
from http.server import ThreadingHTTPServer
from importlib.resources import files
from typing import ClassVar

from builder.publish.preview import Preview
from builder.publish.server import Answer, SiteHandler, answer, quiet_server

_OWN = "/__preview/"
_SCRIPT = f"{_OWN}reload.js"
_EVENTS = f"{_OWN}events"
_BEAT = 10.0
_WAITING = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Preview</title></head>'
    "<body><h1>No page can be shown yet</h1><pre>{message}</pre></body></html>"
)


def preview_server(preview: Preview, port: int) -> ThreadingHTTPServer:
    """Make the preview's server, not yet running.

    Raises:
        OSError: The port is taken.
    """

    class Handler(_PreviewHandler):
        watched = preview

        def find(self, path: str) -> Answer:
            return _answer(preview, path)

    return quiet_server(Handler, port)


def _answer(preview: Preview, path: str) -> Answer:
    if path.partition("?")[0] == _SCRIPT:
        script = files("builder.publish").joinpath("reload.js").read_bytes()
        return Answer(HTTPStatus.OK, "text/javascript", script)
    if not preview.state.version:
        page = _WAITING.format(message=escape(preview.state.message or "Building …")).encode()
        return _with_script(Answer(HTTPStatus.SERVICE_UNAVAILABLE, "text/html", page), 0)
    return _with_script(answer(preview.folders.preview, "/", path), preview.state.version)


def _with_script(found: Answer, version: int) -> Answer:
    if found.media_type != "text/html":
        return found
    script = f'<script src="{_SCRIPT}" data-version="{version}" defer></script></head>'.encode()
    return Answer(found.status, found.media_type, found.body.replace(b"</head>", script, 1), found.location)


class _PreviewHandler(SiteHandler):
    watched: ClassVar[Preview]

    def do_GET(self) -> None:  # noqa: N802 - the name http.server calls
        """Send a file, or events for as long as the browser listens."""
        if self.path == _EVENTS and self.is_ours():
            self._send_events()
        else:
            super().do_GET()

    def _send_events(self) -> None:
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        turn = -1
        try:
            while True:
                state = self.watched.wait(turn, _BEAT)
                event = ": still here\n\n" if state.turn == turn else f"data: {state.as_json()}\n\n"
                self.wfile.write(event.encode())
                self.wfile.flush()
                turn = state.turn
        except OSError:
            return
