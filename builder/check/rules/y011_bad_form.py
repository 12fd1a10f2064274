"""Y011: an id, an address, a sum or a code in a form of its own."""

from __future__ import annotations

from builder.check.rule import Rule
from builder.check.wording import short
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity
from builder.load.names import suggestion

_FORMS = {
    "id": ("an id", "small letters a to z, digits, and single hyphens between them, 80 characters at most"),
    "page": ("an id that a topic or rating can have", "any but `index`, the page that lists them all"),
    "address": ("a web address", "it starts with https:// or http:// and holds no blanks"),
    "sha256": ("a SHA-256 sum", "64 characters, digits and small letters a to f"),
    "code": ("a finding's code", "a capital letter and three digits, such as Q008"),
    "language": ("a language code", "two or three small letters, such as en, with a region if need be: pt-BR"),
}


def _tell(fault: Fault) -> Finding:
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
