"""What a number counts: the words around it, reduced so that they can be compared."""

from __future__ import annotations

from builder.prose.language import Language, Nouns
from builder.prose.tokens import HYPHENS, Kind, Token, is_glued, text_at, word_at

_REACH = 6  # tokens after a number that may belong to what it counts
_BEFORE, _AFTER = 5, 10  # tokens around a quoted number that say what it is about
_MARKS_INSIDE = frozenset("\"'“”‘’«»&/") | HYPHENS


def singular(word: str, nouns: Nouns) -> str:
    """Reduce an English noun to its singular; other words stay as they are."""
    word = word.removesuffix("'s").removesuffix("'")
    if word in nouns.irregular:
        return nouns.irregular[word]
    if not looks_plural(word, nouns):
        return word
    if word.endswith("ies") and len(word) > 4:  # noqa: PLR2004 - "ties" is no "ty"
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1]


def looks_plural(word: str, nouns: Nouns) -> bool:
    """Whether a word has the form of an English plural."""
    if word in nouns.irregular:
        return True
    return len(word) > 3 and word[-1] == "s" and word[-2] not in "sui'" and word not in nouns.singulars  # noqa: PLR2004


def meanings(word: str, nouns: Nouns) -> frozenset[str]:
    """Everything a word is compared as: its singular, or the groups of like words it belongs to."""
    one = singular(word, nouns)
    return nouns.same.get(word) or nouns.same.get(one) or frozenset({one})


def phrase_after(found: list[Token], index: int, nouns: Nouns) -> list[Token]:
    """Give the words right after a number that may name what it counts, up to the first that cannot."""
    words: list[Token] = []
    for token in found[index : index + _REACH]:
        if token.kind is Kind.WORD:
            if token.low in nouns.stops and not _is_acronym(token):
                break
            words.append(token)
        elif token.kind is Kind.MARK and token.text not in _MARKS_INSIDE:
            break
    return words


def _is_acronym(token: Token) -> bool:
    return len(token.text) > 1 and token.text.isupper()  # US is no "us"


def counted(found: list[Token], index: int, tongue: Language) -> list[Token]:
    """Give those words after a number that are nouns by their form or by our list: what it counts."""
    nouns = tongue.nouns
    after = phrase_after(found, index, nouns)
    heads = [word for word in after if is_counted(word.low, nouns)]
    return heads or _said_of(found, index, nouns)


def is_counted(word: str, nouns: Nouns) -> bool:
    """Whether a word looks like something that is counted."""
    return looks_plural(word, nouns) or word in nouns.countable or word in nouns.people


def _said_of(found: list[Token], index: int, nouns: Nouns) -> list[Token]:
    """Find the participle of `nine were injured` and `nine more had been injured`."""
    end = index + len(phrase_after(found, index, nouns))
    while word_at(found, end) in nouns.verbs_between and end < index + 2 * _REACH:
        end += 1
    return [found[end]] if word_at(found, end) in nouns.people else []


def compound(found: list[Token], index: int) -> Token | None:
    """Give the word that a hyphen joins to a number: the `year` of `12-year-old`."""
    joined = text_at(found, index) in HYPHENS and is_glued(found, index) and is_glued(found, index + 1)
    return found[index + 1] if joined and found[index + 1].kind is Kind.WORD else None


def surroundings(found: list[Token], start: int, end: int, tongue: Language) -> frozenset[str]:
    """Give all that the words near a quoted number may mean, up to the next number."""
    near: set[str] = set()
    for token in found[max(0, start - _BEFORE) : start]:
        near |= meanings(token.low, tongue.nouns) if token.kind is Kind.WORD else frozenset()
    for token in found[end : end + _AFTER]:
        if token.text in ".;" or token.low in tongue.numbers.values:
            break
        near |= meanings(token.low, tongue.nouns) if token.kind is Kind.WORD else frozenset()
    return frozenset(near)
