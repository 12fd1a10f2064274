"""Imports go one way: findings, document, proof, model, load, check, then what shows and what writes."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "builder"

# Each layer may import those that stand before it, and itself.
LAYERS = [
    "findings",
    "document",
    "proof",
    "compare",
    "model",
    "load",
    "prose",
    "surroundings",
    "check",
    "coverage",
    "report",
    "render",
    "publish",
    "cli",
]
# Layers side by side: neither knows the other.
STRANGERS = {
    ("report", "render"),
    ("render", "report"),
    ("publish", "report"),
    ("prose", "load"),
    ("surroundings", "load"),
    ("surroundings", "prose"),
}


def imports_of(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = set()
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        found |= {name.split(".")[1] for name in names if name.startswith("builder.")}
    return found


MODULES = [path for path in sorted(ROOT.rglob("*.py")) if path.parent != ROOT]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_one_way(path: Path) -> None:
    layer = path.relative_to(ROOT).parts[0]
    assert layer in LAYERS, f"{layer} has no place among the layers: give it one"
    allowed = set(LAYERS[: LAYERS.index(layer) + 1])
    wrong = {name for name in imports_of(path) if name not in allowed or (layer, name) in STRANGERS}
    assert not wrong, f"{path} imports {sorted(wrong)}"
