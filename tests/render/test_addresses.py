from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.render import addresses

IDS = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8})?", fullmatch=True)
PAGES = st.one_of(
    st.just(addresses.HOME),
    st.just(addresses.CLAIMS),
    st.just(addresses.SEARCH),
    IDS.map(addresses.claim),
    IDS.map(addresses.source),
    IDS.map(addresses.status),
    st.builds(addresses.source, IDS, st.integers(2, 9)),
)
TARGETS = st.one_of(PAGES, IDS.map(addresses.claim_data), st.builds("{}#{}".format, PAGES, IDS))


@given(here=PAGES, there=TARGETS, base=st.sampled_from(["https://a.example/", "https://a.example/desk/checks/"]))
def test_a_relative_link_leads_to_its_target_under_any_base(here: str, there: str, base: str) -> None:
    assert urljoin(base + here, addresses.relative(here, there)) == base + there


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("", "index.md"),
        ("claims/", "claims/index.md"),
        ("claims/page/2/", "claims/page/2.md"),
        ("claims/a/", "claims/a.md"),
        ("claims/speaker/", "claims/speaker.md"),
        ("ratings/", "ratings.md"),
        ("sources/a/part/2/", "sources/a/part/2.md"),
    ],
)
def test_names_the_file_of_a_page(address: str, file: str) -> None:
    assert addresses.file_of(address) == file


def test_names_that_differ_only_in_case_and_punctuation_share_an_address() -> None:
    assert addresses.slug("Saraya Awliya al-Dam") == addresses.slug("saraya awliya, al-dam") == "saraya-awliya-al-dam"


@pytest.mark.parametrize(
    ("one", "other"), [("Müller", "Muller"), ("中国", "日本"), ("x" * 70, "x" * 71), ("Ω", "?"), ("Index", "page")]
)
def test_names_that_are_not_the_same_have_addresses_of_their_own(one: str, other: str) -> None:
    assert addresses.slug(one) != addresses.slug(other)


@given(st.text(min_size=1))
def test_an_address_made_of_a_name_is_safe(name: str) -> None:
    slug = addresses.slug(name)
    assert slug
    assert slug.strip("abcdefghijklmnopqrstuvwxyz0123456789-") == ""


def test_an_address_made_of_a_name_is_none_that_lists_need() -> None:
    assert not {addresses.slug("Index"), addresses.slug("Page"), addresses.slug("CON")} & {"index", "page", "con"}
