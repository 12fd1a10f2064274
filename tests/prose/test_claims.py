from __future__ import annotations

from builder.model.claim import Claim
from builder.prose.claims import own_words

CLAIM = {
    "claim": "A.",
    "because": "B.",
    "summary": "C.",
    "unknown": "Not judged.",
    "source": {"seed": "s", "quote": "words"},
    "evidence": [
        {"seed": "s", "quote": "words", "stance": "context"},
        {"seed": "s", "quote": "words", "stance": "context", "explanation": "D."},
        {"url": "https://example.org/", "unproved": "No text is archived.", "explanation": "E."},
    ],
    "authors": ["ana"],
}


def test_own_words_are_claim_because_summary_and_explanations_in_the_order_of_the_file() -> None:
    found = [(own.keys, own.text) for own in own_words(Claim.model_validate(CLAIM))]
    assert found == [
        (("claim",), "A."),
        (("because",), "B."),
        (("summary",), "C."),
        (("evidence", 1, "explanation"), "D."),
        (("evidence", 2, "explanation"), "E."),
    ]
