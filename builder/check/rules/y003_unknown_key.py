"""Y003: a key that means nothing where it stands."""

from __future__ import annotations

from builder.check.nearest import nearest
from builder.check.rule import Rule
from builder.check.wording import holder, known, listed, where
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Fix, Severity


def _tell(fault: Fault) -> Finding:
    key, keys = fault.facts["key"], known(fault)
    homes = tuple(home for home in fault.facts.get("home", "").split(",") if home)
    near = None if homes else nearest(key, keys)
    inside = where(fault) or f" at the top of a {holder(fault.place)}"
    if fault.facts["inside"] in homes:
        return _needs_text(fault)
    return Finding(
        "Y003",
        f"there is no key `{key}`{inside}",
        fault.place,
        label=_label(near, homes),
        help=() if near else _advice(homes, keys),
        fixes=(Fix(f'write "{near}"', fault.place, near),) if near else (),
    )


def _needs_text(fault: Fault) -> Finding:
    """Tell of a key that only an entry with archived text has: `quote` beside `url` and without `seed`."""
    key, inside = fault.facts["key"], fault.facts["inside"]
    return Finding(
        "Y003",
        f"without an archived text, `{inside}` has no key `{key}`",
        fault.place,
        label="needs `seed` beside it",
        help=("name the archived text with `seed`, or take this key out",),
    )


def _label(near: str | None, homes: tuple[str, ...]) -> str:
    if near:
        return f'did you mean "{near}"?'
    return f"belongs under {listed(homes)}" if homes else "not known here"


def _advice(homes: tuple[str, ...], keys: tuple[str, ...]) -> tuple[str, ...]:
    if homes:
        return ("indent it as far as the keys of the group it belongs to",)
    return (f"known here: {', '.join(keys)}",) if keys else ()


RULE = Rule(
    code="Y003",
    name="unknown-key",
    severity=Severity.ERROR,
    summary="A key is misspelt, or stands in a group that has no such key.",
    why="What stands under a key that nobody knows would be left out of the page without a word.",
    before="""\
stats: disputed
""",
    after="""\
status: disputed
""",
    mend="Write the key as it is known, or indent it so that it stands in the group it belongs to.",
    faults=frozenset({"unknown-key"}),
    from_fault=_tell,
)
