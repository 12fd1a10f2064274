"""Y011: an id, an address, a sum or a code in a form of its own."""

from __future__ import annotations

from pathlib import PurePosixPath

from builder.check.nearest import nearest
from builder.check.rule import Rule
from builder.check.wording import known, short
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Fix, Severity
from builder.load.names import suggestion

_FORMS = {
    "id": ("an id", "small letters a to z, digits, and single hyphens between them, 80 characters at most"),
    "page": ("an id that a topic or rating can have", "any but `index`, the page that lists them all"),
    "address": ("a web address", "it starts with https:// or http:// and holds no blanks"),
    "sha256": ("a SHA-256 sum", "64 characters, digits and small letters a to f"),
    "code": ("a finding's code", "a capital letter and three digits, such as Q008"),
    "language": ("a language code", "two or three small letters, such as en, with a region if need be: pt-BR"),
}


_PLACES = {"status": "ratings in mkdocs.yml", "seed": "texts archived in seeds/", "topics": "topics in mkdocs.yml"}
_MOST_LISTED = 12


def _tell(fault: Fault) -> Finding:
    if known(fault):
        return _undeclared(fault)
    form, written = fault.facts["form"], fault.facts["written"]
    name, shape = _FORMS.get(form, (f"a value of `{form}`", "it has another form"))
    near = suggestion(written) if form == "id" else ""
    return Finding(
        "Y011",
        f'"{short(written)}" is not {name}',
        fault.place,
        label=f'perhaps "{near}"?' if near else "not in this form",
        notes=(f"{name}: {shape}",),
        help=_the_sum(fault) if form == "sha256" else (),
    )


def _undeclared(fault: Fault) -> Finding:
    """Tell of what is no id where only declared ids are known: of those, and of nothing that would be refused next."""
    ids, written = known(fault), fault.facts["written"]
    near = _meant(written, ids)
    return Finding(
        "Y011",
        f'"{short(written)}" is not one of the {_PLACES.get(fault.facts["key"], "people in mkdocs.yml")}',
        fault.place,
        label=f'did you mean "{near}"?' if near else "not known",
        notes=(_list_of(ids),),
        fixes=(Fix(f'write "{near}"', fault.place, near),) if near else (),
    )


def _meant(written: str, ids: tuple[str, ...]) -> str | None:
    """Give the known id nearest to what was written, which may also be the path of the id's file."""
    path = PurePosixPath(written.strip("'\""))
    stem = path.stem if path.suffix in {".txt", ".yml"} else path.name
    return nearest(suggestion(stem) or stem, ids)


def _list_of(ids: tuple[str, ...]) -> str:
    more = f", and {len(ids) - _MOST_LISTED:,} more" if len(ids) > _MOST_LISTED else ""
    return f"known there: {', '.join(ids[:_MOST_LISTED])}{more}"


def _the_sum(fault: Fault) -> tuple[str, ...]:
    actual = fault.facts.get("sha256")
    return (f"the text's sum is {actual}",) if actual else ()


RULE = Rule(
    code="Y011",
    name="bad-form",
    severity=Severity.ERROR,
    summary="An id, a web address, a sum, a code or a language has a form that it cannot have.",
    why="Ids become addresses of pages and addresses become links; one in another form leads nowhere.",
    before="""\
topics: [Erbil attack 2021]
""",
    after="""\
topics: [erbil-attack-2021]
""",
    mend="Write it in the form that the finding names.",
    faults=frozenset({"bad-form"}),
    from_fault=_tell,
)
