"""`quoteproof build`: a site where all is in order; otherwise findings, an exit status, and nothing changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run, break_claim
from tests.publish.samples import contents


def test_a_publication_in_order_becomes_a_site(publication: Path, run: Run) -> None:
    ran = run("build")
    assert (ran.status, ran.out) == (0, "")
    assert "Published site/ in " in ran.err
    assert ": 1 claim, " in ran.err
    assert [line.split("  ")[1] for line in ran.err.splitlines()[:-1]] == [
        "checking",
        "generating",
        "writing pages",
        "building HTML",
        "indexing for search",
        "following links",
    ]
    assert "Nobody died in the fire." in (publication / "site/claims/fire/index.html").read_text(encoding="utf-8")


def test_quiet_says_nothing_where_nothing_is_wrong(publication: Path, run: Run) -> None:
    ran = run("build", "--quiet")
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert (publication / "site/index.html").is_file()


def test_an_error_is_told_and_the_site_stays_to_the_byte(publication: Path, run: Run) -> None:
    run("build")
    before = contents(publication / "site")
    break_claim(publication)
    ran = run("build")
    assert ran.status == 1
    assert "error[Q" in ran.out
    assert "--> claims/fire.yml:3:" in ran.out
    assert "Nothing was published: the site is as it was." in ran.err
    assert contents(publication / "site") == before


def test_one_changed_byte_of_a_seed_stops_the_build(publication: Path, run: Run) -> None:
    run("build")
    before = contents(publication / "site")
    seed = publication / "seeds/harbour-daily.txt"
    seed.write_bytes(seed.read_bytes().replace(b"died", b"cried", 1))
    assert run("build").status == 1
    assert contents(publication / "site") == before


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("about.md", "[x](nowhere.md)", "error: about/index.html: the link '../nowhere/' leads to no page"),
        ("about.md", "---\nhooks: [x]\n---\n", "error: docs/about.md: front matter may not have `hooks`"),
        ("claims/fire.md", "# Mine", "error: docs/claims/fire.md: stands where a generated page goes"),
        ("evil.js", "alert(1)", "error: docs/evil.js: files of this kind are not published"),
    ],
)
def test_a_page_that_cannot_be_published_is_told(publication: Path, run: Run, name: str, text: str, said: str) -> None:
    run("build")
    before = contents(publication / "site")
    (publication / "docs" / name).parent.mkdir(parents=True, exist_ok=True)
    (publication / "docs" / name).write_text(text)
    ran = run("build")
    assert ran.status == 1
    assert ran.out.startswith(said)
    assert contents(publication / "site") == before


def test_no_terminal_obeys_the_name_of_a_page(publication: Path, run: Run) -> None:
    (publication / "docs").mkdir()
    (publication / "docs" / "a\x1b]0;owned\x07.exe").write_text("x")
    ran = run("build")
    assert ran.status == 1
    assert ran.out.startswith(
        "error: docs/a<U+001B>]0;owned<U+0007>.exe: files of this kind are not published\n  = help"
    )


def test_settings_that_cannot_be_used_are_wrong_usage(publication: Path, run: Run) -> None:
    (publication / "mkdocs.yml").write_text("site_name: [")
    ran = run("build")
    assert ran.status == 2
    assert "mkdocs.yml" in ran.out
    assert not (publication / "site").exists()


def test_every_build_of_the_same_files_gives_the_same_bytes(publication: Path, run: Run) -> None:
    run("build")
    before = contents(publication / "site")
    run("build")
    assert contents(publication / "site") == before


def test_in_a_workflow_a_page_is_marked_on_the_pull_request(
    publication: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (publication / "docs").mkdir()
    (publication / "docs/100%,a:b.md").write_bytes(b"\xff")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    ran = run("build")
    told = "::error file=docs/100%25%2Ca%3Ab.md::docs/100%25,a:b.md: is not UTF-8 text%0A  = help: save it as UTF-8"
    assert ran.out.splitlines()[-1] == told
