"""A publication comes from disk whole, with everything that is wrong with it."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

from builder.load import load_publication
from builder.proof.outcome import Range
from tests.load.conftest import CLAIM, TEXT, Make, seed, told

REPOSITORY = Path(__file__).parents[2]


def test_claims_seeds_and_settings_are_read(make: Make) -> None:
    publication = load_publication(make())
    assert publication.faults == ()
    assert (publication.site_name, publication.site_url) == ("Tests", "https://tests.example/checks/")
    assert publication.settings.people["ana"].name == "Ana Lima"
    claim = publication.claims["fire"]
    assert claim.claim is not None
    assert claim.claim.claim == "People were hurt."
    assert (claim.id, claim.document.path) == ("fire", "claims/fire.yml")
    daily = publication.seeds["daily"]
    assert (daily.text, daily.text_path) == (TEXT, "seeds/daily.txt")
    assert daily.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_claims_may_stand_in_sub_folders_and_come_in_the_order_of_ids(make: Make) -> None:
    root = make({"claims/b/alpha.yml": CLAIM, "claims/a/zeta.yml": CLAIM})
    assert list(load_publication(root).claims) == ["alpha", "fire", "zeta"]


def test_a_publication_without_claims_and_seeds_is_empty(make: Make) -> None:
    publication = load_publication(make({"claims/fire.yml": None, "seeds/daily.txt": None, "seeds/daily.yml": None}))
    assert (publication.claims, publication.seeds, publication.faults) == ({}, {}, ())


def test_one_bad_file_hides_nothing_in_the_others(make: Make) -> None:
    root = make(
        {
            "claims/broken.yml": "claim: a: b\n",
            "claims/binary.yml": b"\xff\xfe\x00",
            "claims/typo.yml": CLAIM.replace("status", "stats"),
            "claims/late.yml": CLAIM.replace("2024-06-01", "2024-06-31"),
            "seeds/daily.yml": seed("rihgts: full"),
            "seeds/other.txt": "x",
        }
    )
    assert told(root) == [
        ("unknown-key", "seeds/daily.yml:3:1"),
        ("description-missing", "seeds/other.txt"),
        ("not-utf8", "claims/binary.yml:1:1"),
        ("not-yaml", "claims/broken.yml:1:9"),
        ("no-such-date", "claims/late.yml:8:12"),
        ("unknown-key", "claims/typo.yml:2:1"),
    ]
    publication = load_publication(root)
    assert publication.claims["broken"].claim is None
    assert publication.claims["fire"].claim is not None


def test_archived_bytes_are_kept_as_they_are(make: Make) -> None:
    text = "\ufeffA fire\r\nbroke\u2028out.\rEnd\x85."
    daily = load_publication(make({"seeds/daily.txt": text, "seeds/daily.yml": seed(text=text)})).seeds["daily"]
    assert daily.text == text


def test_our_own_publication_loads_without_a_fault() -> None:
    publication = load_publication(REPOSITORY)
    assert publication.faults == ()
    assert publication.seeds["us-news-irbil"].ignored == (Range(6316, 6331),)


def test_a_thousand_claims_load_within_seconds(make: Make) -> None:
    root = make({f"claims/fire-{number}.yml": CLAIM for number in range(1000)})
    started = time.process_time()
    publication = load_publication(root)
    assert len(publication.claims) == 1001
    assert time.process_time() - started < 5
