"""What every refusal says, word for word."""

# ruff: noqa: E501, RUF001 (exact texts)
from __future__ import annotations

import pytest

from builder.proof import ArchivedText, Outcome, Problem, Range, refine

SNAPSHOTS = [
    pytest.param(
        "Q001",
        "The sky is blue.",
        "Completely unrelated economics lecture",
        "en",
        (
            "nothing like the quotation stands in the archived text",
            "Completely unrelated economics lecture",
            "no passage shares half of these words",
            None,
            "",
            ("is it the right seed, and is all of the text archived?",),
        ),
        id="Q001 absent",
    ),
    pytest.param(
        "Q002",
        "saying roughly a dozen 107 mm rockets were launched against",
        "saying roughly two dozen 107 mm rockets were launched",
        "en",
        (
            "the quotation differs from the archived text",
            "two",
            "quoted here",
            "a",
            'the archived text says "a"',
            (
                "they differ in: number",
                'number: "two", where the archived text says "a"',
                'nearest passage, line 1: "saying roughly a dozen 107 mm rockets were launched"',
            ),
        ),
        id="Q002 number",
    ),
    pytest.param(
        "Q002",
        "We will not support the strike on the city.",
        "We will support the strike on the city.",
        "en",
        (
            "the quotation differs from the archived text",
            "",
            "left out here",
            "not",
            'the archived text says "not"',
            (
                "they differ in: negation",
                'negation: the archived text has "not" here',
                'nearest passage, line 1: "We will not support the strike on the city."',
            ),
        ),
        id="Q002 negation",
    ),
    pytest.param(
        "Q002",
        "The attack killed Ann Lee in Irbil that day.",
        "The attack killed Ann Roe in Irbil that day.",
        "en",
        (
            "the quotation differs from the archived text",
            "Roe",
            "quoted here",
            "Lee",
            'the archived text says "Lee"',
            (
                "they differ in: name",
                'name: "Roe", where the archived text says "Lee"',
                'nearest passage, line 1: "The attack killed Ann Lee in Irbil that day."',
            ),
        ),
        id="Q002 name",
    ),
    pytest.param(
        "Q002",
        "The policy failed badly",
        "the policy failed badly",
        "en",
        (
            "the quotation differs from the archived text",
            "the",
            "quoted here",
            "The",
            'the archived text says "The"',
            (
                "they differ in: case",
                'case: "the", where the archived text says "The"',
                "the first letter may be yours if it stands in brackets: [t]he",
                'nearest passage, line 1: "The policy failed badly"',
            ),
        ),
        id="Q002 case",
    ),
    pytest.param(
        "Q002",
        "He said that nine were hurt and that nobody died.",
        "He said that nine were hurt.",
        "en",
        (
            "the quotation differs from the archived text",
            ".",
            "quoted here",
            "and",
            'the archived text says "and"',
            (
                "they differ in: words left out",
                'words left out: ".", where the archived text says "and"',
                "the sentence goes on there: leave the full stop out",
                'nearest passage, line 1: "He said that nine were hurt and"',
            ),
        ),
        id="Q002 full stop",
    ),
    pytest.param(
        "Q002",
        "The cafés open at nine",
        "The cafes open at nine",
        "en",
        (
            "the quotation differs from the archived text",
            "cafes",
            "quoted here",
            "cafés",
            'the archived text says "cafés"',
            (
                "they differ in: accent",
                'accent: "cafes", where the archived text says "cafés"',
                'nearest passage, line 1: "The cafés open at nine"',
            ),
        ),
        id="Q002 accent",
    ),
    pytest.param(
        "Q002",
        "the so-called “experts” agree",
        "the so-called experts agree",
        "en",
        (
            "the quotation differs from the archived text",
            "",
            "left out here",
            "“",
            'the archived text says """',
            (
                "they differ in: punctuation",
                'punctuation: the archived text has """ here',
                'punctuation: the archived text has """ here',
                'nearest passage, line 1: "the so-called “experts” agree"',
            ),
        ),
        id="Q002 punctuation",
    ),
    pytest.param(
        "Q002",
        "It was a very bold and clever plan",
        "It was a bold and clever plan",
        "en",
        (
            "the quotation differs from the archived text",
            "",
            "left out here",
            "very",
            'the archived text says "very"',
            (
                "they differ in: words left out",
                'words left out: the archived text has "very" here',
                "if you leave words out, write … in their place",
                'nearest passage, line 1: "It was a very bold and clever plan"',
            ),
        ),
        id="Q002 words left out",
    ),
    pytest.param(
        "Q002",
        "It was a bold and clever plan",
        "It was a really bold and clever plan",
        "en",
        (
            "the quotation differs from the archived text",
            "really",
            "quoted here",
            "",
            "the archived text has nothing here",
            (
                "they differ in: words added",
                'words added: the archived text does not have "really"',
                'nearest passage, line 1: "It was a bold and clever plan"',
            ),
        ),
        id="Q002 words added",
    ),
    pytest.param(
        "Q002",
        "It was a bold and clever plan",
        "It was a bold and stupid plan",
        "en",
        (
            "the quotation differs from the archived text",
            "stupid",
            "quoted here",
            "clever",
            'the archived text says "clever"',
            (
                "they differ in: words exchanged",
                'words exchanged: "stupid", where the archived text says "clever"',
                'nearest passage, line 1: "It was a bold and clever plan"',
            ),
        ),
        id="Q002 words exchanged",
    ),
    pytest.param(
        "Q004",
        "yes we can. no we can.",
        "we can",
        "en",
        (
            "the quotation stands at 2 places of the archived text",
            "we can",
            "which of them is meant?",
            "we can",
            "the first of them",
            (
                "place 1: line 1, “… yes [we can] . no we can. …”",
                "place 2: line 1, “… yes we can. no [we can] . …”",
                "`prefix`, `suffix` or `occurrence` says which one is meant",
            ),
        ),
        id="Q004 ambiguous",
    ),
    pytest.param(
        "Q005",
        "They don’t agree",
        "They do",
        "en",
        (
            "the quotation is cut inside a word",
            "o",
            "cut here",
            "don’t",
            'the archived text says "don’t"',
            ('quote all of "don’t", or end before it',),
        ),
        id="Q005 word",
    ),
    pytest.param(
        "Q005",
        "rose 50 percent last year",
        "rose 50",
        "en",
        (
            "the quotation is cut inside a number",
            "0",
            "cut here",
            "50 percent",
            'the archived text says "50 percent"',
            ('quote all of "50 percent", or end before it',),
        ),
        id="Q005 unit",
    ),
    pytest.param(
        "Q006",
        "Power tends to corrupt and absolute power corrupts absolutely.",
        "absolute power corrupts … Power tends to corrupt",
        "en",
        (
            "the parts of the quotation stand in another order in the archived text",
            "Power tends to corrupt",
            "this part comes too late",
            "Power tends to corrupt",
            "it stands here, not after the part before it",
            ("an ellipsis may leave words out; it may not rearrange or repeat them",),
        ),
        id="Q006 order",
    ),
    pytest.param(
        "Q006",
        "Alpha beta gamma delta epsilon",
        "Alpha beta gamma ... gamma delta epsilon",
        "en",
        (
            "the parts of the quotation overlap in the archived text",
            "gamma delta epsilon",
            "this part",
            "gamma delta epsilon",
            "it stands here, not after the part before it",
            ("an ellipsis may leave words out; it may not rearrange or repeat them",),
        ),
        id="Q006 overlap",
    ),
    pytest.param(
        "Q007",
        "Here it begins. " + "and so on " * 160 + "Here it ends now.",
        "Here it begins ... Here it ends now",
        "en",
        (
            "the ellipsis leaves out 1,602 characters of the archived text; 1,500 is the most",
            " ... ",
            "too much left out",
        ),
        id="Q007 too much",
    ),
    pytest.param(
        "Q008",
        "We will not, under any circumstances, support the strike.",
        "We will ... support the strike",
        "en",
        (
            'the ellipsis leaves out "not", which may turn round what is quoted',
            " ... ",
            "left out here",
            " not, under any circumstances, ",
            "what is left out",
            (),
        ),
        id="Q008 reversing",
    ),
    pytest.param(
        "Q008",
        "Человек который пришёл домой сегодня вечером",
        "Человек который ... сегодня вечером",
        "ru",
        (
            "the ellipsis leaves out words that nothing here can judge: there is no word list for this language",
            " ... ",
            "left out here",
            " пришёл домой ",
            "what is left out",
            (),
        ),
        id="Q008 unknown language",
    ),
    pytest.param(
        "Q009",
        "“We will win this,” said Ann Lee.\n\n“We will lose this,” said Bob Roe.",
        "We will win this ... We will lose this",
        "en",
        (
            "the ellipsis leads from one quotation or speaker to another",
            " ... ",
            "joined here",
            ",” said Ann Lee.\n\n“",
            "another quotation or speaker begins or ends in here",
            (),
        ),
        id="Q009 crossing",
    ),
    pytest.param(
        "Q010",
        "In May Smith said that it was over",
        "In May [the minister] said that it was over",
        "en",
        (
            'the brackets put "the minister" in the place of "Smith"',
            "[the minister]",
            "our words",
            "Smith",
            "the archived text",
            (),
        ),
        id="Q010 replacement",
    ),
    pytest.param(
        "Q010",
        "In May Smith said that it was over",
        "In May Smith said [on air] that it was over",
        "en",
        (
            'the brackets put in "on air", which the archived text does not say',
            "[on air]",
            "our words",
            "",
            "put in here",
            (),
        ),
        id="Q010 insertion",
    ),
    pytest.param(
        "Q011",
        "Iran rejects it",
        "Irаn rejects it",
        "en",
        (
            "the quotation holds a letter of another script, which the archived text does not",
            "а",
            "it only looks alike",
            None,
            "",
            ('quotation: "а" in "Irаn" is U+0430 CYRILLIC SMALL LETTER A, not U+0061 LATIN SMALL LETTER A',),
        ),
        id="Q011 quotation",
    ),
    pytest.param(
        "Q011",
        "payрal confirmed",
        "paypal confirmed",
        "en",
        (
            "the archived text holds a letter of another script, which the quotation does not",
            "paypal confirmed",
            "",
            None,
            "",
            ('archived text: "р" in "payрal" is U+0440 CYRILLIC SMALL LETTER ER, not U+0070 LATIN SMALL LETTER P',),
        ),
        id="Q011 source",
    ),
    pytest.param(
        "Q011",
        "payрal confirmed",
        "payрal confirmed",
        "en",
        (
            "quotation and archived text both hold a letter of another script that looks like this one's",
            "р",
            "it only looks alike",
            None,
            "",
            (
                'quotation: "р" in "payрal" is U+0440 CYRILLIC SMALL LETTER ER, not U+0070 LATIN SMALL LETTER P',
                'archived text: "р" in "payрal" is U+0440 CYRILLIC SMALL LETTER ER, not U+0070 LATIN SMALL LETTER P',
            ),
        ),
        id="Q011 both",
    ),
    pytest.param(
        "Q011",
        "plain words here",
        "plain\u202e words here",
        "en",
        (
            "the quotation holds an invisible character that reverses the order of letters",
            "\u202e",
            "an override stands here",
            None,
            "",
            ("U+202D or U+202E; the archived text has none here",),
        ),
        id="Q011 override",
    ),
    pytest.param(
        "Q011",
        "Send money to \u202eyrevocer\u202c fund now",
        "Send money to yrevocer fund now",
        "en",
        (
            "the archived text holds an invisible character that reverses the order of letters: readers saw something else",
            "Send money to yrevocer fund now",
            "",
            "\u202e",
            "an override stands here",
            ("archived text: U+202E at character 14",),
        ),
        id="Q011 override in the source",
    ),
    pytest.param(
        "Q012",
        "a b c d",
        "a",
        "en",
        ("the quotation is too little to prove anything: fewer than two letters or digits", "a", "", None, "", ()),
        id="Q012 too little",
    ),
    pytest.param(
        "Q012",
        "a b c d",
        "[editor’s note]",
        "en",
        ("the quotation is too little to prove anything: nothing but marks", "[editor’s note]", "", None, "", ()),
        id="Q012 only brackets",
    ),
    pytest.param(
        "Q013",
        "we killed 500 people",
        "we killed [50] people",
        "en",
        (
            "these brackets are not allowed: they hide a number",
            "[50]",
            "this change is refused",
            "500",
            "the archived text",
            ('the archived text has "500" there',),
        ),
        id="Q013 number",
    ),
    pytest.param(
        "Q013",
        "we did not kill people",
        "we did [] kill people",
        "en",
        (
            "these brackets are not allowed: they hide a negation or a qualifier",
            "[]",
            "this change is refused",
            "not",
            "the archived text",
            ('the archived text has "not" there',),
        ),
        id="Q013 hidden negation",
    ),
    pytest.param(
        "Q013",
        "text with a bracket",
        "text [with a bracket",
        "en",
        (
            "these brackets are not allowed: one has no partner, or stands inside another pair",
            "[",
            "this bracket",
            None,
            "",
            (),
        ),
        id="Q013 unbalanced",
    ),
    pytest.param(
        "Q013",
        "an able man",
        "an [un]able man",
        "en",
        (
            "these brackets are not allowed: they change letters inside a word",
            "[un]",
            "this change is refused",
            "",
            "the archived text",
            (),
        ),
        id="Q013 inside a word",
    ),
    pytest.param(
        "Q014",
        "I like dogs. You hate cats. They love long walks here.",
        "I like dogs ... here",
        "en",
        (
            "a part of the quotation has fewer than eight letters or digits",
            "here",
            "a mere fragment",
            None,
            "",
            ("stitched together, fragments can say anything",),
        ),
        id="Q014 fragment",
    ),
]


@pytest.mark.parametrize(("code", "text", "quote", "language", "said"), SNAPSHOTS)
def test_a_refusal_says_what_is_wrong(
    code: str, text: str, quote: str, language: str, said: tuple[object, ...]
) -> None:
    problem = next(one for one in ArchivedText(text, language).prove(quote).problems if one.code == code)
    meant = quote[problem.quote.start : problem.quote.end]
    shown = text[problem.text.start : problem.text.end] if problem.text else None
    found = (problem.message, meant, problem.label, shown, problem.text_label, problem.notes)
    assert found[: len(said)] == said


def test_a_quotation_of_an_ignored_region_says_so() -> None:
    text = "Read this. A comment by a reader. And this."
    proof = ArchivedText(text, ignored=[Range(11, 33)]).prove("comment by a reader")
    assert proof.problems == (
        Problem(
            "Q016",
            Outcome.REJECT,
            "the quotation stands only in a region of the archived text that may not be quoted",
            Range(0, 19),
            "",
            Range(13, 32),
            "it stands here, in an ignored region",
            ("the seed's description says why, under `ignore`",),
        ),
    )


@pytest.mark.parametrize(
    ("keys", "message", "key"),
    [
        ({"prefix": "maybe"}, "the prefix stands before none of the quotation's places", "prefix"),
        ({"suffix": "maybe"}, "the suffix stands after none of the quotation's places", "suffix"),
        (
            {"occurrence": 3},
            "the quotation stands at 2 places of the archived text; there is no occurrence 3",
            "occurrence",
        ),
        (
            {"occurrence": 1, "prefix": "no"},
            "the occurrence is not the place that prefix and suffix name",
            "occurrence",
        ),
    ],
)
def test_a_key_that_fits_no_place_is_named(keys: dict[str, str | int], message: str, key: str) -> None:
    proof = ArchivedText("yes we can. no we can.").prove("we can", **keys)  # type: ignore[arg-type]
    assert [(one.code, one.message, one.key) for one in proof.problems] == [("Q017", message, key)]


def test_a_quotation_of_another_seed_is_told_before_all_else() -> None:
    here, there = ArchivedText("Nothing of the kind."), ArchivedText("The plan was a bold one.")
    quote = "The plan was a bold one"
    proof = refine(here.prove(quote), quote, {"other-seed": there})
    first = proof.problems[0]
    assert (first.code, first.message, first.text, first.seed) == (
        "Q003",
        "the quotation stands in another archived text: other-seed",
        Range(0, 23),
        "other-seed",
    )


def test_an_honest_quotation_is_not_refined() -> None:
    archived = ArchivedText("The plan was a bold one.")
    proof = archived.prove("a bold one")
    assert refine(proof, "a bold one", {"other-seed": archived}) is proof
