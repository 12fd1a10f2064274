"""What holds of any text: stretches are found, noise changes nothing, edits that change meaning are refused."""
# ruff: noqa: RUF001 (letters and marks that look like others are what is tested)

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from builder.proof import ArchivedText, Outcome, Range, describe
from builder.proof.fold import fold
from builder.proof.fragment import Page
from builder.proof.selectors import QuoteSelector, matches

SEEDS = Path(__file__).parents[2] / "seeds"
REAL = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))[:2]]
WORDS = [
    "committee",
    "said",
    "the",
    "plan",
    "was",
    "ready",
    "never",
    "without",
    "Iran’s",
    "“bold”",
    "one",
    "–",
    "two",
    "—",
    "3.5%",
    "1,250",
    "Straße",
    "café",
    "über",
    "İstanbul",
    "non-smoker",
    "U.S.",
    "$5",
    "million",
    "[sic]",
    "it…",
    "(see)",
    "日本語",
    "नमस्ते",
    "говорит",
    "TNFα",
    "ét",
    "l’homme",
    "12\u202f500",
    "−0.42",
    "\u200bban\xadana",
]
texts = st.lists(st.sampled_from(WORDS), min_size=6, max_size=60).map(" ".join) | st.sampled_from(REAL)
many = settings(max_examples=120, deadline=None)


def stretch(data: st.DataObject, text: str) -> Range:
    """A stretch from one white space to another."""
    starts = [match.start() for match in re.finditer(r"\S+", text)]
    ends = [match.end() for match in re.finditer(r"\S+", text)]
    first = data.draw(st.integers(0, len(starts) - 1))
    last = data.draw(st.integers(first, min(first + 25, len(ends) - 1)))
    return Range(starts[first], ends[last])


@many
@given(texts, st.data())
def test_a_unique_stretch_is_found_at_its_own_offsets(text: str, data: st.DataObject) -> None:
    place = stretch(data, text)
    proof = ArchivedText(text).prove(text[place.start : place.end])
    assume("Q012" not in proof.codes and "Q005" not in proof.codes)
    sought = fold(text[place.start : place.end]).coarse
    assume(len(re.findall(rf"(?={re.escape(sought)})", fold(text).coarse)) == 1)
    assert proof.outcome is Outcome.ACCEPT
    assert all(place.start <= part.start and part.end <= place.end for part in proof.parts)


def noisy(text: str, data: st.DataObject) -> str:
    """The same in other typography."""
    changes = {"’": "'", "“": '"', "”": '"', " ": data.draw(st.sampled_from(["\u00a0", "  ", "\n", "\t", " \u200b"]))}
    changed = "".join(changes.get(character, character) for character in text)
    return unicodedata.normalize(data.draw(st.sampled_from(["NFC", "NFD"])), changed)


@many
@given(texts, st.data())
def test_typographic_noise_changes_no_verdict(text: str, data: st.DataObject) -> None:
    archived = ArchivedText(text)
    place = stretch(data, text)
    quote = text[place.start : place.end]
    assume(not re.search("[\u3040-\u9fff]", quote))
    plain, noise = archived.prove(quote), archived.prove(noisy(quote, data))
    assert (plain.outcome, plain.parts) == (noise.outcome, noise.parts)


def drop(words: list[str], at: int) -> list[str]:
    return words[:at] + words[at + 1 :]


def double(words: list[str], at: int) -> list[str]:
    return [*words[: at + 1], *words[at:]]


def negate(words: list[str], at: int) -> list[str]:
    return [*words[:at], "not", *words[at:]]


def swap(words: list[str], at: int) -> list[str]:
    return [*words[: at - 1], words[at], words[at - 1], *words[at + 1 :]]


def recase(words: list[str], at: int) -> list[str]:
    return [*words[:at], words[at].swapcase(), *words[at + 1 :]]


def redigit(words: list[str], at: int) -> list[str]:
    return [*words[:at], re.sub(r"\d", lambda m: str((int(m[0]) + 1) % 10), words[at]), *words[at + 1 :]]


def unsign(words: list[str], at: int) -> list[str]:
    return [*words[:at], re.sub(r"[−$%.,]", "", words[at]), *words[at + 1 :]]


def unaccent(words: list[str], at: int) -> list[str]:
    bare = "".join(c for c in unicodedata.normalize("NFD", words[at]) if not unicodedata.combining(c))
    return [*words[:at], bare, *words[at + 1 :]]


def disguise(words: list[str], at: int) -> list[str]:
    return [*words[:at], words[at].replace("a", "\u0430").replace("e", "\u0435"), *words[at + 1 :]]


EDITS = (drop, double, negate, swap, recase, redigit, unsign, unaccent, disguise)


@settings(max_examples=400, deadline=None)
@given(texts, st.data(), st.sampled_from(EDITS))
def test_an_edit_that_changes_meaning_is_refused(text: str, data: st.DataObject, edit: object) -> None:
    place = stretch(data, text)
    words = text[place.start : place.end].split()
    assume(len(words) >= 4)
    assert callable(edit)
    changed = " ".join(edit(words, data.draw(st.integers(1, len(words) - 2))))
    sought, there = fold(changed).coarse, fold(text).coarse
    assume(sought not in there and "[" not in changed and "…" not in changed)
    assert ArchivedText(text).prove(changed).outcome is Outcome.REJECT


@many
@given(texts, st.data())
def test_selectors_of_a_proof_lead_back_to_it(text: str, data: st.DataObject) -> None:
    archived = ArchivedText(text)
    place = stretch(data, text)
    proof = archived.prove(text[place.start : place.end])
    assume(proof.grade is not None and len(proof.parts) == 1)
    record = describe(archived, proof, seed="s", sha256="0")
    selector = QuoteSelector(record.parts[0].exact, record.prefix, record.suffix)
    assert proof.parts[0] in list(matches(text, selector))
    assert text.encode("utf-16-le")[record.parts[0].start16 * 2 : record.parts[0].end16 * 2].decode("utf-16-le") == (
        record.parts[0].exact
    )


@many
@given(st.text(max_size=200), st.text(max_size=60))
@example("\u0301", "\u0301a\u0301a")
@example("a[b]c … d", "[[…]] ab")
def test_nothing_makes_it_fail(text: str, quote: str) -> None:
    archived = ArchivedText(text)
    proof = archived.prove(quote, prefix=quote[:3] or None)
    assert proof.outcome in Outcome
    archived.mentions(quote)
    list(Page(text).text)


@many
@given(st.text(max_size=120))
def test_the_fold_keeps_the_way_back(text: str) -> None:
    folded = fold(text)
    assert len(folded.fine) == len(folded.coarse)
    starts = [folded.start_of(at) for at in range(len(folded.fine))]
    assert starts == sorted(starts)
    assert all(folded.end_of(at + 1) > start for at, start in enumerate(starts))
    assert fold(folded.fine).coarse == folded.coarse or folded.notes or "-" in folded.coarse
