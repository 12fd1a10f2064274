"""What a refusal says: one problem a function, in words for people who do not program."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from builder.proof.outcome import Outcome, Problem, Range

if TYPE_CHECKING:
    from collections.abc import Sequence

    from builder.proof.differences import Difference
    from builder.proof.hidden import LookAlike
    from builder.proof.outcome import Edit
    from builder.proof.settling import Asked

FIRST = 10
"""So many places of an ambiguous quotation are named."""
_SHOWN = 60
_ENDS = re.compile(r"\s*(?:[.!?…]|\Z)")


def excerpt(text: str) -> str:
    """A stretch on one line, its middle left out where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN // 2].rstrip()} … {line[-_SHOWN // 2 :].lstrip()}"


def count(number: int, one: str, many: str) -> str:
    """A number with its noun."""
    return f"{number:,} {one if number == 1 else many}"


def mending(text: str, quote: str, found: Sequence[Difference]) -> tuple[str, ...]:
    """Q002: how a quotation is written that leaves words out, stops early or begins with a letter of its own."""
    if found and all(not one.quoted and one.kind in _OMISSIONS for one in found):
        return ("if you leave words out, write … in their place",)
    notes = []
    if found and _begins_otherwise(found[0]):
        shown = found[0].quoted
        notes.append(f"the first letter may be yours if it stands in brackets: [{shown[0]}]{shown[1:]}")
    if found and _stops_early(text, quote, found[-1]):
        notes.append("the sentence goes on there: leave the full stop out")
    return tuple(notes)


_OMISSIONS = frozenset({"words left out", "number", "name"})


def _begins_otherwise(first: Difference) -> bool:
    """Whether a quotation's first word differs in nothing but the case of its first letter."""
    quoted, archived = first.quoted, first.archived
    return first.kind == "case" and not first.quote.start and quoted[0] != archived[0] and quoted[1:] == archived[1:]


def _stops_early(text: str, quote: str, last: Difference) -> bool:
    """Whether a quotation ends with a full stop where the archived sentence does not."""
    return last.quoted == "." and last.quote.end == len(quote.rstrip()) and not _ENDS.match(text, last.text.start)


def ambiguous(source: str, quote: Range, places: Sequence[Range], number: int, *, more: bool) -> Problem:
    """Q004: the quotation stands more than once."""
    notes = [f"place {at}: {_surroundings(source, place)}" for at, place in enumerate(places, 1)]
    if number > len(places):
        notes.append(f"… and {'at least ' if more else ''}{number - len(places):,} more")
    several = f"at least {number:,}" if more else f"{number:,}"
    return Problem(
        "Q004",
        Outcome.AMBIGUOUS,
        f"the quotation stands at {several} places of the archived text",
        quote,
        "which of them is meant?",
        places[0],
        "the first of them",
        (*notes, "`prefix`, `suffix` or `occurrence` says which one is meant"),
    )


def _surroundings(source: str, place: Range) -> str:
    before = source[max(0, place.start - 25) : place.start]
    after = source[place.end : place.end + 25]
    line = source.count("\n", 0, place.start) + 1
    shown = excerpt(source[place.start : min(place.end, place.start + 200)])
    return f"line {line}, “… {' '.join(before.split())} [{shown}] {' '.join(after.split())} …”"


def cut(quote: Range, text: Range, kind: str, shown: str) -> Problem:
    """Q005: cut inside a word, number, sign, unit, address or grapheme."""
    what = {"address": "a web or mail address", "grapheme": "a single character"}.get(kind, f"a {kind}")
    return Problem(
        "Q005",
        Outcome.REJECT,
        f"the quotation is cut inside {what}",
        quote,
        "cut here",
        text,
        f'the archived text says "{shown}"',
        (f'quote all of "{shown}", or end before it',),
    )


def out_of_order(quote: Range, text: Range, *, overlapping: bool) -> Problem:
    """Q006: parts out of order, or overlapping."""
    how = "overlap in the archived text" if overlapping else "stand in another order in the archived text"
    return Problem(
        "Q006",
        Outcome.REJECT,
        f"the parts of the quotation {how}",
        quote,
        "this part" if overlapping else "this part comes too late",
        text,
        "it stands here, not after the part before it",
        ("an ellipsis may leave words out; it may not rearrange or repeat them",),
    )


def too_much(quote: Range, text: Range) -> Problem:
    """Q007: an ellipsis leaves out too much."""
    size = text.end - text.start
    return Problem(
        "Q007",
        Outcome.REJECT,
        f"the ellipsis leaves out {size:,} characters of the archived text; 1,500 is the most",
        quote,
        "too much left out",
        text,
        "left out",
        ("make two quotations of it",),
    )


def reversing(quote: Range, text: Range, word: str) -> Problem:
    """Q008: what is left out holds a negation or qualifier."""
    if word:
        message = f'the ellipsis leaves out "{word}", which may turn round what is quoted'
    else:
        message = "the ellipsis leaves out words that nothing here can judge: there is no word list for this language"
    return Problem("Q008", Outcome.ACKNOWLEDGE, message, quote, "left out here", text, "what is left out")


def crossing(quote: Range, text: Range) -> Problem:
    """Q009: an ellipsis joins different quotations or speakers."""
    return Problem(
        "Q009",
        Outcome.ACKNOWLEDGE,
        "the ellipsis leads from one quotation or speaker to another",
        quote,
        "joined here",
        text,
        "another quotation or speaker begins or ends in here",
    )


def edited(edit: Edit) -> Problem:
    """Q010: brackets replace or insert words."""
    if edit.kind == "insertion":
        message = f'the brackets put in "{edit.shown}", which the archived text does not say'
    elif edit.shown:
        message = f'the brackets put "{edit.shown}" in the place of "{edit.replaced}"'
    else:
        message = f'the empty brackets leave out "{edit.replaced}"'
    return Problem(
        "Q010",
        Outcome.ACKNOWLEDGE,
        message,
        edit.quote,
        "our words",
        edit.text,
        "the archived text" if edit.replaced else "put in here",
    )


def refused_brackets(edit: Edit, why: str) -> Problem:
    """Q013: refused brackets, matched against the archived text."""
    notes = (f'the archived text has "{edit.replaced}" there',) if edit.replaced else ()
    return Problem(
        "Q013",
        Outcome.REJECT,
        f"these brackets are not allowed: {why}",
        edit.quote,
        "this change is refused",
        edit.text,
        "the archived text",
        notes,
    )


def bad_brackets(quote: Range, why: str) -> Problem:
    """Q013: brackets refused by themselves."""
    return Problem("Q013", Outcome.REJECT, f"these brackets are not allowed: {why}", quote, "this bracket")


def look_alikes(ours: Sequence[LookAlike], in_source: bool, length: int, theirs: Sequence[str]) -> Problem:  # noqa: FBT001
    """Q011: letters of another script that look like this one's."""
    quote = Range(ours[0].at, ours[0].at + 1) if ours else Range(0, length)
    both = bool(ours) and in_source
    if both:
        message = "quotation and archived text both hold a letter of another script that looks like this one's"
    elif ours:
        message = "the quotation holds a letter of another script, which the archived text does not"
    else:
        message = "the archived text holds a letter of another script, which the quotation does not"
    notes = [f"quotation: {found}" for found in ours[:FIRST]] + [f"archived text: {found}" for found in theirs[:FIRST]]
    outcome = Outcome.ACKNOWLEDGE if both else Outcome.REJECT
    return Problem("Q011", outcome, message, quote, "it only looks alike" if ours else "", notes=tuple(notes))


def overrides(source: str, quoted: Sequence[int], turned: Sequence[int], length: int) -> Problem:
    """Q011: bidirectional overrides."""
    if not turned:
        shown = Range(quoted[0], quoted[0] + 1)
        return Problem(
            "Q011",
            Outcome.REJECT,
            "the quotation holds an invisible character that reverses the order of letters",
            shown,
            "an override stands here",
            notes=("U+202D or U+202E; the archived text has none here",),
        )
    notes = tuple(f"archived text: U+{ord(source[at]):04X} at character {at:,}" for at in turned[:FIRST])
    return Problem(
        "Q011",
        Outcome.ACKNOWLEDGE,
        "the archived text holds an invisible character that reverses the order of letters: readers saw something else",
        Range(0, length),
        text=Range(turned[0], turned[0] + 1),
        text_label="an override stands here",
        notes=notes,
    )


def too_little(quote: Range, why: str) -> Problem:
    """Q012: too little to prove anything."""
    return Problem("Q012", Outcome.REJECT, f"the quotation is too little to prove anything: {why}", quote)


def fragment(quote: Range) -> Problem:
    """Q014: a part is a mere fragment."""
    return Problem(
        "Q014",
        Outcome.ACKNOWLEDGE,
        "a part of the quotation has fewer than eight letters or digits",
        quote,
        "a mere fragment",
        notes=("stitched together, fragments can say anything",),
    )


def ignored(quote: Range, text: Range) -> Problem:
    """Q016: it stands only in an ignored region."""
    return Problem(
        "Q016",
        Outcome.REJECT,
        "the quotation stands only in a region of the archived text that may not be quoted",
        quote,
        "",
        text,
        "it stands here, in an ignored region",
        ("the seed's description says why, under `ignore`",),
    )


def no_place(asked: Asked, key: str) -> Problem:
    """Q017: prefix, suffix or occurrence fits no place."""
    value = asked.prefix if key == "prefix" else asked.suffix if key == "suffix" else str(asked.occurrence)
    side = {"prefix": "before", "suffix": "after"}.get(key)
    if side:
        message = f"the {key} stands {side} none of the quotation's places"
    else:
        message = "the occurrence is not the place that prefix and suffix name"
    return Problem("Q017", Outcome.REJECT, message, Range(0, len(value or "")), key=key)


def no_occurrence(occurrence: int, places: int) -> Problem:
    """Q017: there are not so many places."""
    there = count(places, "place", "places")
    message = f"the quotation stands at {there} of the archived text; there is no occurrence {occurrence}"
    return Problem("Q017", Outcome.REJECT, message, Range(0, len(str(occurrence))), key="occurrence")
