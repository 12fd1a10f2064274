"""From what stands against a quotation to a finding: the engine's words, the editor's file, the archived passage."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from builder.check.context import ClaimContext
from builder.check.narrowing import first_wrong
from builder.findings.finding import Finding, Related
from builder.findings.place import Span
from builder.model.publication import CheckedQuotation
from builder.proof.outcome import Outcome, Problem

_ALTERED = "Q002"
_MARKS_AROUND = "marks-around"

FromQuotation = Callable[[ClaimContext, CheckedQuotation], Iterator[Finding]]


def told_as(code: str, *advice: str) -> FromQuotation:
    """Make the function of a quotation rule: it tells every problem of its code.

    Args:
        code: The rule's code.
        advice: What to do next, one a line.
    """

    def find(context: ClaimContext, quotation: CheckedQuotation) -> Iterator[Finding]:
        for problem in quotation.proof.problems:
            if problem.code == code and not (code == _ALTERED and _is_in_marks(context, quotation)):
                yield _finding(problem, context, quotation, advice)

    return find


def _is_in_marks(context: ClaimContext, quotation: CheckedQuotation) -> bool:
    """Whether Y017 says of it that it is wrapped in marks of its own: then those are what differs first."""
    place = context.place(*quotation.keys, "quote")
    return any(fault.kind == _MARKS_AROUND and fault.place == place for fault in context.publication.faults)


def _finding(problem: Problem, context: ClaimContext, quotation: CheckedQuotation, advice: tuple[str, ...]) -> Finding:
    acceptable = problem.outcome is Outcome.ACKNOWLEDGE
    return Finding(
        problem.code,
        problem.message,
        context.place(*quotation.keys, problem.key, within=_marked(problem, context, quotation)),
        label=problem.label,
        related=_related(problem, context, quotation),
        notes=problem.notes,
        help=(*advice, how_to_accept(problem.code)) if acceptable else advice,
        claim=context.id,
        final=not acceptable,
    )


def _marked(problem: Problem, context: ClaimContext, quotation: CheckedQuotation) -> tuple[int, int] | None:
    """Give the characters of the quotation (or of its selector) to mark; None where it is no text."""
    if problem.key == "occurrence":
        return None
    marked, archived = problem.quote, context.texts.get(quotation.quotation.seed)
    if problem.code == _ALTERED and problem.text is not None and archived is not None:
        marked = first_wrong(quotation.quotation.quote, marked, archived.text, problem.text)
    return marked.start, marked.end


def _related(problem: Problem, context: ClaimContext, quotation: CheckedQuotation) -> tuple[Related, ...]:
    seed = context.publication.seeds.get(problem.seed or quotation.quotation.seed)
    if problem.text is None or seed is None:
        return ()
    return (Related(Span(seed.text_path, problem.text.start, problem.text.end), problem.text_label),)


def how_to_accept(code: str) -> str:
    """Tell how a person settles a finding at a quotation."""
    return f"if it is fair as it stands, say why beside it: accept: [{{code: {code}, reason: five words or more}}]"
