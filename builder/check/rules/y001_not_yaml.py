"""Y001: a file that is not YAML, or not one group of keys."""

from __future__ import annotations

from dataclasses import dataclass

from builder.check.rule import Rule
from builder.check.wording import as_a_block, holder, in_marks
from builder.findings.fault import Fault
from builder.findings.finding import Finding, Severity


@dataclass(frozen=True, slots=True)
class _Words:
    """How a cause is told; `{character}`, `{holder}` and `{block}` are filled in."""

    message: str
    label: str
    help: tuple[str, ...]


_BLOCK = "{block}"
_NAMES = {"`": "a backtick"}
_CAUSES = {
    "tab": _Words(
        "a tab stands where YAML wants blanks",
        "a tab",
        ("indent with blanks, two for each level; editors can be told to write blanks for the tab key",),
    ),
    "colon": _Words(
        "an unquoted value holds a colon with a blank after it",
        "YAML takes what stands before this colon for a key",
        (_BLOCK,),
    ),
    "character": _Words(
        "an unquoted value cannot start with {character}",
        "in YAML this character has a meaning of its own",
        (_BLOCK,),
    ),
    "dash": _Words(
        "an unquoted value cannot start with a dash and a blank",
        "YAML takes this for an entry of a list",
        ("entries of a list stand on lines of their own", _BLOCK),
    ),
    "open-quote": _Words(
        "this quotation mark is never closed",
        "opened here",
        (
            "put the same mark at the value's end",
            "inside single quotation marks an apostrophe is written twice: 'it''s'",
            _BLOCK,
        ),
    ),
    "escape": _Words(
        "{character} means nothing between double quotation marks",
        "a backslash starts an escape here",
        ("write the backslash twice, or use single quotation marks: there it is a backslash and nothing else",),
    ),
    "bullet": _Words(
        "an entry of a list cannot start with {character}",
        "not a hyphen",
        ("start each entry with a hyphen and a blank: `- `",),
    ),
    "blank": _Words(
        "a blank of another kind stands where YAML wants plain ones",
        "it only looks like a blank",
        ("delete it and type plain blanks; such ones come along when text is pasted from a web page or a document",),
    ),
    "no-blank": _Words(
        "a blank is missing after this colon",
        "a key ends with a colon and a blank",
        (),
    ),
    "no-colon": _Words(
        "this line is neither a key nor part of a value",
        'no "key: value" here',
        (
            "if it goes on from the line above, indent it further than that line's key",
            "if it is a key, a colon and a blank follow it",
        ),
    ),
    "indent": _Words(
        "this line's indentation fits nothing above it",
        "starts in a column of its own",
        (
            "keys that belong together start in the same column",
            "the dashes of a list stand in one column, the keys of an entry in another, two further right",
            "or a bracket or a quotation mark further up was not closed",
        ),
    ),
    "other": _Words("the file cannot be read from here on", "YAML stops here", ()),
    "second-document": _Words(
        "a second YAML document starts here",
        "everything from here on would be ignored",
        ("keep one {holder} in one file, and delete this line",),
    ),
    "not-keys": _Words(
        "the file does not consist of keys and values",
        'expected "key: value"',
        ("a colon and a blank follow each key: `claim: The attackers fired 24 rockets.`",),
    ),
    "empty-file": _Words("the file is empty", "", ("fill it in, or delete it",)),
    "complex-key": _Words(
        "a list or a group of keys stands where a key belongs",
        "not a key",
        ("a key is one word, followed by a colon and a blank",),
    ),
}


def _tell(fault: Fault) -> Finding:
    cause = fault.facts.get("cause", fault.kind)
    words = _CAUSES[cause]
    character = fault.facts.get("character", "")
    facts = {
        "character": _NAMES.get(character, f"`{character}`"),
        "holder": holder(fault.place),
        "block": as_a_block(fault),
    }
    technical = fault.facts.get("problem", "")
    return Finding(
        "Y001",
        words.message.format_map(facts),
        fault.place,
        label=words.label,
        notes=(f"the YAML library says: {technical}",) if cause == "other" and technical else (),
        help=tuple(advice.format_map(facts) for advice in words.help),
        fixes=in_marks(fault),
    )


RULE = Rule(
    code="Y001",
    name="not-yaml",
    severity=Severity.ERROR,
    summary="A file cannot be read as YAML, or is not one group of keys.",
    why="Nothing of a file that cannot be read is checked, so nothing of it may be published.",
    before="""\
because: The coalition says: about a dozen.
""",
    after="""\
because: >-
  The coalition says: about a dozen.
""",
    mend="Look at the marked character first: most often it is a colon, a tab, or a mark that is special at the "
    "start of a value. Text that is written as a block, with `>-` after the colon and the text indented on the "
    "next line, needs no quotation marks at all.",
    faults=frozenset({"not-yaml", "second-document", "not-keys", "empty-file", "complex-key"}),
    from_fault=_tell,
)
