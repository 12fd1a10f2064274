"""Schemas of claim.json and claims.json; the Data page's tables of keys come from them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from builder.model.claim import About, Attribution, CorrectionKind, SpeakerKind, Stance
from builder.model.seed import Extent, Rights, SeedKind
from builder.proof.outcome import Grade
from builder.render import claim_data
from builder.render.exports import claims_json
from builder.render.exports.pieces import (
    Schema,
    address,
    any_text,
    day,
    fixed,
    group,
    identifier,
    iri,
    many,
    number,
    one_of,
    or_null,
    ref,
    text,
)

_HASH: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$", "description": "SHA-256 of the archived text’s bytes."}
_RANGE = {"start": number("First character, in code points."), "end": number("One past the last, in code points.")}

PART = group(
    "A stretch of the archived text that carries the quotation.",
    {
        "start": number("First character, in code points from 0."),
        "end": number("One past the last, in code points."),
        "start16": number("First character, in UTF-16 units, as JavaScript counts."),
        "end16": number("One past the last, in UTF-16 units."),
        "exact": text("The characters from start to end."),
    },
)

PROOF = group(
    "Where a quotation stands in its archived text.",
    {
        "seed": identifier("The archived text’s id."),
        "sha256": _HASH,
        "grade": one_of(
            "How exactly the words follow the text: verbatim, with other typography, abridged, or edited in brackets.",
            *Grade,
        ),
        "parts": {**many("The stretches that carry the quotation, in the text’s order.", ref("part")), "minItems": 1},
        "prefix": any_text("The fewest characters before the first stretch that single the passage out."),
        "suffix": any_text("The fewest after the last stretch."),
        "omitted": many("What each ellipsis leaves out.", group("Characters left out.", _RANGE)),
        "edits": many(
            "Words in square brackets, in the quotation’s order.",
            group(
                "A pair of brackets.",
                {
                    "kind": one_of("What it does.", "sic", "case", "inflection", "pronoun", "replacement", "insertion"),
                    **_RANGE,
                    "shown": any_text("What stands inside the brackets."),
                    "replaced": any_text("The archived characters that it stands for; empty for an insertion."),
                },
            ),
        ),
        "line": number("Line of the first stretch, from 1.", 1),
        "column": number("Its column, from 1, in characters.", 1),
        "before": any_text("The sentence before it, as far as the text’s rights allow."),
        "after": any_text("The sentence after it, likewise."),
        "fragment": any_text("Text directives for the original page: they go behind #:~: in its address."),
    },
)

ACCEPTED = group(
    "A finding that a person looked at and accepted.",
    {
        "code": {"type": "string", "pattern": r"^[A-Z]\d{3}$", "description": "The rule’s code."},
        "reason": text("Why."),
        "words": text("The words that are meant."),
        "by": identifier("Who accepted it."),
    },
    optional=("words", "by"),
)

QUOTATION = group(
    "Words of an archived text, with their proof.",
    {
        "anchor": text("Where it stands on the check’s page: behind # in the address."),
        "role": one_of("Whether the claim is made there, or it bears on the claim.", "claim", "evidence"),
        "seed": identifier("The archived text’s id."),
        "quote": text("The words as the check quotes them."),
        "prefix": text("The editors’ prefix, where they gave one."),
        "suffix": text("The editors’ suffix, where they gave one."),
        "occurrence": number("Which of several places is meant, from 1.", 1),
        "stance": one_of("What a passage of evidence does to the claim.", *Stance),
        "speaker": text("Who says it; without it, the text itself."),
        "speaker_kind": one_of("What the speaker is, where that is known.", *SpeakerKind),
        "attributed_to": text("In a claim about words: who is said to have said them."),
        "attribution": one_of("Whether the text names the speaker.", *Attribution),
        "via": many("Through whom it came.", text("A name.")),
        "date": day("When it was said."),
        "place": text("Where it was said."),
        "explanation": text("Why it bears on the claim; Markdown."),
        "translation": group("Our translation.", {"text": text("Its words."), "by": text("By whom.")}, ("by",)),
        "acknowledged": many("Findings that a person accepted.", ref("accepted")),
        "proof": or_null(ref("proof", "Where the words stand; null once the check is withdrawn.")),
    },
    optional=(
        *("prefix", "suffix", "occurrence", "stance", "speaker", "speaker_kind", "attributed_to", "attribution"),
        *("date", "place", "explanation", "translation"),
    ),
)

UNPROVED = group(
    "A page of which no text is archived: nothing in it was compared.",
    {
        "role": one_of("Whether the claim is made there, or it bears on the claim.", "claim", "evidence"),
        "url": iri("Its address."),
        "unproved": text("Why no text is archived."),
        "title": or_null(text("Its title.")),
        "publisher": or_null(text("Who published it.")),
        "date": or_null(day("Its date.")),
        "speaker": or_null(text("Who says it.")),
        "attribution": or_null(one_of("Whether the page names the speaker.", *Attribution)),
        "speaker_kind": or_null(one_of("What the speaker is.", *SpeakerKind)),
        "stance": or_null(one_of("What it would do to the claim.", *Stance)),
        "explanation": or_null(text("Why it bears on the claim; Markdown.")),
    },
    optional=("speaker_kind", "stance", "explanation"),
)

NOTICE = group("Taken back.", {"date": day("The day."), "reason": text("Why.")})

CLAIM = group(
    "A check.",
    {
        "schema_version": fixed(claim_data.SCHEMA_VERSION, "The version of this format."),
        "id": identifier("The claim’s id."),
        "url": address("The check’s page."),
        "claim": text("The assertion."),
        "because": or_null(text("The reason in one line.")),
        "status": or_null(identifier("The rating’s id, as the editors wrote it.")),
        "about": one_of("What kind of assertion it is.", *About),
        "summary": text("Why this verdict; Markdown."),
        "silent": many(
            "Archived texts that do not mention the matter.",
            group(
                "An archived text and words of which none occurs in it.",
                {"seed": identifier("The text’s id."), "terms": many("The words.", text("A word or more."))},
            ),
        ),
        "unknown": or_null(text("What could not be checked; Markdown.")),
        "topics": many("Ids of topics.", identifier("An id.")),
        "authors": many("Who wrote the check.", identifier("An id.")),
        "reviewed_by": many("Who reviewed it.", identifier("An id.")),
        "published": or_null(day("When it was first published.")),
        "event": or_null(
            group(
                "When the thing claimed happened.",
                {"date": day("When, to the precision known."), "place": or_null(text("Where."))},
            )
        ),
        "aliases": many("Old ids.", identifier("An id.")),
        "corrections": many(
            "Changes, oldest first.",
            group(
                "A change that readers were told about.",
                {
                    "date": day("The day."),
                    "kind": one_of("What changed.", *CorrectionKind),
                    "note": text("What changed, and why."),
                    "was": or_null(text("What stood before.")),
                },
            ),
        ),
        "withdrawn": or_null({**NOTICE, "description": "When and why the check was taken back; null while it stands."}),
        "related": many("Ids of related checks.", identifier("An id.")),
        "speaker": or_null(
            group(
                "Who makes the claim.",
                {
                    "name": text("As the check has it."),
                    "kind": or_null(one_of("What they are; null where that is not known.", *SpeakerKind)),
                },
            )
        ),
        "verdict": or_null(
            group(
                "What stands; null without a rating or once withdrawn.",
                {
                    "id": identifier("The rating’s id."),
                    "label": text("Its words."),
                    "value": or_null({**number("From 1 to 5; null where it judges nothing.", 1), "maximum": 5}),
                },
            )
        ),
        "changed": or_null(day("When readers were last told of a change.")),
        "acknowledged": many("Findings on the claim’s own words that a person accepted.", ref("accepted")),
        "quotations": many("Every quotation: where the claim is made, then evidence.", ref("quotation")),
        "unproved": many("Pages of which no text is archived.", UNPROVED),
    },
)

MOVED = group(
    "An old id of a check.",
    {
        "schema_version": fixed(claim_data.SCHEMA_VERSION, "The version of this format."),
        "id": identifier("The old id."),
        "moved_to": identifier("The new one."),
        "url": address("The claim.json of the new one."),
    },
)

SEED = group(
    "What is known of an archived text; null where it is not known.",
    {
        "id": identifier("The text’s id."),
        "url": address("Its page on this site."),
        "annotations": or_null(iri("Its quoted passages as W3C Web Annotations.")),
        "name": text("What the site calls it."),
        "sha256": _HASH,
        "original_url": or_null(iri("Its original address.")),
        "publisher": or_null(text("Who published it.")),
        "title": or_null(text("Its title.")),
        "published": or_null(day("When.")),
        "retrieved": or_null(day("When it was archived.")),
        "language": text("Its language, a BCP 47 tag."),
        "kind": one_of("How near it is to what it tells of.", *SeedKind),
        "origin": many("What it derives from; texts of one origin count once.", text("An id or a name.")),
        "via": many("Through whom it came.", text("A name.")),
        "interests": or_null(text("Its publisher’s interests in the matter.")),
        "about": or_null(text("What is known about it, and what is not.")),
        "extent": one_of("How much of the original is archived.", *Extent),
        "rights": one_of("What the site may show of it.", *Rights),
        "archived": or_null(iri("A copy in a public web archive.")),
        "withdrawn": or_null({**NOTICE, "description": "When and why it was taken down."}),
    },
)

DEFINITIONS: Mapping[str, Schema] = MappingProxyType(
    {"part": PART, "proof": PROOF, "accepted": ACCEPTED, "quotation": QUOTATION}
)

PUBLISHED_CLAIM: Schema = {
    "title": "A check (claim.json), or where it moved to",
    "anyOf": [ref("claim"), ref("moved")],
    "$defs": {**DEFINITIONS, "claim": CLAIM, "moved": MOVED},
}

PUBLISHED_CLAIMS: Schema = {
    "title": "All checks and archived texts (claims.json)",
    **group(
        "All checks and the descriptions of all archived texts.",
        {
            "schema_version": fixed(claims_json.SCHEMA_VERSION, "The version of this format."),
            "name": text("The site’s name."),
            "url": address("The site’s address."),
            "publisher": group("Who publishes it.", {"name": text("Name."), "url": or_null(iri("Address."))}),
            "licence": or_null(iri("The licence of the checks; quoted words belong to their sources.")),
            "seeds": many("Archived texts, in the order of ids.", ref("seed")),
            "claims": many("Checks, in the order of ids.", ref("claim")),
        },
    ),
    "$defs": {**DEFINITIONS, "claim": CLAIM, "seed": SEED},
}
