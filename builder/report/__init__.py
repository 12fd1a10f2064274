"""Findings as text for a terminal, one-liners, workflow annotations and JSON: one module a format."""
