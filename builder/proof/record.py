"""The proof record: what a proved quotation is in every output."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.proof import fragment, selectors
from builder.proof.outcome import Outcome, Range

if TYPE_CHECKING:
    from builder.proof.archived import ArchivedText
    from builder.proof.outcome import Edit, Proof


@dataclass(frozen=True, slots=True)
class Part:
    """One stretch of a seed that carries a quotation: code points, UTF-16 units, characters."""

    start: int
    end: int
    start16: int
    end16: int
    exact: str


@dataclass(frozen=True, slots=True)
class ProofRecord:
    """What DESIGN.md calls a proof.

    Attributes:
        seed: Id of the archived text.
        sha256: Hash of its bytes.
        grade: verbatim, typography, abridged or edited.
        parts: The seed's characters, in order.
        prefix: The fewest characters before the first part that single the passage out.
        suffix: The fewest after the last part; one of the two is enough.
        omitted: What ellipses leave out.
        edits: Brackets, in the quotation's order.
        line: Line of the first part, from 1.
        column: Its column, from 1, in characters.
        before: The sentence before it, as far as the seed's rights allow.
        after: The sentence after it.
        fragment: Text directives, one for each part, without `#:~:`; empty where none singles the passage out.
    """

    seed: str
    sha256: str
    grade: str
    parts: tuple[Part, ...]
    prefix: str
    suffix: str
    omitted: tuple[Range, ...]
    edits: tuple[Edit, ...]
    line: int
    column: int
    before: str
    after: str
    fragment: str

    def as_json(self) -> dict[str, object]:
        """The record as plain data, in the order of its keys."""
        return {
            "seed": self.seed,
            "sha256": self.sha256,
            "grade": self.grade,
            "parts": [
                {"start": p.start, "end": p.end, "start16": p.start16, "end16": p.end16, "exact": p.exact}
                for p in self.parts
            ],
            "prefix": self.prefix,
            "suffix": self.suffix,
            "omitted": [{"start": gap.start, "end": gap.end} for gap in self.omitted],
            "edits": [_edit(edit) for edit in self.edits],
            "line": self.line,
            "column": self.column,
            "before": self.before,
            "after": self.after,
            "fragment": self.fragment,
        }


def _edit(edit: Edit) -> dict[str, object]:
    place = {"start": edit.text.start, "end": edit.text.end}
    return {"kind": edit.kind, **place, "shown": edit.shown, "replaced": edit.replaced}


def describe(archived: ArchivedText, proof: Proof, *, seed: str, sha256: str, neighbours: bool = True) -> ProofRecord:
    """The record of a proof that holds.

    Args:
        archived: The text it was proved in.
        proof: Accepted, or waiting for somebody's word.
        seed: Id of the text.
        sha256: Hash of its bytes.
        neighbours: Whether the seed's rights allow to show the neighbouring sentences.

    Raises:
        ValueError: The proof does not hold.
    """
    if proof.outcome not in (Outcome.ACCEPT, Outcome.ACKNOWLEDGE) or proof.grade is None:
        raise ValueError("only a proof that holds can be described")
    text, parts = archived.text, proof.parts
    whole = Range(parts[0].start, parts[-1].end)
    quoted = selectors.shortest(text, parts[0] if len(parts) == 1 else whole)
    line, column = archived.line_column(whole.start)
    before, after = archived.neighbours(whole) if neighbours else ("", "")
    return ProofRecord(
        seed,
        sha256,
        proof.grade.value,
        tuple(_part(archived, part) for part in parts),
        quoted.prefix,
        quoted.suffix,
        proof.omitted,
        proof.edits,
        line,
        column,
        before,
        after,
        directives(archived, parts),
    )


def _part(archived: ArchivedText, part: Range) -> Part:
    start16, end16 = archived.utf16(part.start), archived.utf16(part.end)
    return Part(part.start, part.end, start16, end16, archived.text[part.start : part.end])


def directives(archived: ArchivedText, parts: tuple[Range, ...]) -> str:
    """Text directives for all parts, joined as in an address."""
    found = (fragment.directive(archived.page, part) for part in parts)
    return "&".join(str(directive) for directive in found if directive)
