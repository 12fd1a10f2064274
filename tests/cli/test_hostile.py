"""Whatever stands in the files: words, not tracebacks, and nothing that a terminal would obey."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.cli import main
from tests.cli.conftest import CLAIM

_KEYS = ["claim", "status", "source", "seed", "quote", "prefix", "occurrence", "evidence", "accept", "code", "draft"]
_VALUES = [
    "*a",
    "&a x",
    "!!python/object:os.system x",
    "[",
    "{",
    "'",
    '"\\x1b[2J"',
    "- -",
    "~",
    "2021-02-30",
    "no",
    "|",
]
_LINES = st.one_of(
    st.sampled_from(CLAIM.splitlines()),
    st.builds("{}: {}".format, st.sampled_from(_KEYS), st.sampled_from(_VALUES)),
    st.builds("  - {}: {}".format, st.sampled_from(_KEYS), st.text(max_size=12)),
    st.text(max_size=40),
)
_FILES = st.one_of(
    st.lists(_LINES, max_size=12).map(lambda lines: "\n".join(lines).encode("utf-8", "surrogatepass")),
    st.binary(max_size=60),
)
_OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

hostile = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def check(capsys: pytest.CaptureFixture[str], root: Path, form: str) -> tuple[int, str]:
    status = main(["check", "--root", str(root), "--format", form])
    told = capsys.readouterr()
    assert told.err == ""
    assert "Traceback" not in told.out
    assert not _OBEYED.search(told.out)
    return status, told.out


@hostile
@given(content=_FILES)
def test_any_claim_is_checked_in_words(content: bytes, publication: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (publication / "claims" / "hostile.yml").write_bytes(content)
    status, _ = check(capsys, publication, "text")
    assert status in {0, 1}
    status_again, out = check(capsys, publication, "json")
    assert status_again == status
    document = json.loads(out)
    assert (document["summary"]["errors"] > 0) == (status == 1)
    for finding in document["findings"]:
        assert finding["line"] >= 1
        assert finding["column"] >= 1


@hostile
@given(quote=st.text(min_size=1, max_size=60), prefix=st.text(max_size=10))
def test_any_quotation_is_proved_or_refused(
    quote: str, prefix: str, publication: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = {"seed": "harbour-daily", "quote": quote, **({"prefix": prefix} if prefix else {})}
    text = CLAIM.replace("{seed: harbour-daily, quote: nobody died}", json.dumps(source))
    (publication / "claims" / "fire.yml").write_text(text, encoding="utf-8")
    status, out = check(capsys, publication, "text")
    assert status in {0, 1}
    assert ("error[" in out) == (status == 1)


@hostile
@given(content=_FILES)
def test_any_description_and_text_of_a_seed_is_checked_in_words(
    content: bytes, publication: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (publication / "seeds" / "hostile.yml").write_bytes(content)
    (publication / "seeds" / "hostile.txt").write_bytes(content)
    status, _ = check(capsys, publication, "github")
    assert status in {0, 1}


@hostile
@given(content=_FILES)
def test_any_settings_are_checked_in_words(
    content: bytes, publication: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (publication / "mkdocs.yml").write_bytes(content)
    assert check(capsys, publication, "concise")[0] == 2
