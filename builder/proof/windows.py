"""Windows: the shortest stretches of a text that hold all pieces of a quotation in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.proof import brackets
from builder.proof.brackets import Bracket, Judgement
from builder.proof.edges import REACH
from builder.proof.search import GIVEN_UP

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from builder.proof.fold import Folded
    from builder.proof.marks import Mark
    from builder.proof.search import Searched, Stretch

MOST_LEFT_OUT = 1500
"""Characters of the source that one ellipsis may leave out."""
MOST_STEPS = 60_000
"""Places of one piece looked at for a quotation in several; where there are more, the count is a lower bound."""
MOST_TRIES = 20
"""Places of the next piece looked at for each of the one before, on the whole."""
MOST_PLACES = 1_200_000
"""The same for a quotation in one piece; fewer for a long one, so that together they have MOST_READ characters."""
MOST_READ = 15_000_000


@dataclass(frozen=True, slots=True)
class Joint:
    """What joins two pieces.

    Attributes:
        ellipsis: Whether something is left out between them.
        left: Brackets that belong to the piece before (or that join both pieces, where nothing is left out).
        right: Brackets that belong to the piece after an ellipsis.
        left_mark: The characters of `left` in the quotation.
        right_mark: The characters of `right`.
        bare: Whether an ellipsis has no brackets, so that the source's own cannot be told from it.
    """

    ellipsis: bool
    left: Bracket | None = None
    right: Bracket | None = None
    left_mark: Mark | None = None
    right_mark: Mark | None = None
    bare: bool = False

    @property
    def cuts_before(self) -> bool:
        """Whether the piece before must end at an edge."""
        return self.left is None or not self.left.after_word

    @property
    def cuts_after(self) -> bool:
        """Whether the piece after must start at an edge."""
        beside = self.right if self.ellipsis else self.left
        return beside is None or not beside.before_word


@dataclass(frozen=True, slots=True)
class Plan:
    """What is looked for: folded pieces, the joints between them, and brackets before the first and after the last."""

    needles: tuple[Folded, ...]
    joints: tuple[Joint, ...]
    lead: Joint | None = None
    trail: Joint | None = None

    def cuts(self, index: int) -> tuple[bool, bool]:
        """Whether a piece must start, and end, at an edge."""
        before = self.joints[index - 1] if index else self.lead
        after = self.joints[index] if index < len(self.joints) else self.trail
        return (before is None or before.cuts_after), (after is None or after.cuts_before)


@dataclass(frozen=True, slots=True)
class Found:
    """Windows found, in order, and whether the search was given up before its end."""

    windows: tuple[tuple[Stretch, ...], ...]
    more: bool = False


def single(searched: Searched, plan: Plan) -> Found:
    """Every place of a quotation in one piece."""
    places: list[tuple[Stretch, ...]] = []
    known: dict[str, bool] = {}
    starts, ends = plan.cuts(0)
    fine = searched.folded.fine
    length = len(plan.needles[0].fine)
    most = MOST_PLACES if length <= REACH * 4 else MOST_READ // length
    short = length <= REACH * 4 and not searched.ignored
    for steps, stretch in enumerate(searched.occurrences(plan.needles[0])):
        if steps >= most or stretch is GIVEN_UP:
            return Found(tuple(places), more=True)
        around = fine[stretch[0] - REACH : stretch[1] + REACH] if short and stretch[0] >= REACH else ""
        good = known.get(around) if around else None
        if good is None:
            good = _stands(searched, stretch, starts=starts, ends=ends)
            if around:
                known[around] = good
        elif good and searched.folded.wide:
            good = not (searched.folded.splits(stretch[0]) or searched.folded.splits(stretch[1]))
        if good:
            places.append((stretch,))
    return Found(tuple(places))


def _stands(searched: Searched, stretch: Stretch, *, starts: bool, ends: bool) -> bool:
    start, end = stretch
    if (starts and searched.cut(start)) or (ends and searched.cut(end)):
        return False
    return not searched.ignored or not searched.is_ignored(*searched.source_range(start, end))


@dataclass(slots=True)
class _Place:
    """A piece's place in a chain: where it stands and the chain's way back."""

    start: int
    end: int
    first: int
    before: _Place | None


def windows(searched: Searched, plan: Plan) -> Found:
    """Minimal windows of a quotation in several pieces."""
    if len(plan.needles) == 1:
        return single(searched, plan)
    steps = _Steps()
    tried = _Steps()
    complete = True
    found: list[tuple[Stretch, ...]] = []
    for low, high in _regions(searched, plan, steps):
        start = _Steps(max(1000, MOST_STEPS // (2 * len(plan.needles))))
        layer = _first_layer(searched, plan, low, high, start)
        complete = complete and start.left > 0
        for index in range(1, len(plan.needles)):
            if not layer:
                break
            share = _Steps(max(0, min(tried.left, MOST_TRIES * len(layer) + MOST_TRIES)))
            left = share.left
            layer = _next_layer(searched, plan, index, layer, share)
            tried.left -= left - share.left
            complete = complete and share.left > 0
        found += _minimal(layer)
    return Found(tuple(found), more=not complete or steps.left <= 0)


@dataclass(slots=True)
class _Steps:
    left: int = MOST_STEPS

    def take(self) -> bool:
        self.left -= 1
        return self.left > 0


def _regions(searched: Searched, plan: Plan, steps: _Steps) -> Iterator[Stretch]:
    """Stretches around the places of the longest piece, outside which no window can lie."""
    anchor = max(range(len(plan.needles)), key=lambda at: len(plan.needles[at].fine))
    sizes = [len(needle.fine) * 2 + 2 * MOST_LEFT_OUT for needle in plan.needles]
    before, after = sum(sizes[:anchor]), sum(sizes[anchor:])
    low = high = -1
    for start, _ in searched.occurrences(plan.needles[anchor]):
        if not steps.take() or start < 0:
            steps.left = 0
            break
        if high < 0 or start - before > high:
            if high >= 0:
                yield low, high
            low = max(0, start - before)
        high = start + after
    if high >= 0:
        yield low, high


def _first_layer(searched: Searched, plan: Plan, low: int, high: int, steps: _Steps) -> list[_Place]:
    starts, ends = plan.cuts(0)
    layer: list[_Place] = []
    for start, end in searched.occurrences(plan.needles[0], low, min(high, len(searched.folded.fine))):
        if not steps.take() or start < 0:
            break
        if _stands(searched, (start, end), starts=starts, ends=ends):
            layer.append(_Place(start, end, start, None))
    return layer


def _next_layer(searched: Searched, plan: Plan, index: int, layer: list[_Place], steps: _Steps) -> list[_Place]:
    """Places of the next piece that some place of the one before reaches; each with the nearest of these."""
    starts, ends = plan.cuts(index)
    joint, needle = plan.joints[index - 1], plan.needles[index]
    reached: list[_Place] = []
    seen = -1
    for at, place in enumerate(layer):
        following = layer[at + 1].end if at + 1 < len(layer) else None
        for start, end in _within_reach(searched, joint, needle, place, seen):
            if not steps.take():
                return reached
            before = place
            if joint.ellipsis and following is not None and start >= following:
                break
            if not joint.ellipsis and not bracket_fits(searched, joint, place.end, start):
                continue
            if joint.bare and own_dots(searched.folded.fine[place.end : start]):
                continue
            if _stands(searched, (start, end), starts=starts, ends=ends):
                reached.append(_Place(start, end, before.first, before))
                seen = start
    return reached


def _within_reach(searched: Searched, joint: Joint, needle: Folded, place: _Place, seen: int) -> Iterator[Stretch]:
    """Places of a piece after another, near enough."""
    farthest = 2 * MOST_LEFT_OUT if joint.ellipsis else brackets.FARTHEST
    low = max(place.end, seen + 1)
    high = place.end + farthest + 2 * len(needle.fine)
    for start, end in searched.occurrences(needle, low, min(high, len(searched.folded.fine))):
        if start >= 0 and left_out(searched, place.end, start) <= (
            MOST_LEFT_OUT if joint.ellipsis else brackets.FARTHEST
        ):
            yield start, end


def left_out(searched: Searched, end: int, start: int) -> int:
    """Characters of the source between the end of one piece and the start of the next."""
    folded = searched.folded
    return folded.start_of(start) - folded.end_of(end) if folded.spans else start - end


def bracket_fits(searched: Searched, joint: Joint, end: int, start: int) -> bool:
    """Whether the brackets of a joint could stand for what lies between two folded offsets."""
    if joint.left is None:
        return False
    gap = searched.folded.fine[end:start]
    if len(gap.split()) > brackets.MOST_WORDS * 2:
        return False
    return brackets.judge(joint.left, gap, searched.words) is not None


def own_dots(gap: str) -> bool:
    """Whether a gap is the source's own ellipsis beside other marks: dots there leave out no word, but alter marks."""
    return "..." in gap and not any(map(str.isalnum, gap))


def _minimal(layer: Sequence[_Place]) -> Iterator[tuple[Stretch, ...]]:
    """Of the chains found, those that no other lies within."""
    first = -1
    for place in layer:
        if place.first > first:
            first = place.first
            yield _chain(place)


def _chain(place: _Place | None) -> tuple[Stretch, ...]:
    chain: list[Stretch] = []
    while place is not None:
        chain.append((place.start, place.end))
        place = place.before
    return tuple(reversed(chain))


__all__ = ["MOST_LEFT_OUT", "Found", "Joint", "Judgement", "Plan", "bracket_fits", "left_out", "windows"]
