from __future__ import annotations

import json

from tests.render.exports.conftest import Files
from tests.render.exports.test_published import json_of


def test_holds_each_claim_as_its_own_file_has_it_in_the_order_of_ids(files: Files) -> None:
    claims = json_of(files, "data/claims.json")["claims"]
    assert [claim["id"] for claim in claims] == sorted(claim["id"] for claim in claims)
    assert len(claims) == 5
    for claim in claims:
        assert claim == json_of(files, f"claims/{claim['id']}/claim.json")


def test_says_who_publishes_it_and_under_which_licence(files: Files) -> None:
    data = json_of(files, "data/claims.json")
    assert data["schema_version"] == 1
    assert data["publisher"] == {"name": "The Harbour Desk", "url": "https://desk.example/"}
    assert data["licence"] == "https://creativecommons.org/licenses/by/4.0/"


def test_describes_archived_texts_without_their_words(files: Files) -> None:
    seeds = {seed["id"]: seed for seed in json_of(files, "data/claims.json")["seeds"]}
    assert set(seeds) == {"city-gazette", "harbour-report", "lettre"}
    report = seeds["harbour-report"]
    assert report["url"] == "https://checks.example/desk/sources/harbour-report/"
    assert report["original_url"] == "https://news.example/fire?a=1&b=2"
    assert report["annotations"] == "https://checks.example/desk/sources/harbour-report/annotations.json"
    assert "I saw twelve of them" not in str(files["data/claims.json"])


def test_can_be_read_line_by_line(files: Files) -> None:
    content = files["data/claims.json"]
    assert isinstance(content, str)
    lines = [json.loads(line.rstrip(",")) for line in content.split("\n") if line.startswith('{"')]
    data = json.loads(content)
    assert lines == [*data["seeds"], *data["claims"]]
