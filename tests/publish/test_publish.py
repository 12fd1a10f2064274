"""An edition becomes the published folder, or nothing changes."""

from __future__ import annotations

import json
import os
import re
import time
from pathlib import Path

import pytest

from builder.publish.csp import policy
from builder.publish.publish import publish
from builder.publish.trouble import PublishError
from builder.render.rendered import RenderedFile
from tests.publish.samples import SETTINGS, contents, edition, folders, page

NESTED_ANCHORS = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]\n" for n in range(1, 9)) + "nav: *a8\n"
HOSTILE = '"><img src=x onerror=alert(1)></title><script>alert(1)</script>'


def test_pages_search_index_and_files_are_published(tmp_path: Path) -> None:
    published = publish(edition(), folders(tmp_path))
    site = contents(tmp_path / "site")
    assert {"index.html", "404.html", "claims/one/index.html", "feed.xml", "sitemap.xml"} <= set(site)
    assert {"pagefind/pagefind.js", "pagefind/pagefind-entry.json"} <= set(site)
    assert (published.files, published.size) == (len(site), sum(map(len, site.values())))
    assert published.pages == sum(name.endswith(".html") for name in site)


def test_two_builds_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for number, root in enumerate((one, other)):
        root.mkdir()
        monkeypatch.setenv("TZ", ("UTC", "Asia/Kathmandu")[number])
        time.tzset()
        publish(edition(), folders(root))
        for path in (root / "build").rglob("*"):
            os.utime(path, (1, 1))
    publish(edition(), folders(other))
    assert contents(one / "site") == contents(other / "site")


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (page("bad.md", '<p><a href="../nowhere/">x</a></p>'), "bad/index.html: the link '../nowhere/' leads to no"),
        (page("bad.md", '<p><a href="../claims/one/#e-9">x</a></p>'), "leads to a place that claims/one/index.html"),
        (page("bad.md", '<p><img src="https://elsewhere.example/a.png" alt=""></p>'), "from elsewhere"),
        (page("bad.md", '<p style="color:red">x</p>'), "holds a style attribute"),
        (page("bad.md", "<script>alert(1)</script>"), "holds a script within the page"),
        (page("bad.md", "[x](missing.md)"), "MkDocs: Doc file 'bad.md' contains a link 'missing.md'"),
        (RenderedFile("Claims/One.md", "x"), "stands where a generated page goes"),
        (RenderedFile("bad.html", "<p>no policy</p>"), "does not have the site's content security policy"),
    ],
)
def test_what_is_wrong_is_told_and_the_site_stays_to_the_byte(tmp_path: Path, more: RenderedFile, said: str) -> None:
    publish(edition(), folders(tmp_path))
    before = contents(tmp_path / "site")
    with pytest.raises(PublishError, match=re.escape(said)):
        publish(edition(more), folders(tmp_path))
    assert contents(tmp_path / "site") == before
    assert not list(tmp_path.glob(".quoteproof-*"))


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("site_name: [", "mkdocs.yml: cannot be read as YAML"),
        ("just words", "mkdocs.yml: holds no settings"),
        ("theme: {name: material}", "the key `site_name`"),
        ("site_name: !ENV HOME", "cannot be read as YAML"),
        ("site_name: x\nextra: !!python/name:os.system", "cannot be read as YAML"),
        ("site_name: x\nno_such_key: 1", "the key `no_such_key`"),
        (SETTINGS + NESTED_ANCHORS, "mkdocs.yml: repeats its lists by anchors"),
        (f"{SETTINGS}nav: &nav [*nav]", "mkdocs.yml: repeats its lists by anchors"),
        (f"{SETTINGS}nav: [missing.md]", "MkDocs: A reference to 'missing.md' is included in the 'nav'"),
    ],
)
def test_settings_that_mkdocs_cannot_use_are_told(tmp_path: Path, settings: str, said: str) -> None:
    where = folders(tmp_path)
    where.settings_file.write_text(settings)
    with pytest.raises(PublishError, match=re.escape(said)):
        publish(edition(), where)
    assert not where.site.exists()


def test_plugins_and_hooks_of_mkdocs_do_not_run(tmp_path: Path) -> None:
    where = folders(tmp_path)
    (tmp_path / "hook.py").write_text("raise SystemExit('ran')")
    where.settings_file.write_text(where.settings_file.read_text() + "hooks: [hook.py]\nplugins: [search]\n")
    publish(edition(), where)
    assert "search/search_index.json" not in contents(where.site)


@pytest.mark.parametrize("way", ["build", "build/docs"])
def test_no_build_writes_or_deletes_where_a_link_leads(tmp_path: Path, way: str) -> None:
    where, victim = folders(tmp_path), tmp_path / "victim"
    (victim / "docs").mkdir(parents=True)
    (victim / "docs" / "thesis.txt").write_text("years of work")
    (tmp_path / way).parent.mkdir(exist_ok=True)
    (tmp_path / way).symlink_to(victim)
    with pytest.raises(PublishError, match=f"{way}: is a link, and builds need a folder of their own"):
        publish(edition(), where)
    assert contents(victim) == {"docs/thesis.txt": b"years of work"}


def test_a_file_where_a_build_needs_a_folder_is_told(tmp_path: Path) -> None:
    where = folders(tmp_path)
    (tmp_path / "build").write_text("")
    with pytest.raises(PublishError, match="build: is a file"):
        publish(edition(), where)


def test_pages_are_never_run_as_templates(tmp_path: Path) -> None:
    where = folders(tmp_path)
    ran = tmp_path / "ran"
    hostile = f"<p>{{{{ cycler.__init__.__globals__.os.mkdir({json.dumps(str(ran))}) }}}}</p>\n"
    where.settings_file.write_text(f"{where.settings_file.read_text()}extra_templates: [hostile.md]\n")
    publish(edition(page("hostile.md", hostile)), where)
    assert not ran.exists()


def test_only_our_own_extension_of_markdown_runs(tmp_path: Path) -> None:
    where = folders(tmp_path)
    (tmp_path / "secret.txt").write_text("hidden words")
    snippets = f"markdown_extensions: [{{pymdownx.snippets: {{base_path: [{json.dumps(str(tmp_path))}]}}}}]\n"
    where.settings_file.write_text(where.settings_file.read_text() + snippets)
    publish(edition(page("a.md", '## Part {#part-of-it}\n\n<pre>\n--8<-- "secret.txt"\n</pre>')), where)
    text = (where.site / "a/index.html").read_text()
    assert "hidden words" not in text
    assert 'id="part-of-it"' in text


def test_a_hostile_title_stays_text_wherever_it_stands(tmp_path: Path) -> None:
    hostile = page("hostile.md", "<h1>Hostile</h1>", HOSTILE, description=HOSTILE, claim_review={"name": HOSTILE})
    where = folders(tmp_path)
    where.settings_file.write_text(f"{where.settings_file.read_text()}nav:\n  - {json.dumps(HOSTILE)}: hostile.md\n")
    publish(edition(hostile), where)
    for name, data in contents(where.site).items():
        if name.endswith(".html"):
            text = data.decode()
            assert "<img src=x" not in text
            assert "<script>alert" not in text


def test_data_for_search_engines_is_json(tmp_path: Path) -> None:
    review = {"@type": "ClaimReview", "name": HOSTILE, "url": "https://example.org/?a=1&b=2"}
    publish(edition(page("review.md", "<h1>Review</h1>", claim_review=review)), folders(tmp_path))
    text = (tmp_path / "site/review/index.html").read_text()
    (found,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text, re.DOTALL)
    assert json.loads(found) == review


def test_an_old_address_leads_to_the_new_one(tmp_path: Path) -> None:
    canonical = "https://example.org/checks/claims/one/"
    old = page("claims/old.md", "<h1>Moved</h1>", redirect_to="../one/", canonical=canonical)
    publish(edition(old), folders(tmp_path))
    text = (tmp_path / "site/claims/old/index.html").read_text()
    assert '<meta http-equiv="refresh" content="0; url=../one/">' in text
    assert f'<link rel="canonical" href="{canonical}">' in text
    assert "claims/old" not in (tmp_path / "site/sitemap.xml").read_text()


def test_every_page_has_the_policy_and_nothing_of_the_build(tmp_path: Path) -> None:
    publish(edition(), folders(tmp_path))
    for name, data in contents(tmp_path / "site").items():
        if name.endswith(".html"):
            assert data.decode().count(policy()) == 1
            assert str(tmp_path) not in data.decode()
    assert "unsafe-inline" not in policy()
    assert "unsafe-eval" not in policy().replace("wasm-unsafe-eval", "")


def test_the_error_page_works_at_any_depth_below_the_sites_path(tmp_path: Path) -> None:
    publish(edition(), folders(tmp_path))
    text = (tmp_path / "site/404.html").read_text()
    assert 'href="/checks/claims/"' in text
    assert 'action="/checks/search/"' in text
    assert 'href="/checks/assets/quoteproof.css' in text
