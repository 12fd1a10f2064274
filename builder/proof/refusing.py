"""Refusing: what is wrong with a quotation that stands nowhere as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.proof import brackets, hidden, messages
from builder.proof.fold import fold_quote
from builder.proof.outcome import Problem, Range
from builder.proof.windows import MOST_LEFT_OUT, left_out

if TYPE_CHECKING:
    from builder.proof.fold import Folded
    from builder.proof.marks import Marks
    from builder.proof.search import Searched, Stretch
    from builder.proof.windows import Plan

MOST_READINGS = 3
"""Readings, the fewest editorial marks first, in which a piece that is cut wrongly is looked for."""
_OF_A_PIECE = frozenset({"Q005", "Q016"})
MOST_TRIED = 2000
"""Places of one piece looked at to explain a refusal."""

Planned = tuple["Plan", tuple[Range, ...]]


def special(searched: Searched, quote: str, marks: Marks, planned: list[Planned]) -> list[Problem]:
    """Refusals that say more than "absent" or "altered": codes Q005 to Q007, Q011, Q013 and Q016."""
    for plan, pieces in planned[:MOST_READINGS]:
        found = _misplaced(searched, plan, pieces)
        if found and (len(pieces) == 1 or found[0].code in _OF_A_PIECE):
            return found
    problems: list[Problem] = []
    if marks.stray:
        problems.append(messages.bad_brackets(marks.stray, "one has no partner, or stands inside another pair"))
    problems += _hidden(searched, quote)
    problems += _brackets(searched, marks)
    return problems or (_misplaced(searched, *planned[-1]) if len(planned) > 1 else [])


def _hidden(searched: Searched, quote: str) -> list[Problem]:
    """Look-alikes and overrides of the quotation, and look-alikes of the source that keep it from being found."""
    found = hidden.look_alikes(quote)
    problems = [messages.look_alikes(found, False, len(quote), [])] if found else []  # noqa: FBT003
    if at := hidden.overrides(quote):
        problems.append(messages.overrides("", at, (), len(quote)))
    if problems or searched.folded.coarse.isascii():
        return problems
    needle = fold_quote(quote)
    at_source = searched.unmasked.find(hidden.unmasked(needle.coarse)) if needle.coarse else -1
    if at_source < 0:
        return []
    start, end = searched.source_range(at_source, at_source + len(needle.coarse))
    theirs = hidden.look_alikes(searched.folded.source[start:end])
    return [messages.look_alikes((), True, len(quote), [str(one) for one in theirs])] if theirs else []  # noqa: FBT003


def _brackets(searched: Searched, marks: Marks) -> list[Problem]:
    """Brackets that are refused whatever they replace."""
    problems = []
    for mark in marks.found:
        shown = mark.shown or ""
        judged = brackets.judge(brackets.Bracket(shown, after_word=False, before_word=False), "", searched.words)
        if mark.shown is not None and judged and judged.refused:
            problems.append(messages.bad_brackets(mark.place, judged.refused))
    return problems


def _misplaced(searched: Searched, plan: Plan, pieces: tuple[Range, ...]) -> list[Problem]:
    """Why pieces that stand somewhere do not stand as they are joined."""
    stood: list[Stretch] = []
    for at, (needle, piece) in enumerate(zip(plan.needles, pieces, strict=True)):
        found = _stands_somewhere(searched, needle, piece, plan.cuts(at))
        if isinstance(found, Problem):
            return [found]
        if found is None:
            return []
        stood.append(found)
    return [] if len(pieces) == 1 else _misjoined(searched, plan, pieces, stood)


def _stands_somewhere(
    searched: Searched, needle: Folded, piece: Range, cuts: tuple[bool, bool]
) -> Stretch | Problem | None:
    """Where a piece stands; why it may not be taken from there; None where it stands nowhere."""
    problem: Problem | None = None
    for tried, (start, end) in enumerate(searched.occurrences(needle)):
        if tried >= MOST_TRIED or start < 0:
            break
        before = searched.cut(start) if cuts[0] else ""
        after = searched.cut(end) if cuts[1] else ""
        place = Range(*searched.source_range(start, end))
        if before or after:
            problem = problem or _cut(searched, piece, (start, end), before, after)
        elif searched.ignored and searched.is_ignored(place.start, place.end):
            problem = messages.ignored(piece, place)
        else:
            return start, end
    return problem


def _cut(searched: Searched, piece: Range, stretch: Stretch, before: str, after: str) -> Problem:
    """A cut at the start, or at the end, of a piece."""
    at = stretch[0] if before else stretch[1]
    start, end = _token(searched, at)
    text = Range(*searched.source_range(start, end))
    quote = (
        Range(piece.start, min(piece.start + 1, piece.end))
        if before
        else Range(max(piece.end - 1, piece.start), piece.end)
    )
    shown = messages.excerpt(searched.folded.source[text.start : text.end])
    return messages.cut(quote, text, before or after, shown)


def _token(searched: Searched, at: int) -> Stretch:
    """The archived word or number around a cut, with what belongs to it."""
    fine = searched.folded.fine
    start, end = at, at
    while start > max(0, at - 40) and (not fine[start - 1].isspace() or start == at):
        start -= 1
    while end < min(len(fine), at + 40) and (not fine[end].isspace() or end == at):
        end += 1
    while end > at + 1 and fine[end - 1] in ".,;:!?":
        end -= 1
    return start + (fine[start : start + 1] == " "), end


def _misjoined(searched: Searched, plan: Plan, pieces: tuple[Range, ...], stood: list[Stretch]) -> list[Problem]:
    """Pieces that all stand somewhere: in another order, overlapping, or too far apart."""
    end = stood[0][1]
    for at in range(1, len(pieces)):
        after = next(iter(searched.occurrences(plan.needles[at], end)), None)
        if after is None or after[0] < 0:
            place = Range(*searched.source_range(*stood[at]))
            overlapping = stood[at][0] < stood[at - 1][1] and stood[at][1] > stood[at - 1][0]
            return [messages.out_of_order(pieces[at], place, overlapping=overlapping)]
        if plan.joints[at - 1].ellipsis and left_out(searched, end, after[0]) > MOST_LEFT_OUT:
            text = Range(searched.folded.end_of(end), searched.folded.start_of(after[0]))
            return [messages.too_much(Range(pieces[at - 1].end, pieces[at].start), text)]
        if not plan.joints[at - 1].ellipsis:
            mark = plan.joints[at - 1].left_mark
            where = mark.place if mark else Range(pieces[at - 1].end, pieces[at].start)
            near = left_out(searched, end, after[0]) <= brackets.FARTHEST
            return (
                [messages.bad_brackets(where, "they replace more than four words, or part of a word")] if near else []
            )
        end = after[1]
    return []


def missing(searched: Searched, planned: Planned) -> Range | None:
    """The characters of the first piece that stands nowhere; None where each stands somewhere."""
    plan, pieces = planned
    for needle, piece in zip(plan.needles, pieces, strict=True):
        if next(iter(searched.occurrences(needle)), None) is None:
            return piece
    return None
