"""What makes a sentence worth a check: numbers, dates, sums of money, names, and words given to somebody.

Figures are what fact-checkers pick out first (N. Hassan et al., "Toward Automated Fact-Checking", KDD 2017).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from builder.compare.words import Sentence
from builder.coverage.names import Names
from builder.proof.outcome import Range
from builder.prose.dates import dates
from builder.prose.language import language
from builder.prose.quantities import quantities
from builder.prose.quantity import Measure, Quantity
from builder.surroundings.attribution import Attribution, attributions
from builder.surroundings.setting import alike
from builder.surroundings.tongue import tongue

_MOST_READ = 2_000
"""Characters of a sentence that are looked at; what has no full stop for longer is a list or a table."""
_MOST_COUNTED = 3
"""Signs of one kind that weigh in a sentence: a list of ten names is not worth ten sentences."""


_IN_A_NAME = re.compile(r"[^\s.!?\"][ ]+[A-ZÀ-Þ]\w*\Z")
"""A capital within a sentence: "the United States" gives nobody's words, though "states" would."""
_LONGEST_VERB = 40


class Kind(StrEnum):
    """A kind of sign, in the order in which people are told."""

    MONEY = "money"
    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    ATTRIBUTION = "attribution"


_WEIGHTS: Mapping[Kind, int] = {Kind.MONEY: 4, Kind.NUMBER: 4, Kind.DATE: 2, Kind.NAME: 1, Kind.ATTRIBUTION: 2}


@dataclass(frozen=True, slots=True)
class Sign:
    """One such thing, and its characters in the archived text."""

    kind: Kind
    place: Range


def signs(sentence: Sentence, text: str, tag: str, names: Names) -> tuple[Sign, ...]:
    """Find everything in a sentence that makes it worth a check.

    Args:
        sentence: Where to look.
        text: The archived characters.
        tag: Their language's tag; what its word lists do not know is not found.
        names: The names of the text.
    """
    written = text[sentence.start : min(sentence.end, sentence.start + _MOST_READ)]
    spoken = language(tag)
    mentions = dates(written, spoken)
    taken = tuple((mention.start, mention.end) for mention in mentions)
    found = [(Kind.DATE, start, end) for start, end in taken]
    found += [(_kind(one), one.start, one.end) for one in quantities(written, spoken, taken) if _counts(one)]
    found += [(Kind.ATTRIBUTION, at, at + 1) for at in _attributed(written, tag)]
    at = sentence.start
    dated = [Range(at + start, at + end) for start, end in taken]
    named = names.of([word for word in sentence.words if word.end <= at + len(written)], dated)
    placed = (Sign(kind, Range(at + start, at + end)) for kind, start, end in found)
    return (*placed, *(Sign(Kind.NAME, name.place) for name in named))


def worth(found: Iterable[Sign]) -> int:
    """Weigh the signs of a sentence: the higher, the more it is worth a check."""
    return sum(_weight(kind, number) for kind, number in _numbers(found).items())


def reasons(found: Iterable[Sign]) -> str:
    """Say in a few words what a sentence has: "2 numbers, 1 name, says who said it"."""
    numbers = _numbers(found)
    return ", ".join(_told(kind, numbers[kind]) for kind in Kind if kind in numbers) or "no number, date or name"


def _numbers(found: Iterable[Sign]) -> Counter[Kind]:
    return Counter(sign.kind for sign in found)


def _weight(kind: Kind, number: int) -> int:
    return _WEIGHTS[kind] * (1 if kind is Kind.ATTRIBUTION else min(number, _MOST_COUNTED))


def _told(kind: Kind, number: int) -> str:
    if kind is Kind.ATTRIBUTION:
        return "says who said it"
    if kind is Kind.MONEY:
        return f"{number} {'sum' if number == 1 else 'sums'} of money"
    return f"{number} {kind.value}{'' if number == 1 else 's'}"


def _kind(quantity: Quantity) -> Kind:
    return Kind.MONEY if quantity.measure is Measure.MONEY else Kind.NUMBER


def _counts(quantity: Quantity) -> bool:
    """Whether a number says how much: "one of them" and "the first test" do not."""
    return quantity.claimed and not quantity.implied and quantity.measure is not Measure.ORDINAL


def _attributed(written: str, tag: str) -> Iterator[int]:
    """Give the places of the verbs, or of "according to", that give words to somebody."""
    words = tongue(tag)
    if words is None or words.speech is None:
        return
    stretch = alike(written)
    for one in attributions(stretch, words.speech):
        if one.name or one.pronoun or one.leads or _follows_speech(stretch, one):
            at = one.end - 1 if stretch.startswith(one.phrase, one.start) else one.start
            if not _IN_A_NAME.search(stretch[max(0, at - _LONGEST_VERB) : at + 1]):
                yield at


def _follows_speech(stretch: str, attribution: Attribution) -> bool:
    """Whether a verb stands right after what is said: “…,” said an official."""
    before = stretch[: attribution.start].rstrip()
    return before.endswith((",", '"')) and any(map(str.isalpha, attribution.phrase))
