"""Where each page of the site lies, and the way from one to another.

An address is relative to the site's root and written as a reader sees it: `claims/number-of-rockets/`, with a
fragment where one is meant; the home page's is the empty string.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

HOME = ""
CLAIMS = "claims/"
SOURCES = "sources/"
TOPICS = "topics/"
SPEAKERS = "claims/speaker/"
COMPARE = "compare/"
RATINGS = "ratings/"
RULES = "rules/"
CORRECTIONS = "corrections/"
SEARCH = "search/"
DATA = "data/"
CLAIMS_JSON = "data/claims.json"
CLAIMS_CSV = "data/claims.csv"
CLAIMS_SQLITE = "data/claims.sqlite"
CLAIM_REVIEWS = "data/claimreview.json"


def claim(claim_id: str) -> str:
    """Address of a claim's page."""
    return f"claims/{claim_id}/"


def claim_data(claim_id: str) -> str:
    """Address of a claim's JSON."""
    return f"claims/{claim_id}/claim.json"


def annotations_of(seed_id: str) -> str:
    """Address of the annotations of a source's text."""
    return f"sources/{seed_id}/annotations.json"


def schema(name: str) -> str:
    """Address of a JSON Schema."""
    return f"schema/{name}.json"


def status(rating_id: str) -> str:
    """Address of the list of claims with one verdict."""
    return f"claims/status/{rating_id}/"


def topic(topic_id: str) -> str:
    """Address of a topic's page."""
    return f"topics/{topic_id}/"


def speaker(slug: str) -> str:
    """Address of the list of claims that somebody makes."""
    return f"claims/speaker/{slug}/"


def claims_of_source(seed_id: str) -> str:
    """Address of the list of claims that quote a source."""
    return f"claims/source/{seed_id}/"


def source(seed_id: str, part: int = 1) -> str:
    """Address of a source's page, or of a later part of a long source."""
    return f"sources/{seed_id}/" if part == 1 else f"sources/{seed_id}/part/{part}/"


def compare(one: str, other: str) -> str:
    """Address of the page that holds two sources' similar passages side by side; their ids in order."""
    return f"compare/{one}--{other}/"


def atom(page: str) -> str:
    """Address of the Atom feed that belongs to a page; the home page's holds all checks."""
    return f"{page}feed.xml"


def json_feed(page: str) -> str:
    """Address of the JSON feed that belongs to a page."""
    return f"{page}feed.json"


def rule(code: str) -> str:
    """Address of a rule's page."""
    return f"rules/{code.lower()}/"


def numbered(first: str, number: int) -> str:
    """Address of a list's n-th page, from 1."""
    return first if number == 1 else f"{first}page/{number}/"


def file_of(address: str) -> str:
    """Give the Markdown file, below build/docs, of which MkDocs makes the page at an address."""
    if address == HOME:
        return "index.md"
    if address.count("/") == 1 and address in _FOLDERS:
        return f"{address}index.md"
    return f"{address.rstrip('/')}.md"


_FOLDERS = frozenset({CLAIMS, SOURCES, TOPICS, RULES, COMPARE})


def relative(here: str, there: str) -> str:
    """Give the link from one page to another; both are addresses, `there` may have a fragment.

    The result works under any base path and needs nothing but `here` ending in a slash (or being the home page).
    """
    target, hash_sign, fragment = there.partition("#")
    if target == here and hash_sign:
        return f"#{fragment}"
    start, end = _steps(here), _steps(target)
    shared = 0
    while shared < min(len(start), len(end)) and start[shared] == end[shared]:
        shared += 1
    steps = [".."] * (len(start) - shared) + end[shared:]
    path = "/".join(steps) or "."
    slash = "/" if target.endswith("/") or not target else ""
    return f"{path}{slash}{hash_sign}{fragment}"


def _steps(address: str) -> list[str]:
    return [step for step in address.split("/") if step]


_LONGEST = 60
_TAKEN = frozenset({"index", "page", "con", "prn", "aux", "nul"})
"""Names that lists need for their own pages, or that some systems allow no file to have."""


def slug(name: str) -> str:
    """Make a name fit for an address; names that differ in more than letters' case and punctuation stay apart."""
    folded = unicodedata.normalize("NFC", name).casefold()
    plain = re.sub(r"[^a-z0-9]+", "-", unicodedata.normalize("NFKD", folded)).strip("-")[:_LONGEST].strip("-")
    if folded.isascii() and plain and plain not in _TAKEN and len(folded) <= _LONGEST:
        return plain
    digest = hashlib.sha256(folded.encode()).hexdigest()[:8]
    return f"{plain}-{digest}" if plain else digest
