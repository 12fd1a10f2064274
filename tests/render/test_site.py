"""What holds of every page: links lead somewhere, nothing hostile becomes markup, drafts stay unpublished."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

import pytest

from builder.model.publication import CheckedPublication
from tests.render.publication import parse, rendered, split, text_of, with_claim

BASE = "https://base.example/some/path/"
HOSTILE = (
    "\"'><img src=x onerror=alert(1)></p></div>\n\n# x\n\n<script>alert(1)</script>{{ 7*7 }}{% x %}&lt;"
    "[a](javascript:b)\t`"
)


@pytest.fixture(scope="module")
def trees(site: Mapping[str, str]) -> dict[str, Element]:
    return {path: parse(text) for path, text in site.items() if path.endswith(".md")}


def address(path: str) -> str:
    if path.endswith("index.md"):
        return BASE + path.removesuffix("index.md")
    return f"{BASE}{path.removesuffix('.md')}/"


def targets(trees: Mapping[str, Element], site: Mapping[str, str]) -> dict[str, set[str]]:
    """Every address of the site with its fragments."""
    found = {address(path): {str(element.get("id")) for element in tree.iter()} for path, tree in trees.items()}
    return {**found, **{BASE + path: set() for path in site if not path.endswith(".md")}}


def links(tree: Element) -> Iterator[str]:
    for element in tree.iter("a"):
        if element.get("href") is not None:
            yield str(element.get("href"))


def test_every_link_and_fragment_leads_somewhere(trees: Mapping[str, Element], site: Mapping[str, str]) -> None:
    known = targets(trees, site)
    followed = 0
    for path, tree in trees.items():
        for link in links(tree):
            absolute = urljoin(address(path), link)
            if not absolute.startswith(BASE):
                assert urlsplit(absolute).scheme in {"https", "mailto"}
                continue
            page, _, fragment = absolute.partition("#")
            assert page in known, f"{path}: {link}"
            assert not fragment or unquote(fragment) in known[page], f"{path}: {link}"
            followed += 1
    assert followed > 100


def test_no_two_files_share_a_path(publication: CheckedPublication) -> None:
    from builder.render.site import render_site  # noqa: PLC0415 - the iterator itself is what is tested

    paths = [file.path.casefold() for file in render_site(publication)]
    assert len(paths) == len(set(paths))
    assert not any(PurePosixPath(path).is_absolute() or ".." in path for path in paths)


def test_rendering_again_gives_the_same_bytes(publication: CheckedPublication, site: Mapping[str, str]) -> None:
    assert list(rendered(publication).items()) == list(site.items())


def many(publication: CheckedPublication, times: int) -> CheckedPublication:
    """The same claims again and again, each time under other ids."""
    inner = publication.publication
    claims = {f"{key}-{n}": replace(one, id=f"{key}-{n}") for n in range(times) for key, one in inner.claims.items()}
    quotations = {f"{key}-{n}": found for n in range(times) for key, found in publication.quotations.items()}
    without_aliases = {
        key: replace(one, claim=one.claim.model_copy(update={"aliases": (), "related": ()}))
        for key, one in claims.items()
        if one.claim is not None
    }
    return replace(publication, publication=replace(inner, claims=without_aliases), quotations=quotations)


def largest(site: Mapping[str, str]) -> dict[str, int]:
    """The size of the largest file of each kind: paths are alike but for their numbers."""
    sizes: dict[str, int] = {}
    for path, text in site.items():
        kind = re.sub(r"(/page)?[-/]?\d+", "", path)
        sizes[kind] = max(sizes.get(kind, 0), len(text))
    return sizes


def is_data(path: str) -> bool:
    """Tell the files that hold everything, which the Data page says grow, from what people and feed readers load."""
    return path.startswith("data/") or path.endswith("annotations.json")


def test_no_page_or_feed_grows_with_the_number_of_claims(publication: CheckedPublication) -> None:
    few, more = (largest(rendered(many(publication, times))) for times in (20, 60))
    for kind, size in few.items():
        assert is_data(kind) or more[kind] <= 1.02 * size + 100, kind


def test_drafts_are_published_nowhere(site: Mapping[str, str]) -> None:
    assert not [path for path, text in site.items() if "draft-claim" in path + text or "sentence of a draft" in text]


def test_ids_are_unique_and_headings_in_order(trees: Mapping[str, Element]) -> None:
    for path, tree in trees.items():
        ids = [element.get("id") for element in tree.iter() if element.get("id")]
        assert len(ids) == len(set(ids)), path
        levels = [int(element.tag[1]) for element in tree.iter() if element.tag in {"h1", "h2", "h3", "h4"}]
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        assert all(later <= earlier + 1 for earlier, later in pairwise(levels)), path


def test_no_page_has_inline_styles_scripts_or_handlers(trees: Mapping[str, Element]) -> None:
    for path, tree in trees.items():
        for element in tree.iter():
            assert element.tag not in {"script", "style", "iframe", "object", "embed"}, path
            assert not [name for name in element.attrib if name == "style" or str(name).startswith("on")], path


def test_every_field_has_a_name_for_screen_readers(trees: Mapping[str, Element]) -> None:
    for path, tree in trees.items():
        for element in tree.iter():
            if element.tag in {"nav", "aside"} or element.get("role") in {"region", "img"}:
                assert element.get("aria-label") or element.get("aria-labelledby"), path
        for link in tree.iter("a"):
            assert text_of(link).strip() or link.get("aria-label"), path


def test_our_own_words_do_not_meet_readers(trees: Mapping[str, Element]) -> None:
    for path, tree in trees.items():
        if path.startswith("rules/") or path == "data.md":
            continue
        read = text_of(tree).casefold()
        assert not [word for word in ("stance", "selector", "✓", "proved", "refutes", "seed ") if word in read], path


def shape(tree: Element) -> list[tuple[str, tuple[str, ...]]]:
    """Elements and attributes' names, in order."""
    return [(str(element.tag), tuple(sorted(map(str, element.attrib)))) for element in tree.iter()]


def spoiled(value: Any, words: str) -> Any:
    """Put words into every text of a model, as deep as it goes."""
    if hasattr(value, "model_copy"):
        plain = (
            "seed",
            "quote",
            "url",
            "status",
            "topics",
            "authors",
            "reviewed_by",
            "related",
            "aliases",
            "code",
            "by",
        )
        changes = {name: spoiled(inner, words) for name, inner in value if name not in {*plain, "summary", "unknown"}}
        return value.model_copy(update={name: inner for name, inner in changes.items() if name != "explanation"})
    if isinstance(value, tuple):
        return tuple(spoiled(inner, words) for inner in value)
    is_text = type(value) is str
    return words if is_text else value


def with_words(publication: CheckedPublication, words: str) -> CheckedPublication:
    """Put words into every text of claims, seeds and settings that is not proved or an id."""
    inner = publication.publication
    spoiled_claims = publication
    quotations = {}
    for claim_id, loaded in inner.claims.items():
        assert loaded.claim is not None
        claim = spoiled(loaded.claim, words)
        spoiled_claims = with_claim(spoiled_claims, claim_id, **{name: getattr(claim, name) for name in CLAIM_KEYS})
        quotations[claim_id] = tuple(
            replace(found, quotation=spoiled(found.quotation, words)) for found in publication.quotations[claim_id]
        )
    seeds = {
        seed_id: replace(loaded, seed=loaded.seed.model_copy(update=dict.fromkeys(SEED_KEYS, words)))
        for seed_id, loaded in inner.seeds.items()
        if loaded.seed is not None
    }
    settings = inner.settings
    changed = settings.model_copy(
        update={
            "publisher": settings.publisher.model_copy(update={"name": words}),
            "people": {key: person.model_copy(update={"name": words}) for key, person in settings.people.items()},
            "topics": {key: topic.model_copy(update={"title": words}) for key, topic in settings.topics.items()},
            "ratings": {
                key: rating.model_copy(update={"label": words, "means": words})
                for key, rating in settings.ratings.items()
            },
        }
    )
    changed_publication = replace(spoiled_claims.publication, seeds=seeds, settings=changed)
    return replace(spoiled_claims, publication=changed_publication, quotations=quotations)


CLAIM_KEYS = ("claim", "because", "source", "also", "evidence", "silent", "event", "accept", "corrections", "withdrawn")
SEED_KEYS = ("publisher", "title", "interests", "about")


def test_hostile_words_in_every_field_stay_text(publication: CheckedPublication) -> None:
    mild = rendered(with_words(publication, "mild"))
    hostile = rendered(with_words(publication, HOSTILE))
    pages = [path for path in mild if path.endswith(".md") and not path.startswith(("rules/", "claims/speaker/"))]
    assert len(pages) > 15
    for path in pages:
        assert shape(parse(hostile[path])) == shape(parse(mild[path])), path
        assert "javascript:" not in "".join(links(parse(hostile[path])))
    shown = text_of(parse(hostile["claims/boats-lost.md"]))
    assert shown.count(HOSTILE) > 10
    assert split(hostile["claims/boats-lost.md"])[0]["title"] == HOSTILE
