"""Brackets in a quotation: which are free, which need a person's word, which are refused."""
# ruff: noqa: RUF001 (letters and marks that look like others are this module's subject)

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.proof.lexicon import Lexicon

MOST_WORDS = 4
"""So many words may brackets replace, and be replaced by."""
FARTHEST = 240
"""Folded characters that brackets may replace at most; four words are rarely a tenth of it."""

INSIDE = "they change letters inside a word"
OWN = "the archived text has brackets of its own there"

_SIC = re.compile(r"sic[.!?]?", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?…。！？]['\")\]]*(?: |$)")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|St|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Jr|Sr|vs|etc|No|Fig)|\b\p{L}|\b\w)\.".replace(
        r"\p{L}", "[^\\W\\d_]"
    )
)
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]*)?|['’][^\W\d_]*")


@dataclass(frozen=True, slots=True)
class Bracket:
    """A pair of brackets as its writer set it.

    Attributes:
        shown: What stands inside.
        after_word: Whether a letter or digit stands directly before it.
        before_word: Whether one stands directly after it.
    """

    shown: str
    after_word: bool
    before_word: bool

    @property
    def in_word(self) -> bool:
        """Whether it is part of a word."""
        return self.after_word or self.before_word


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a pair of brackets does to the archived characters behind it.

    Attributes:
        kind: `sic`, `case`, `inflection`, `pronoun`, `replacement` or `insertion`.
        start: First archived character it replaces, counted from the gap's start.
        end: One past the last.
        refused: Why it is refused; empty where it is not.
        asks: Whether it needs a person's word.
    """

    kind: str
    start: int
    end: int
    refused: str = ""
    asks: bool = False


def judge(bracket: Bracket, gap: str, words: Lexicon) -> Judgement | None:
    """Judge brackets against the characters they stand for; None where these cannot fit."""
    replaced = gap.strip(" ")
    start = len(gap) - len(gap.lstrip(" "))
    end = start + len(replaced)
    if bracket.in_word:
        return _in_word(bracket, gap, (start, end), words)
    if _SIC.fullmatch(bracket.shown.strip()):
        return Judgement("sic", start, end) if not replaced else None
    if "[" in replaced or "]" in replaced:
        return Judgement("replacement", start, end, refused=OWN)
    if not replaced:
        return _refusing("insertion", start, end, bracket.shown, "", words)
    kind = "pronoun" if words.referring.fullmatch(replaced) else "replacement"
    asks = kind == "replacement" or len(bracket.shown.split()) > MOST_WORDS
    return _refusing(kind, start, end, bracket.shown, replaced, words, asks=asks)


def _in_word(bracket: Bracket, gap: str, place: tuple[int, int], words: Lexicon) -> Judgement | None:
    """Brackets that touch a letter: another case, or another ending."""
    shown, replaced = bracket.shown.strip(), gap[place[0] : place[1]]
    if not shown and not replaced:
        return None
    if not replaced:
        place = (0, 0) if bracket.after_word else (len(gap), len(gap))
    if " " in replaced or (bracket.after_word and place[0] > 0) or (bracket.before_word and place[1] < len(gap)):
        return None
    if bracket.before_word:
        same = same_letter(shown, replaced, words.language)
        return Judgement("case", *place) if same else Judgement("replacement", *place, refused=INSIDE)
    if words.inflects(shown, replaced):
        return Judgement("inflection", *place)
    if not any(c.isalnum() for c in shown + replaced) and shown:
        return Judgement("replacement" if replaced else "insertion", *place, asks=True)
    return Judgement("replacement", *place, refused=f"{INSIDE}, and is no listed ending")


def same_letter(shown: str, replaced: str, language: str) -> bool:
    """Whether both are one and the same letter, whatever its case."""
    if len(shown) != 1 or len(replaced) != 1 or not shown.isalpha():
        return False
    if language in ("tr", "az") and {shown, replaced} & set("Iıİi"):
        return {shown, replaced} in ({"I", "ı"}, {"İ", "i"}) or shown == replaced
    return shown == replaced or shown.lower() == replaced.lower() or shown.upper() == replaced.upper()


def _refusing(  # noqa: PLR0913, PLR0917
    kind: str, start: int, end: int, shown: str, replaced: str, words: Lexicon, *, asks: bool = True
) -> Judgement:
    """Whole words replaced or put in: refused where they hold or hide a number or a negation, or are too many."""
    for text, holds in ((replaced, "hide"), (shown, "hold")):
        if kind != "pronoun" or holds == "hold":
            if words.reversing.search(text.replace("’", "'")):
                return Judgement(kind, start, end, refused=f"they {holds} a negation or a qualifier")
            if words.numbers.search(text):
                return Judgement(kind, start, end, refused=f"they {holds} a number")
    if kind != "insertion" and max(len(replaced.split()), len(shown.split())) > MOST_WORDS:
        return Judgement(kind, start, end, refused="they replace, or put in, more than four words")
    if crosses_sentence(replaced):
        return Judgement(kind, start, end, refused="what they replace crosses the end of a sentence")
    return Judgement(kind, start, end, asks=asks)


def crosses_sentence(text: str) -> bool:
    """Whether a sentence ends within a few words; abbreviations do not end one."""
    return any(not _ABBREVIATED.search(text[: m.start() + 1].rsplit(" ", 1)[-1]) for m in _SENTENCE_END.finditer(text))


def before_piece(bracket: Bracket, left: str, words: Lexicon) -> str:
    """The archived characters that brackets at a quotation's beginning replace: the end of what stands before it."""
    if bracket.before_word:
        return left[-1:]
    stripped = left.rstrip(" ")
    space = left[len(stripped) :]
    tail = stripped.split(" ")
    for count in (2, 1):
        candidate = " ".join(tail[-count:])
        if words.referring.fullmatch(candidate):
            return candidate + space
    return space


def after_piece(bracket: Bracket, right: str, words: Lexicon) -> str:
    """The same at a quotation's end: the beginning of what stands after it."""
    if bracket.after_word:
        found = _LETTERS.match(right)
        return found[0] if found else ""
    stripped = right.lstrip(" ")
    space = right[: len(right) - len(stripped)]
    head = re.findall(r"[^\W\d_]+|\S", stripped[:80])
    for count in (2, 1):
        candidate = " ".join(head[:count])
        if words.referring.fullmatch(candidate) and stripped.startswith(candidate):
            return space + candidate
    return space


def beside_own(judged: Judgement, before: str, after: str) -> Judgement:
    """An insertion right beside brackets of the archived text, which nobody could tell from these: refused."""
    if judged.kind == "insertion" and (before == "]" or after == "["):
        return Judgement(judged.kind, judged.start, judged.end, refused=OWN)
    return judged


def hiding(judged: Judgement, beside: str, words: Lexicon) -> Judgement:
    """An insertion at a quotation's edge, refused where the few words beside it hold a negation it makes invisible."""
    if beside.strip(" ,.;:").startswith("[") or beside.strip(" ,.;:").endswith("]"):
        return Judgement(judged.kind, judged.start, judged.end, refused=OWN)
    if words.negations.search(beside):
        return Judgement(judged.kind, judged.start, judged.end, refused="they hide a negation or a qualifier")
    return judged


def nearby(left: str, right: str) -> tuple[str, str]:
    """Up to four words on either side, within the sentence."""
    before = _SENTENCE_END.split(left)[-1].split(" ")[-MOST_WORDS - 1 :]
    after = _SENTENCE_END.split(right)[0].split(" ")[: MOST_WORDS + 1]
    return " ".join(before), " ".join(after)
