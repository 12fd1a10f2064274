"""A number in words while it is being read: what adds up, what multiplies, and what starts another number."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

from builder.prose.language import NumberWords

HUNDRED = 100
TEN = 10
_TWENTY = 20
_QUATRE, _VINGT_MORE = 4, 76  # quatre-vingts: four, and 76 more


@dataclass(slots=True)
class Running:
    """A number being read.

    Attributes:
        words: The language's number words.
        digits: Whether it began with digits: then words can only multiply it.
        total: What is complete, up to the last scale word.
        group: What still grows; None right after a scale word.
        ceiling: The last scale word; the next must be smaller.
    """

    words: NumberWords
    digits: bool = False
    total: Fraction = field(default_factory=Fraction)
    group: Fraction | None = None
    ceiling: Fraction | None = None

    def add(self, value: Fraction) -> bool:
        """Take a word that adds up; False where it starts another number."""
        if self.digits:
            return False
        if self.group is None:
            if self.ceiling is not None and value >= self.ceiling:
                return False
            self.group = value
        elif self.words.vigesimal and self.group % HUNDRED == _QUATRE and value == _TWENTY:
            self.group += _VINGT_MORE
        elif self.follows(value):
            self.group += value
        else:
            return False
        return True

    def follows(self, value: Fraction) -> bool:
        """Whether a value goes on with the group: `five` after `twenty` or `hundred`, not after `nine`."""
        if self.group is None:
            return 0 < value < HUNDRED
        if self.group >= HUNDRED and self.group % HUNDRED == 0:
            return value < HUNDRED
        tail = self.group % HUNDRED
        if self.words.vigesimal and tail in (60, 80):
            return 0 < value < _TWENTY
        if self.words.vigesimal and tail in (10, 70, 90):
            return value in (7, 8, 9)  # dix-sept
        return tail >= _TWENTY and tail % TEN == 0 and 0 < value < TEN

    def may_scale(self, factor: int) -> bool:
        """Whether a scale word may still come: a thousand within a million, no million within a thousand."""
        return factor > HUNDRED and (self.ceiling is None or factor < self.ceiling or self._is_counted_by(factor))

    def _is_counted_by(self, factor: int) -> bool:
        """Whether all read so far may count a scale word: the `tres mil` of `tres mil millones`."""
        return self.words.long_scale and self.value < factor

    def scale(self, factor: int) -> bool:
        """Take a word that multiplies; False where it cannot."""
        if factor == HUNDRED:
            if self.group is not None and self.group >= HUNDRED:
                return False
            self.group = Fraction(1 if self.group is None else self.group) * factor
            return True
        if self.ceiling is not None and factor >= self.ceiling:
            if not self._is_counted_by(factor):
                return False
            self.total, self.group, self.ceiling = self.value * factor, None, Fraction(factor)
            return True
        self.total += Fraction(1 if self.group is None else self.group) * factor
        self.group, self.ceiling = None, Fraction(factor)
        return True

    def add_part(self, part: Fraction) -> None:
        """Take `and a half`: of the last scale word, or of one."""
        if self.group is None:
            self.total += part * (self.ceiling or 1)
        else:
            self.group += part

    @property
    def value(self) -> Fraction:
        """The number as far as read."""
        return self.total + (self.group or 0)

    @property
    def empty(self) -> bool:
        """Whether nothing has been read yet."""
        return self.group is None and not self.total
