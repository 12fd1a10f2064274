"""From YAML's events to a tree with places; anchors, aliases and tags are seen here and nowhere later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from builder.document.marks import in_quotes
from builder.document.nodes import Mapping, Node, Opaque, Scalar, Sequence
from builder.findings.fault import Fault
from builder.findings.place import Span

MOST_DEEP = 24
"""How many lists and groups may stand inside each other; a claim needs six."""

MOST_NODES = 100_000
"""How many values one file may hold; mkdocs.yml lists every person of a large desk."""

_PROPERTY = re.compile(r"[&!][^ \t\r\n,\]}]*")
_REST = re.compile(r"[^\r\n#]{0,200}[^\r\n# \t](?=[ \t]*(?:[\r\n#]|$))")
_FLOW = re.compile(r"[,\]}]")
_BETWEEN = re.compile(r"(?:[ \t\r\n]+|#[^\r\n]*)*")


class TooMuchError(Exception):
    """A file is nested too deeply or holds too many values; `fault` says which and where."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.kind)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Composed:
    """A file's tree and what its events told.

    Attributes:
        root: Its first document; None for an empty file.
        faults: Anchors, aliases, tags, keys that are no text, further documents.
    """

    root: Node | None
    faults: tuple[Fault, ...]


def compose(path: str, text: str) -> Composed:
    """Parse a file.

    Args:
        path: For the places of faults.
        text: Its characters, a byte order mark included.

    Raises:
        yaml.YAMLError: It is not YAML.
        TooMuchError: It is nested too deeply or holds too many values.
    """
    composer = _Composer(path, text, _events(text), int(text.startswith("\ufeff")))
    root = composer.document()
    return Composed(root, tuple(composer.faults))


def _events(text: str) -> Iterator[yaml.Event]:
    parser = yaml.CSafeLoader(text)
    try:
        while (event := parser.get_event()) is not None:
            yield event
    finally:
        parser.dispose()


def _node(event: yaml.Event) -> yaml.events.NodeEvent:
    assert isinstance(event, yaml.events.NodeEvent)  # noqa: S101 - libyaml balances what starts and what ends
    return event


@dataclass(slots=True)
class _Composer:
    """One pass over the events; `shift` is 1 after a byte order mark, which libyaml does not count."""

    path: str
    text: str
    events: Iterator[yaml.Event]
    shift: int
    faults: list[Fault] = field(default_factory=list)
    nodes: int = 0

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self.events:
            if root is not None and isinstance(event, yaml.DocumentStartEvent):
                start, _ = self.marks(event)
                self.faults.append(Fault("second-document", Span(self.path, start, start + 3)))
                break
            if isinstance(event, yaml.events.NodeEvent):
                root = self.node(event, -1, 0)
        return root

    def node(self, event: yaml.events.NodeEvent, indent: int, depth: int) -> Node:
        start, end = self.marks(event)
        self.limit(start, depth)
        if isinstance(event, yaml.AliasEvent):
            self.refuse("alias", start, end)
            return Opaque(start, end)
        if event.anchor is not None or getattr(event, "tag", None) is not None:
            start = self.skip_properties(start)
        if isinstance(event, yaml.ScalarEvent):
            plain = event.style in (None, ":")
            return Scalar(event.value, "" if plain else str(event.style), min(start, end), end, indent)
        assert isinstance(event, yaml.events.CollectionStartEvent)  # noqa: S101 - nothing else is left
        flow = bool(event.flow_style)
        collect = self.sequence if isinstance(event, yaml.SequenceStartEvent) else self.mapping
        return collect(start, indent if flow else self.column(start), depth, flow=flow)

    def sequence(self, start: int, column: int, depth: int, *, flow: bool) -> Sequence:
        items: list[Node] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                return Sequence(items, start, self.marks(event)[1], flow)
            items.append(self.node(_node(event), column, depth + 1))
        raise AssertionError("libyaml ends what it starts")

    def mapping(self, start: int, column: int, depth: int, *, flow: bool) -> Mapping:
        pairs: list[tuple[Scalar, Node]] = []
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                return Mapping(pairs, start, self.marks(event)[1], flow)
            key = self.key(self.node(_node(event), column, depth + 1))
            pairs.append((key, self.node(_node(next(self.events)), column, depth + 1)))
        raise AssertionError("libyaml ends what it starts")

    def key(self, node: Node) -> Scalar:
        if isinstance(node, Scalar):
            return node
        if not isinstance(node, Opaque):
            self.faults.append(Fault("complex-key", Span(self.path, node.start, node.end)))
        return Scalar(self.text[node.start : node.end], "", node.start, node.end, -1)

    def limit(self, start: int, depth: int) -> None:
        self.nodes += 1
        place = Span(self.path, start, start + 1)
        if depth > MOST_DEEP:
            raise TooMuchError(Fault("too-deep", place, {"most": str(MOST_DEEP)}))
        if self.nodes > MOST_NODES:
            raise TooMuchError(Fault("too-many", place, {"most": f"{MOST_NODES:,}"}))

    def skip_properties(self, start: int) -> int:
        """Report an anchor and a tag before a value, and give where the value itself starts."""
        for _ in range(2):
            found = _PROPERTY.match(self.text, start)
            if found is None:
                break
            self.refuse("anchor" if found.group().startswith("&") else "tag", start, found.end())
            between = _BETWEEN.match(self.text, found.end())
            start = between.end() if between else found.end()
        return start

    def refuse(self, kind: str, start: int, end: int) -> None:
        """Report an anchor, alias or tag; it may be the start of a text that only lacks quotation marks."""
        rest = _REST.match(self.text, start)
        meant = rest.group() if rest else ""
        fits = meant and not _FLOW.search(meant)
        facts = {"name": self.text[start + 1 : end], "suggestion": in_quotes(meant) if fits else ""}
        related = Span(self.path, start, start + len(meant))
        self.faults.append(Fault(kind, Span(self.path, start, end), facts, related))

    def column(self, start: int) -> int:
        line = self.text.rfind("\n", 0, start) + 1
        return start - line - (0 if line else self.shift)

    def marks(self, event: yaml.Event) -> tuple[int, int]:
        assert event.start_mark is not None  # noqa: S101 - only hand-made events have none
        assert event.end_mark is not None  # noqa: S101
        return event.start_mark.index + self.shift, event.end_mark.index + self.shift
