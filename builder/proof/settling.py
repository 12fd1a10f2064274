"""Settling a proof: which of the places found is meant, and what its ellipses, brackets and letters ask for."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from builder.proof import brackets, hidden, messages, omissions
from builder.proof.fold import coarse, fold_quote
from builder.proof.outcome import Edit, Grade, Outcome, Problem, Proof, Range

if TYPE_CHECKING:
    from builder.proof.brackets import Bracket, Judgement
    from builder.proof.marks import Mark
    from builder.proof.search import Searched, Stretch
    from builder.proof.windows import Found, Joint, Plan

Window = tuple["Stretch", ...]

NEIGHBOURHOOD = 400
"""Folded characters beside a place in which brackets at a quotation's edge look for what they replace."""

_MOST_BLANK = 200
"""White space beyond a selector's own that is read over where it is compared literally."""
_RANK = (Outcome.REJECT, Outcome.AMBIGUOUS, Outcome.ACKNOWLEDGE)
_GENERAL = ("Q003", "Q001", "Q002")


@dataclass(frozen=True, slots=True)
class Asked:
    """A quotation and the keys that say which of its places is meant."""

    quote: str
    prefix: str | None = None
    suffix: str | None = None
    occurrence: int | None = None


@dataclass(frozen=True, slots=True)
class Sought:
    """What is settled: the quotation, the plan that found it, its pieces' characters, and the places."""

    asked: Asked
    plan: Plan
    pieces: tuple[Range, ...]
    found: Found


def settle(searched: Searched, sought: Sought) -> Proof:
    """The proof that places found amount to."""
    windows = _unrefused(searched, sought)
    if not windows:
        edits, judged = edits_of(searched, sought, sought.found.windows[0])
        return verdict([_refused(edit, why) for edit, why in zip(edits, judged, strict=True) if why.refused])
    free = not (sought.asked.prefix or sought.asked.suffix)
    fitting = windows if free else [window for window in windows if _fits(searched, sought.asked, window)]
    if not fitting:
        return verdict([messages.no_place(sought.asked, _fitting_key(searched, sought.asked, windows))])
    chosen = _chosen(searched, sought, windows, fitting)
    if isinstance(chosen, Problem):
        return verdict([chosen])
    if chosen is None:
        places = [_place(searched, window) for window in fitting[:10]]
        shown = messages.ambiguous(
            searched.folded.source, Range(0, len(sought.asked.quote)), places, len(fitting), more=sought.found.more
        )
        return verdict([shown], tuple(_parts(searched, fitting[0])))
    return _proved(searched, sought, chosen)


def verdict(problems: list[Problem], parts: tuple[Range, ...] = ()) -> Proof:
    """A proof that fails, or waits for somebody's word, for these reasons."""
    problems = sorted(problems, key=lambda p: (_RANK.index(p.outcome), p.code in _GENERAL))
    outcome = problems[0].outcome
    return Proof(outcome, parts if outcome is not Outcome.REJECT else (), problems=tuple(problems))


def _unrefused(searched: Searched, sought: Sought) -> list[Window]:
    """Places at which no brackets are refused."""
    plan = sought.plan
    if not (plan.lead or plan.trail or any(joint.left or joint.right for joint in plan.joints)):
        return list(sought.found.windows)
    return [w for w in sought.found.windows if not any(j.refused for j in edits_of(searched, sought, w)[1])]


def _refused(edit: Edit, judged: Judgement) -> Problem:
    return messages.refused_brackets(edit, judged.refused)


def _fits(searched: Searched, asked: Asked, window: Window) -> bool:
    """Whether prefix and suffix stand around a place."""
    return _prefixed(searched, asked.prefix, window) and _suffixed(searched, asked.suffix, window)


def _prefixed(searched: Searched, prefix: str | None, window: Window) -> bool:
    sought = _selector(prefix)
    text, at = searched.folded.coarse, window[0][0]
    while at > 0 and text[at - 1] == " ":
        at -= 1
    return text.endswith(sought, 0, at) or _literally_before(searched, prefix or "", window)


def _suffixed(searched: Searched, suffix: str | None, window: Window) -> bool:
    sought = _selector(suffix)
    text, at = searched.folded.coarse, window[-1][1]
    while text.startswith(" ", at):
        at += 1
    return text.startswith(sought, at) or _literally_after(searched, suffix or "", window)


def _literally_before(searched: Searched, prefix: str, window: Window) -> bool:
    """Whether the prefix is a copy of the source, which may be cut where folding needs what lies beyond (". | . .")."""
    end = searched.source_range(*window[0])[0]
    beside = searched.folded.source[max(0, end - 2 * len(prefix) - _MOST_BLANK) : end]
    return " ".join(beside.split()).endswith(" ".join(prefix.split()))


def _literally_after(searched: Searched, suffix: str, window: Window) -> bool:
    start = searched.source_range(*window[-1])[1]
    beside = searched.folded.source[start : start + 2 * len(suffix) + _MOST_BLANK]
    return " ".join(beside.split()).startswith(" ".join(suffix.split()))


def _selector(text: str | None) -> str:
    return coarse(fold_quote(text).fine).strip(" ") if text else ""


def _fitting_key(searched: Searched, asked: Asked, windows: list[Window]) -> str:
    return "suffix" if any(_prefixed(searched, asked.prefix, window) for window in windows) else "prefix"


def _chosen(
    searched: Searched, sought: Sought, windows: list[Window], fitting: list[Window]
) -> Window | Problem | None:
    """The place meant; a problem where the keys contradict each other; None where several are left."""
    occurrence = sought.asked.occurrence
    if occurrence is None:
        return fitting[0] if len(fitting) == 1 and not sought.found.more else None
    if not 1 <= occurrence <= len(windows):
        return messages.no_occurrence(occurrence, len(windows))
    window = windows[occurrence - 1]
    return window if _fits(searched, sought.asked, window) else messages.no_place(sought.asked, "occurrence")


def _place(searched: Searched, window: Window) -> Range:
    parts = _parts(searched, window)
    return Range(parts[0].start, parts[-1].end)


def _parts(searched: Searched, window: Window) -> list[Range]:
    return [Range(*searched.source_range(*stretch)) for stretch in window]


def _proved(searched: Searched, sought: Sought, window: Window) -> Proof:
    parts = _parts(searched, window)
    edits, judged = edits_of(searched, sought, window)
    problems = [messages.edited(edit) for edit, why in zip(edits, judged, strict=True) if why.asks]
    joints = sought.plan.joints
    gaps = [at for at, joint in enumerate(joints) if joint.ellipsis]
    for at in gaps:
        problems += _left_out(searched, sought, window, at)
    problems += _fragments(sought, gaps)
    problems += hidden_problems(searched, sought.asked.quote, parts)
    omitted = tuple(Range(parts[at].end, parts[at + 1].start) for at in gaps)
    outcome = min((p.outcome for p in problems), key=_RANK.index, default=Outcome.ACCEPT)
    if outcome is Outcome.REJECT:
        return verdict(problems)
    problems.sort(key=lambda p: _RANK.index(p.outcome))
    grade = _grade(searched, sought, parts, edits, gaps)
    return Proof(outcome, tuple(parts), omitted, tuple(edits), grade, tuple(problems))


def _grade(searched: Searched, sought: Sought, parts: list[Range], edits: list[Edit], gaps: list[int]) -> Grade:
    if edits:
        return Grade.EDITED
    if gaps:
        return Grade.ABRIDGED
    place, part = sought.pieces[0], parts[0]
    same = searched.folded.source[part.start : part.end] == sought.asked.quote[place.start : place.end]
    return Grade.VERBATIM if same else Grade.TYPOGRAPHY


def _left_out(searched: Searched, sought: Sought, window: Window, at: int) -> list[Problem]:
    """What stands against leaving out the stretch after piece `at`."""
    end, start = window[at][1], window[at + 1][0]
    fine, source = searched.folded.fine, searched.folded.source
    place = Range(*_between(searched, end, start))
    mark = Range(sought.pieces[at].end, sought.pieces[at + 1].start)
    problems = []
    word = omissions.reversal(fine[end:start], searched.words)
    if word is not None:
        problems.append(messages.reversing(mark, place, word))
    if omissions.crosses(
        source[max(0, place.start - 1) : place.start],
        source[place.start : place.end],
        source[place.end : place.end + 1],
    ):
        problems.append(messages.crossing(mark, place))
    return problems


def _between(searched: Searched, end: int, start: int) -> tuple[int, int]:
    folded = searched.folded
    return (folded.end_of(end), folded.start_of(start)) if folded.spans else (end, start)


def _fragments(sought: Sought, gaps: list[int]) -> list[Problem]:
    """Parts between ellipses that are too short to say anything alone."""
    if not gaps:
        return []
    bounds = [0, *(at + 1 for at in gaps), len(sought.pieces)]
    problems = []
    for first, last in pairwise(bounds):
        pieces = sought.pieces[first:last]
        if sum(omissions.letters(sought.asked.quote[p.start : p.end]) for p in pieces) < omissions.FRAGMENT:
            problems.append(messages.fragment(Range(pieces[0].start, pieces[-1].end)))
    return problems


def hidden_problems(searched: Searched, quote: str, parts: list[Range]) -> list[Problem]:
    """Look-alike letters and bidirectional overrides in quotation and source."""
    source = searched.folded.source
    if source.isascii() and quote.isascii():
        return []
    problems = []
    alike = [found for part in parts for found in hidden.look_alikes(source[part.start : part.end])]
    ours = hidden.look_alikes(quote)
    if alike or ours:
        problems.append(messages.look_alikes(ours, bool(alike), len(quote), [str(found) for found in alike]))
    turned = hidden.overridden(source, parts[0].start, parts[-1].end)
    quoted = hidden.overrides(quote)
    if turned or quoted:
        problems.append(messages.overrides(source, quoted, turned, len(quote)))
    return problems


def edits_of(searched: Searched, sought: Sought, window: Window) -> tuple[list[Edit], list[Judgement]]:
    """Every pair of brackets with what it replaces at one place."""
    fine = searched.folded.fine
    edits: list[Edit] = []
    judged: list[Judgement] = []

    def add(found: tuple[Edit, Judgement] | None) -> None:
        if found:
            edits.append(found[0])
            judged.append(found[1])

    plan = sought.plan
    if plan.lead:
        if plan.lead.ellipsis:
            add(_inserted(searched, plan.lead.left, plan.lead.left_mark, window[0][0]))
        add(_leading(searched, plan.lead, window[0][0]))
    for at, joint in enumerate(plan.joints):
        end, start = window[at][1], window[at + 1][0]
        if joint.ellipsis:
            add(_trailing(searched, joint, end))
            add(_leading(searched, joint, start))
        elif joint.left and joint.left_mark:
            found = brackets.judge(joint.left, fine[end:start], searched.words)
            found = brackets.beside_own(found, fine[end - 1], fine[start]) if found else None
            add(_edit(searched, joint.left_mark, joint.left.shown, end, found))
    if plan.trail:
        add(_trailing(searched, plan.trail, window[-1][1]))
        if plan.trail.ellipsis:
            add(_inserted(searched, plan.trail.right, plan.trail.right_mark, window[-1][1]))
    return edits, judged


def _inserted(searched: Searched, bracket: Bracket | None, mark: Mark | None, at: int) -> tuple[Edit, Judgement] | None:
    """Brackets beyond an ellipsis at the quotation's edge: they stand beside nothing that is quoted."""
    if not bracket or not mark:
        return None
    return _edit(searched, mark, bracket.shown, at, brackets.judge(bracket, "", searched.words))


def _leading(searched: Searched, joint: Joint, start: int) -> tuple[Edit, Judgement] | None:
    """Brackets before a piece at the quotation's beginning or after an ellipsis."""
    bracket, mark = (joint.right, joint.right_mark) if joint.right else (joint.left, joint.left_mark)
    if not bracket or not mark or (joint.ellipsis and not joint.right):
        return None
    left = searched.folded.fine[max(0, start - NEIGHBOURHOOD) : start]
    gap = brackets.before_piece(bracket, left, searched.words)
    found = brackets.judge(bracket, gap, searched.words)
    if found and not bracket.in_word and found.kind == "insertion" and not found.refused:
        found = brackets.hiding(found, brackets.nearby(left, "")[0], searched.words)
    return _edit(searched, mark, bracket.shown, start - len(gap), found)


def _trailing(searched: Searched, joint: Joint, end: int) -> tuple[Edit, Judgement] | None:
    """Brackets after a piece at the quotation's end or before an ellipsis."""
    bracket, mark = joint.left, joint.left_mark
    if not bracket or not mark:
        return None
    right = searched.folded.fine[end : end + NEIGHBOURHOOD]
    gap = brackets.after_piece(bracket, right, searched.words)
    found = brackets.judge(bracket, gap, searched.words)
    if found and not bracket.in_word and found.kind == "insertion" and not found.refused:
        found = brackets.hiding(found, brackets.nearby("", right)[1], searched.words)
    return _edit(searched, mark, bracket.shown, end, found)


def _edit(searched: Searched, mark: Mark, shown: str, base: int, judged: Judgement | None) -> tuple[Edit, Judgement]:
    """An edit in characters of the source, and its judgement."""
    found = judged or brackets.Judgement("replacement", 0, 0, refused="nothing in the archived text fits it")
    folded = searched.folded
    if found.start == found.end:
        at = folded.end_of(base) if base > 0 else 0
        place = Range(at, at)
    else:
        place = Range(*searched.source_range(base + found.start, base + found.end))
    return Edit(found.kind, mark.place, place, shown, folded.source[place.start : place.end]), found
