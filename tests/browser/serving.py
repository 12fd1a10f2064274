"""A built site on a free port of this machine, for as long as a block lasts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from builder.publish.server import LOOPBACK, site_server


@contextmanager
def serving(site: Path, base: str = "/") -> Iterator[str]:
    """Serve a folder; gives its address, ending in a slash."""
    server = site_server(site, base)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://{LOOPBACK}:{server.server_port}{base}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
