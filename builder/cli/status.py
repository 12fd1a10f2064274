"""Exit statuses."""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """What a command's end tells the shell."""

    OK = 0
    ERRORS = 1
    USAGE = 2
    OWN_FAULT = 3
    INTERRUPTED = 130
    PIPE_CLOSED = 141
