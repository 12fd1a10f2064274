"""Edges: where a quotation may be cut, and what a wrong cut would split."""
# ruff: noqa: RUF001 (letters and marks that look like others are this module's subject)

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

import regex

from builder.proof import typography

if TYPE_CHECKING:
    from builder.proof.lexicon import Lexicon

REACH = 64
"""Characters on each side that are looked at to judge a cut."""

_CUT = "\0"
_W = r"[\p{L}\p{N}\p{M}\u200c\u200d]"
_L = r"[\p{L}\p{M}]"
_SIGNS = "[%٪‰؉‱°℃℉]|ºC"
_SYMBOLS = (
    "[munpµμk]?mol|[nµμmckd]?m|[nµμmkp]?g|[µμmdc]?[lL]|[kMG]?Hz|[kMGT]?Wh?|[mk]?V|[khM]?Pa|[kM]?J|"
    "k?cal|[kMG]?eV|K|[kM]?bp|[kMGT]B|k?Da|mmHg|IU|rpm|ppm|ppb|ha|ft|lbs?|oz|mph|km/h|km²|m²|m³|cm³|[mµμn]?s|min|hr?|sq|"
    r"[munµμ]M|\p{Sc}"
)
_ADDRESS = regex.compile(
    r"(?:[a-z][a-z0-9+.-]*://|www\.)[^\s<>\"]+|[^\s<>\"'(,;:]+@[^\s<>\"',;:]+\.\p{L}+"
    r"|(?<![\w@.])(?:[\w-]+\.)+\p{Ll}{2,}/[^\s<>\"]*",
    regex.IGNORECASE,
)
_TRAILING = ".,;:!?)'\"]"
_SPACELESS = regex.compile(typography.NO_SPACES.pattern)

_TABLE: dict[str, tuple[str, ...]] = {
    "word": (
        rf"{_W}'\0{_W}|{_W}\0'{_W}",
        r"\p{Hebrew}[\"״׳]\0\p{Hebrew}|\p{Hebrew}\0[\"״׳]\p{Hebrew}",
        rf"{_W}[-–־·‧]\0{_W}|{_W}\0[-–־·‧]{_W}",
        rf"(?<!{_W})-\0\p{{Ll}}",
        rf"{_W}_+\0{_W}|{_W}\0_+{_W}",
        rf"{_W}&\0{_W}|{_W}\0&{_W}",
        r"\p{L}\.\0\p{L}(?<!(?<![\p{L}.])\p{L}{2,}\.\0\p{Lu})",
        r"\p{L}\0\.\p{L}(?<!(?<![\p{L}.])\p{L}{2,}\0\.\p{Lu})",
        rf"{_W}/\0{_W}(?<!(?<!\p{{L}})\p{{L}}{{4,}}/\0\p{{L}}(?=\p{{L}}{{3}}))",
        rf"{_W}\0/{_W}(?<!(?<!\p{{L}})\p{{L}}{{4,}}\0/\p{{L}}(?=\p{{L}}{{3}}))",
        rf"{_W}(?:\0\[{_W}+\]|\[\0{_W}+\]|\[{_W}+\0\])",
        rf"(?:\[\0{_W}*\]|\[{_W}*\0\]|\[{_W}*\]\0){_W}",
        rf"{_L}(?:\0\([a-z+-]{{1,3}}\)|\(\0[a-z+-]{{1,3}}\)|\([a-z+-]{{1,3}}\0\))",
        r"\p{Lu}\p{Ll}?(?:\0\((?:[IVX]+|\d+[+-]?)\)|\(\0(?:[IVX]+|\d+[+-]?)\))",
        rf"(?:\({_L}{{1,12}}\)\0|\(\0{_L}{{1,12}}\)|\({_L}{{1,12}}\0\))\p{{Ll}}",
    ),
    "number": (
        r"\p{N}[.,:'·٫٬/^⁄]\0\p{N}|\p{N}\0[.,:'·٫٬/^⁄]\p{N}",
        r"(?<![\p{L}\p{N}).\]])\.\0\p{N}",
        r"(?<![\p{N}.,])\p{Nd}{1,3}(?: \p{Nd}{3})*(?:\0 | \0)\p{Nd}{3}(?![\p{N}])",
        r"\p{N} ?\0 ?[×x·*] ?10\b|\p{N} ?[×x·*] ?\0 ?10(?=[\p{No}^-])|\p{N}×\0\p{N}|\p{N}\0×\p{N}",
        r"\p{N}\0[十百千万萬亿億兆京割成倍折]|[十百千万萬亿億兆]\0[十百千万萬亿億兆]",
    ),
    "sign": (
        r"[-+±~≈<>≤≥=×^∼≃√#$]\0[.]?\p{N}",
        r"[-+±~]\0\p{Sc}",
        r"(?<![\p{L}\p{N}])–\0\p{Sc}?[.]?\p{N}",
        rf"[#@]\0{_W}",
        rf"{_W}\0\+|{_W}\+\0{_W}",
        r"[\p{Lu}\p{N}]\0-(?![\p{L}\p{N} -])|\p{N}\0-(?= )",
        rf"{_W}\0#(?!{_W})",
        r"\.\0\.",
    ),
    "unit": (
        r"\p{Sc} ?\0 ?[.]?\p{N}|\p{Lu}\0\p{Sc}",
        rf"\p{{N}}[+-]?(?: ?\0 ?)(?:{_SIGNS})",
        rf"\p{{N}}[+-]?(?: ?\0 ?)(?:{_SYMBOLS})(?!'?(?!{typography.NO_SPACES.pattern})[\p{{L}}\p{{N}}])",
        r"°\0 ?[CFK]\b",
    ),
}
"""What may not be cut, the cut written as NUL; each pattern is looked for around the cut."""

_CUTS = {kind: regex.compile("|".join(f"(?:{pattern})" for pattern in patterns)) for kind, patterns in _TABLE.items()}
_FREE = regex.compile(r"[\p{L}\p{M}]")


@lru_cache(maxsize=1 << 13)
def cut(left: str, right: str, words: Lexicon) -> str:  # noqa: PLR0911
    """What a cut between two stretches of folded text would split (a word, number …); empty where nothing."""
    if not left or not right:
        return ""
    first, last = left[-1], right[0]
    if first == " " or last == " ":
        return _across_space(left, right, words)
    if not (first.isascii() and last.isascii()) and _inside_grapheme(left, right):
        return "grapheme"
    if _inside_address(left, right):
        return "address"
    if _beside_interpunct(left, right):
        return ""
    if _word_like(first) and _word_like(last):
        return _between_letters(first, last)
    window = left + _CUT + right
    if words.elisions and first == "'" and _elided(left, words):
        return ""
    if last == "-" and regex.search(rf"\w\0- (?:{words.joiners})(?!\w)|\w\0-[,)]", window):
        return "word"
    return next((kind for kind, pattern in _CUTS.items() if pattern.search(window)), "")


_TOKEN = regex.compile(r"[^\s\p{P}]+")


def _across_space(left: str, right: str, words: Lexicon) -> str:
    """A number and what multiplies or measures it belong together even across a space."""
    before, after = left.rstrip(" "), right.lstrip(" ")
    if not before or not after:
        return ""
    last = before[-1]
    if (
        last.isnumeric()
        or last in "°×+-"
        or (not last.isascii() and unicodedata.category(last) == "Sc")
        or last in "$x*"
    ):
        found = next((k for k in ("number", "unit") if _CUTS[k].search(left + _CUT + right)), "")
        if found and not _year_before_word(before, after, words):
            return found
    token = _TOKEN.match(after)
    if token is None or token[0].lower() not in words.measures:
        return ""
    return "number" if _measured(words).search(left + _CUT + right) else ""


_UNIT_OR_WORD = {
    "ha": frozenset({"ca", "da", "es", "eu", "gl", "hu", "it", "nb", "nn", "no", "sv"}),
    "min": frozenset({"da", "is", "nb", "nn", "no", "sv"}),
    "s": frozenset({"bs", "cs", "hr", "hu", "sk", "sl", "sr"}),
}
"""Units that are everyday words in some languages: Italian "nel 2016 ha vinto", Swedish "min", Czech "s"."""
_YEAR = regex.compile(r"(?<![\p{N}.,])[12]\p{Nd}{3}$")


def _year_before_word(before: str, after: str, words: Lexicon) -> bool:
    token = _TOKEN.match(after)
    languages = _UNIT_OR_WORD.get(token[0], frozenset()) if token else frozenset()
    return words.language in languages and _YEAR.search(before) is not None


@lru_cache(maxsize=64)
def _measured(words: Lexicon) -> regex.Pattern[str]:
    """A number before its multiplier, percent or currency word."""
    number = rf"(?:\p{{N}}|(?<!\p{{L}})(?:{words.number_words}))"
    multiplied = rf"{number}(?:\0 | \0)(?:{words.multipliers})(?!\w)"
    counted = rf"(?:{number}|(?<!\p{{L}})(?:{words.multipliers}))(?:\0 | \0)(?:{words.units})(?!\w)"
    return regex.compile(f"{multiplied}|{counted}")


def _word_like(character: str) -> bool:
    return (
        character.isalnum() or character in "\u200c\u200d" or (not character.isascii() and bool(_FREE.match(character)))
    )


def _beside_interpunct(left: str, right: str) -> bool:
    """Whether a dot between words of a script without spaces takes a space's place, as in foreign names."""
    sides = (left[-2:-1], right[0]) if left[-1] in "·‧" else (left[-1], right[1:2])
    return (left[-1] in "·‧" or right[0] in "·‧") and all(map(_SPACELESS.match, sides))


def _between_letters(first: str, last: str) -> str:
    if _SPACELESS.match(first) or _SPACELESS.match(last):
        return "number" if _CUTS["number"].search(first + _CUT + last) else ""
    return "number" if first.isnumeric() and last.isnumeric() else "word"


def _inside_grapheme(left: str, right: str) -> bool:
    window = left[-32:] + right[:32]
    at = len(left[-32:])
    return all(match.start() != at for match in regex.finditer(r"\X", window))


def _inside_address(left: str, right: str) -> bool:
    before = left[left.rfind(" ") + 1 :]
    space = right.find(" ")
    after = right if space < 0 else right[:space]
    token = before + after
    if not ("/" in token or "@" in token or "www." in token):
        return False
    return any(
        match.start() < len(before) < match.start() + len(match[0].rstrip(_TRAILING))
        for match in _ADDRESS.finditer(token)
    )


def _elided(left: str, words: Lexicon) -> bool:
    return regex.search(rf"(?<!\w)(?:{words.elisions})'$", left, regex.IGNORECASE) is not None
