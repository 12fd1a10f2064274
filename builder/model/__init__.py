"""The vocabulary: frozen models of claims, seeds and settings, and what a loaded publication holds."""
