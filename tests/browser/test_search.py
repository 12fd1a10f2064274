"""Search: in a dialog over any page and on a page of its own, by mouse and by keyboard alone."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from tests.browser.conftest import Reader

CLAIM = "claims/number-of-rockets/"
WORD_OF_ITS_SUMMARY = "impacts"


def test_a_check_is_found_by_a_word_of_its_text_filtered_and_opened(reader: Reader) -> None:
    page = reader.open("search/")
    page.get_by_label("Search the checks").fill("rockets dozen")
    page.get_by_role("checkbox", name=re.compile("^Disputed")).check()
    expect(page.get_by_role("status")).to_contain_text("check")
    hit = page.locator(".qp-hit", has_text="The attackers fired 24 rockets")
    expect(hit.locator(".qp-chip")).to_have_text("Disputed")
    expect(page.locator(".qp-hit .qp-chip", has_not_text="Disputed")).to_have_count(0)
    expect(page).to_have_url(re.compile(r"\?q=rockets\+dozen&verdict=Disputed$"))
    hit.get_by_role("link").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("24 rockets")


def test_an_address_brings_the_same_search_back(reader: Reader) -> None:
    page = reader.open("search/?q=rockets&verdict=Disputed&sort=oldest")
    expect(page.get_by_label("Search the checks")).to_have_value("rockets")
    expect(page.get_by_role("checkbox", name=re.compile("^Disputed"))).to_be_checked()
    expect(page.get_by_label("Order")).to_have_value("oldest")
    expect(page.locator(".qp-hit").first).to_be_visible()


def test_a_facets_own_choice_keeps_the_counts_of_its_other_values(reader: Reader) -> None:
    page = reader.open("search/")
    verdicts = page.get_by_role("group", name="Verdict").get_by_role("listitem")
    expect(verdicts.first).to_be_visible()
    before = verdicts.all_inner_texts()
    page.get_by_role("checkbox", name=re.compile("^Disputed")).check()
    expect(page.get_by_role("button", name="Clear all filters")).to_be_visible()
    assert verdicts.all_inner_texts() == before
    page.get_by_role("button", name="Clear all filters").click()
    expect(page.get_by_role("checkbox", name=re.compile("^Disputed"))).not_to_be_checked()


def test_the_dialog_works_with_the_keyboard_alone(reader: Reader) -> None:
    page = reader.open("methodology/")
    page.keyboard.press("Control+k")
    dialog = page.get_by_role("dialog", name="Search the checks")
    expect(dialog.get_by_label("Search the checks")).to_be_focused()
    page.keyboard.type("24 rockets")
    expect(dialog.get_by_role("status")).to_contain_text("“24 rockets”")
    page.keyboard.press("ArrowDown")
    expect(dialog.locator(".qp-hit__link").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(dialog.get_by_label("Search the checks")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/claims/[a-z0-9-]+/$"))


def test_escape_closes_the_dialog_and_gives_the_focus_back(reader: Reader) -> None:
    page = reader.open("")
    page.locator(".qp-search-button").focus()
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator(".qp-search-button")).to_be_focused()


def test_a_slash_within_a_field_is_a_slash(reader: Reader) -> None:
    page = reader.open("search/")
    page.get_by_label("Search the checks").fill("1")
    page.get_by_label("Search the checks").press("/")
    expect(page.get_by_label("Search the checks")).to_have_value("1/")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_search_without_results_says_what_to_do(reader: Reader) -> None:
    page = reader.open("search/?q=zzzzqqqq")
    expect(page.get_by_role("status")).to_have_text(re.compile("No check with “zzzzqqqq”.*Try fewer"))


def test_an_index_that_cannot_be_loaded_is_told_with_a_way_on(reader: Reader) -> None:
    page = reader.page
    page.route("**/pagefind/**", lambda route: route.fulfill(status=404, body=""))
    reader.open("search/")
    expect(page.get_by_role("status")).to_contain_text("The search could not be loaded.")
    page.unroute("**/pagefind/**")
    reader.complaints.clear()
    page.get_by_role("link", name="look through all checks").click()
    expect(page).to_have_url(re.compile("/claims/$"))


def test_nothing_of_the_search_is_loaded_before_it_opens(reader: Reader) -> None:
    page = reader.open(CLAIM)
    page.wait_for_load_state("load")
    assert [url for url in reader.asked if "pagefind" in url or "search." in url] == []


def test_found_words_are_marked(reader: Reader) -> None:
    page = reader.open("search/?q=impacts")
    expect(page.locator(".qp-hit", has_text="24 rockets").locator("mark").first).to_have_text(re.compile("impacts"))


def test_filters_are_folded_on_a_phone_and_a_choice_of_one_is_no_filter(reader: Reader) -> None:
    reader.page.set_viewport_size({"width": 390, "height": 844})
    page = reader.open("search/?q=rockets")
    expect(page.locator(".qp-hit").first).to_be_in_viewport()
    verdicts = page.get_by_role("group", name="Verdict")
    expect(verdicts).to_be_hidden()
    page.get_by_role("button", name="Filters").click()
    expect(verdicts).to_be_visible()
    expect(page.get_by_role("group", name="Topic")).to_have_count(0)
