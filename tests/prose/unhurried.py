"""How properties are tried here: without a deadline, for the machine may be busy; speed has a test of its own."""

from __future__ import annotations

from hypothesis import settings

unhurried = settings(deadline=None)
