"""Reading a publication from disk into frozen values; what is wrong with it becomes faults, never exceptions."""

from builder.load.publication import load_publication
from builder.load.settings import SettingsError

__all__ = ["SettingsError", "load_publication"]
