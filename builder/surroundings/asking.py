"""Quotations cut out of a question."""

from __future__ import annotations

import re

from builder.proof.outcome import Range
from builder.surroundings.setting import Setting
from builder.surroundings.tongue import Tongue
from builder.surroundings.turning import Cue, Turn

# The rest of a question: no new clause after a dash, no quotation that begins in it.
_QUESTION = re.compile(r"(?:(?!\s[-–—]\s|[\s(]\"\w)[^.!?;:]){0,150}\?")
_LAST_OPENING = re.compile(r'(?:\A|[\s(])"(?=[^\s"]|\Z)')
_SENTENCE_END = re.compile(r"[.?!][\"']?\s+")
_FIRST_WORDS = 4


def asked(around: Setting, tongue: Tongue) -> Cue | None:
    """Find the question mark of a question for yes or no that a quotation leaves out together with its head."""
    found = None if around.is_ended else _QUESTION.match(around.after)
    if found is None or _closed(around, found[0]) or _goes_on(around, found.end()):
        return None
    if tongue.questions.ending.search(found[0]):
        return None
    head = _question_head(around.before)
    questions = tongue.questions
    if _is_open(head, tongue) or questions.plain.search(head) or questions.inside.search(around.quoted):
        return None
    if not _stated(head, around, tongue, found[0]):
        return None
    mark = around.end + found.end() - 1
    return Cue(Turn.ASKED, Range(mark, mark + 1), "?")


def _is_open(head: str, tongue: Tongue) -> bool:
    """Whether a question, or its last clause, begins with what, why, who …: it takes something for granted."""
    clauses = (head, head.rsplit(",", 1)[-1])
    return any(tongue.questions.open.search(" ".join(clause.split()[:_FIRST_WORDS])) for clause in clauses)


def _question_head(before: str) -> str:
    """Give what stands before the quotation since the question began: after an opening quotation mark, if any."""
    openings = list(_LAST_OPENING.finditer(before))
    head = before[openings[-1].end() :] if openings else before.lstrip(" ¿")
    return _SENTENCE_END.split(head)[-1]


def _goes_on(around: Setting, end: int) -> bool:
    """Whether the sentence goes on after the mark, as after a title that asks."""
    rest = around.after[end:] or " " + around.following
    return rest[:1] == "," or (rest[:1].isspace() and rest.lstrip()[:1].islower())


def _closed(around: Setting, rest: str) -> bool:
    """Whether the quoted words stand in quotation marks of their own inside the question."""
    closing = rest.find('"')
    inside = around.before.count('"') % 2 == 1
    return inside and 0 <= closing < len(rest) - 1


def _stated(head: str, around: Setting, tongue: Tongue, rest: str) -> bool:
    """Whether the quotation looks like a statement once the head and the mark are gone."""
    if not head.strip(' "'):
        return tongue.questions.visible.match(_question_head(around.quoted)) is None
    if tongue.questions.visible.match(around.quoted) and head.rstrip().endswith((",", ":")):
        return False
    asking = tongue.questions.asks.search(head)
    reaches = rest.strip(' "') == "?" and len(around.quoted.split()) > 1
    return bool(tongue.stating.search(around.quoted) or (asking and reaches))
