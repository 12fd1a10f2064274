"""YAML files whose every value knows its place, down to single characters."""
