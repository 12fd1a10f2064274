"""From the tree to plain data: the first of two equal keys counts, and no key is anything but text."""

from __future__ import annotations

from typing import Any

from builder.document.nodes import Mapping, Node, Opaque, Scalar
from builder.document.resolve import kind_of, read
from builder.findings.fault import Fault
from builder.findings.place import Span


def construct(path: str, node: Node | None, faults: list[Fault]) -> Any:
    """Give a tree's data.

    Args:
        path: For the places of faults.
        node: The tree.
        faults: Takes a `duplicate-key` for each key that stands twice and a `no-such-date` for `2021-02-30`.

    Returns:
        dict, list, str, int, float, bool, date, datetime or None; keys are the characters that stand there.
    """
    if isinstance(node, Scalar):
        return _scalar(path, node, faults)
    if isinstance(node, Mapping):
        return _mapping(path, node, faults)
    if node is None or isinstance(node, Opaque):
        return None
    return [construct(path, item, faults) for item in node.items]


def _mapping(path: str, node: Mapping, faults: list[Fault]) -> dict[str, Any]:
    data: dict[str, Any] = {}
    first: dict[str, Scalar] = {}
    for key, value in node.pairs:
        if key.value == "<<" and isinstance(value, Opaque):
            continue  # the alias is a fault already
        if key.value in first:
            earlier = first[key.value]
            related = Span(path, earlier.start, earlier.end)
            faults.append(Fault("duplicate-key", Span(path, key.start, key.end), {"key": key.value}, related))
            continue
        first[key.value] = key
        data[key.value] = construct(path, value, faults)
    return data


def _scalar(path: str, node: Scalar, faults: list[Fault]) -> Any:
    if node.style:
        return node.value
    try:
        return read(node.value)
    except ValueError:
        if kind_of(node.value) == "timestamp":
            faults.append(Fault("no-such-date", Span(path, node.start, node.end), {"written": node.value}))
        return node.value
