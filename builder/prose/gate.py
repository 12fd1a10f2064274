"""The gate: which numbers, dates and quoted phrases of a claim's own words no proved quotation bears out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction
from heapq import nsmallest
from itertools import islice
from typing import TypeVar

from builder.prose.dates import Mention, dates
from builder.prose.evidence import Evidence, QuotedNumber
from builder.prose.language import Language, language
from builder.prose.markdown import prose_of
from builder.prose.phrases import Phrase, phrases, stands_in
from builder.prose.quantities import quantities
from builder.prose.quantity import Fit, Quantity, fit

_COMPARED = 200  # quoted numbers that one of ours is compared with beyond its value; a longer list holds anything
_SHOWN = 6  # quoted numbers or dates named in a message


class Lack(Enum):
    """What there is to tell of a mention."""

    NUMBER = "number"
    DATE = "date"
    PHRASE = "phrase"
    NOUN = "noun"
    WORKED_OUT = "worked out"


@dataclass(frozen=True, slots=True)
class Unmet:
    """Words of our own that no proved quotation bears out, or not as they stand.

    Attributes:
        lack: What they are: a number, a date or a quoted phrase; or a number that counts something else, or a date
            that follows from a quotation only together with its seed's `published`.
        start: First of their characters, in code points.
        end: One past the last.
        words: The characters themselves.
        nearest: What the quotations do hold of this kind, nearest first, as they write it.
        hints: How dates were worked out, for people.
        other: For `NOUN`: the quoted number.
    """

    lack: Lack
    start: int
    end: int
    words: str
    nearest: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    other: QuotedNumber | None = None


def unmet(own_words: str, evidence: Evidence, code: str = "en") -> tuple[Unmet, ...]:
    """Hold a text of our own against what the claim's quotations prove, in the text's order.

    Args:
        own_words: Markdown, as YAML reads it.
        evidence: What the proved quotations of the same claim hold.
        code: The text's language.
    """
    tongue = language(code)
    prose = prose_of(own_words)
    quoted = phrases(prose)
    mentions = dates(prose, tongue)
    numbers = quantities(prose, tongue, tuple((mention.start, mention.end) for mention in mentions))
    found = [
        *_phrases(quoted, evidence),
        *_dates(_outside(mentions, quoted), evidence),
        *_numbers(_outside(numbers, quoted), evidence, tongue),
    ]
    in_order = sorted(found, key=lambda lack: lack.start)
    return tuple(replace(lack, words=own_words[lack.start : lack.end]) for lack in in_order)


_Found = TypeVar("_Found", Mention, Quantity)


def _outside(found: Iterable[_Found], quoted: tuple[Phrase, ...]) -> Iterator[_Found]:
    """Leave out what a quoted phrase holds: the phrase is judged as a whole."""
    ahead = 0
    for mention in found:
        while ahead < len(quoted) and quoted[ahead].end <= mention.start:
            ahead += 1
        if ahead == len(quoted) or mention.start < quoted[ahead].start:
            yield mention


def _phrases(quoted: Iterable[Phrase], evidence: Evidence) -> Iterator[Unmet]:
    for phrase in quoted:
        if not stands_in(phrase, evidence.folded):
            yield Unmet(Lack.PHRASE, phrase.start, phrase.end, phrase.words)


def _dates(mentions: Iterable[Mention], evidence: Evidence) -> Iterator[Unmet]:
    written = tuple(dict.fromkeys(quoted.words for quoted in evidence.dates if quoted.words))[:_SHOWN]
    hints = tuple(dict.fromkeys(quoted.told for quoted in evidence.dates if quoted.told))[:_SHOWN]
    for mention in mentions:
        ways = [evidence.shown[fields] for fields in mention.readings if fields in evidence.shown]
        if _is_number(mention, evidence) or "" in ways:
            continue
        if ways:
            yield Unmet(Lack.WORKED_OUT, mention.start, mention.end, mention.words, hints=(ways[0],))
        else:
            yield Unmet(Lack.DATE, mention.start, mention.end, mention.words, written, hints)


def _is_number(mention: Mention, evidence: Evidence) -> bool:
    """Whether a year stands in a quotation as a number."""
    return mention.bare_year and Fraction(mention.readings[0].year or 0) in evidence.by_value


def _numbers(numbers: Iterable[Quantity], evidence: Evidence, tongue: Language) -> Iterator[Unmet]:
    known: dict[Quantity, Unmet | None] = {}
    for number in numbers:
        if not number.claimed:
            continue
        anywhere = replace(number, start=0, end=0, near=frozenset())
        if anywhere not in known:
            known[anywhere] = _lack(number, evidence, tongue)
        lack = known[anywhere]
        if lack is not None:
            yield replace(lack, start=number.start, end=number.end)


def _lack(number: Quantity, evidence: Evidence, tongue: Language) -> Unmet | None:
    how, other = _best(number, evidence, tongue)
    if how is Fit.NONE:
        return Unmet(Lack.NUMBER, number.start, number.end, number.words, _nearest(number, evidence))
    if how is Fit.OTHER_NOUN:
        return Unmet(Lack.NOUN, number.start, number.end, number.words, other=other)
    return None


def _best(number: Quantity, evidence: Evidence, tongue: Language) -> tuple[Fit, QuotedNumber | None]:
    """Give how the quoted number that suits ours best suits it, and that number."""
    best: tuple[Fit, QuotedNumber | None] = (Fit.NONE, None)
    for tried, quoted in enumerate(evidence.like(number)):
        how = _fit(number, quoted, tongue)
        if how is Fit.FULL or (tried > _COMPARED and best[0] is Fit.OTHER_NOUN):
            return Fit.FULL, quoted
        if how is Fit.OTHER_NOUN and best[0] is Fit.NONE:
            best = (how, quoted)
    return best


def _fit(number: Quantity, quoted: QuotedNumber, tongue: Language) -> Fit:
    how = fit(number, quoted.quantity)
    foreign = language(quoted.passage.language).code != tongue.code
    return Fit.FULL if how is Fit.OTHER_NOUN and foreign else how


def _nearest(number: Quantity, evidence: Evidence) -> tuple[str, ...]:
    said = (quoted.quantity for quoted in evidence.numbers if not quoted.quantity.implied)
    held = {quantity.words: quantity for quantity in islice(said, _COMPARED)}
    near = nsmallest(_SHOWN, held.values(), key=lambda quantity: _distance(number, quantity))
    return tuple(quantity.words for quantity in near)


def _distance(ours: Quantity, quoted: Quantity) -> tuple[bool, Fraction]:
    return quoted.measure is not ours.measure, abs(quoted.value - ours.value)
