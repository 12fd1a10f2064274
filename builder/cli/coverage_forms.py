"""What `quoteproof coverage` prints, for people and for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from builder.coverage.quoted import Quoted
from builder.coverage.sentences import Coverage, OpenSentence
from builder.coverage.signs import Kind
from builder.model.publication import LoadedSeed
from builder.proof.archived import ArchivedText
from builder.proof.outcome import Range
from builder.report.screen import printable

SCHEMA_VERSION = 1
_UNTOUCHED = "No claim has taken these up yet, the most check-worthy first:"
_IN_PART = "Taken up in part; nobody has quoted these words yet:"


@dataclass(frozen=True, slots=True)
class Surveyed:
    """An archived text and how far claims have taken it up."""

    seed: LoadedSeed
    archived: ArchivedText
    coverage: Coverage

    @property
    def publisher(self) -> str | None:
        """Who published it, as far as known."""
        return self.seed.seed.publisher if self.seed.seed else None

    def words(self, place: OpenSentence | Range) -> str:
        """Give archived words on one line."""
        return " ".join(self.archived.text[place.start : place.end].split())


@dataclass(frozen=True, slots=True)
class Survey:
    """All that was asked for.

    Attributes:
        texts: In the order of ids.
        quoted: What claims quote of them.
        drafts: Whether drafts were counted.
    """

    texts: tuple[Surveyed, ...]
    quoted: Quoted
    drafts: bool


def text_form(survey: Survey) -> Iterator[str]:
    """Write a survey for people, line by line: what is left, then a closing line for each text."""
    for heading, chosen in ((_UNTOUCHED, _untouched), (_IN_PART, _in_part)):
        pairs = [(one, sentence) for one in survey.texts for sentence in chosen(one)]
        if pairs:
            yield from (heading, "")
        for one, sentence in sorted(pairs, key=lambda pair: -pair[1].worth):
            yield from _told(one, sentence)
    if not survey.texts:
        yield "There is no archived text in seeds/ yet."
    shared = Counter(one.publisher for one in survey.texts)
    for one in survey.texts:
        yield _closing(_name(one, shared), one.coverage)
    yield from _left_aside(survey.quoted)


def _untouched(one: Surveyed) -> tuple[OpenSentence, ...]:
    return one.coverage.untouched


def _in_part(one: Surveyed) -> tuple[OpenSentence, ...]:
    return one.coverage.in_part


def _told(one: Surveyed, sentence: OpenSentence) -> Iterator[str]:
    line, column = one.archived.line_column(sentence.start)
    yield printable(f"{one.seed.text_path}:{line}:{column}: {sentence.reasons}")
    yield f"    {printable(one.words(sentence))}"
    if sentence.unquoted != (Range(sentence.start, sentence.end),):
        yield f"  not quoted: {printable(' | '.join(map(one.words, sentence.unquoted)))}"
    yield ""


def _name(one: Surveyed, shared: Mapping[str | None, int]) -> str:
    if one.publisher is None:
        return one.seed.id
    return one.publisher if shared[one.publisher] == 1 else f"{one.publisher} ({one.seed.id})"


def _closing(name: str, found: Coverage) -> str:
    if not found.sentences:
        return printable(f"{name}: no sentences.")
    sentences = "sentence" if found.sentences == 1 else "sentences"
    left = f"{len(found.untouched)} not" if found.untouched else "none left"
    return printable(f"{name}: {found.taken_up} of {found.sentences} {sentences} taken up ({_share(found)} %), {left}.")


def _share(found: Coverage) -> int:
    """Give the share in per cent, 0 and 100 only where it is none and all."""
    share = round(100 * found.taken_up / found.sentences)
    if 0 < found.taken_up < found.sentences:
        return min(99, max(1, share))
    return share


def _left_aside(quoted: Quoted) -> Iterator[str]:
    told = []
    if quoted.unproved:
        told.append("1 quotation that is" if quoted.unproved == 1 else f"{quoted.unproved} quotations that are")
        told[-1] += " not proved"
    if quoted.unread:
        told.append("1 claim" if quoted.unread == 1 else f"{quoted.unread} claims")
        told[-1] += " that cannot be read"
    if told:
        yield f"Not counted: {' and '.join(told)}; quoteproof check says why."


def json_form(survey: Survey) -> Iterator[str]:
    """Write a survey for programs; offsets are code points of the archived text, ends exclusive."""
    document = {
        "schema_version": SCHEMA_VERSION,
        "drafts": survey.drafts,
        "not_counted": {"quotations": survey.quoted.unproved, "claims": survey.quoted.unread},
        "seeds": [_seed(one) for one in survey.texts],
    }
    yield json.dumps(document, indent=2, ensure_ascii=True)


def _seed(one: Surveyed) -> dict[str, Any]:
    found = one.coverage
    return {
        "seed": one.seed.id,
        "publisher": one.publisher,
        "sha256": one.seed.sha256,
        "sentences": found.sentences,
        "taken_up": found.taken_up,
        "not_taken_up": _sentences(one, found.untouched),
        "in_part": _sentences(one, found.in_part),
    }


def _sentences(one: Surveyed, found: Iterable[OpenSentence]) -> list[dict[str, Any]]:
    return [_sentence(one, sentence) for sentence in found]


def _sentence(one: Surveyed, sentence: OpenSentence) -> dict[str, Any]:
    line, column = one.archived.line_column(sentence.start)
    numbers = Counter(sign.kind for sign in sentence.signs)
    return {
        **_place(one, sentence),
        "line": line,
        "column": column,
        "worth": sentence.worth,
        "reasons": sentence.reasons,
        "signs": {kind.value: numbers[kind] for kind in Kind},
        "unquoted": [_place(one, place) for place in sentence.unquoted],
    }


def _place(one: Surveyed, place: OpenSentence | Range) -> dict[str, Any]:
    return {"start": place.start, "end": place.end, "exact": one.archived.text[place.start : place.end]}


FORMS: Mapping[str, Callable[[Survey], Iterator[str]]] = {"text": text_form, "json": json_form}
"""Ways of writing a survey, by name."""
