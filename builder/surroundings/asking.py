"""Quotations cut out of a question."""

from __future__ import annotations

import re

from builder.proof.outcome import Range
from builder.surroundings.setting import Setting
from builder.surroundings.tongue import Tongue
from builder.surroundings.turning import Cue, Turn

_QUESTION = re.compile(r"[^.!?;:]*\?")
_LAST_OPENING = re.compile(r'(?:\A|[\s(])"(?=[^\s"])')
_FIRST_WORDS = 4


def asked(around: Setting, tongue: Tongue) -> Cue | None:
    """Find the question mark of a question for yes or no that a quotation leaves out together with its head."""
    found = _QUESTION.match(around.after)
    if found is None or _closed(around, found[0]):
        return None
    head = _question_head(around.before)
    questions = tongue.questions
    if questions.open.search(" ".join(head.split()[:_FIRST_WORDS])) or questions.plain.search(head):
        return None
    if not _stated(head, around, tongue, found[0]):
        return None
    mark = around.end + found.end() - 1
    return Cue(Turn.ASKED, Range(mark, mark + 1), "?")


def _question_head(before: str) -> str:
    """Give what stands before the quotation since the question began: after an opening quotation mark, if any."""
    openings = list(_LAST_OPENING.finditer(before))
    return before[openings[-1].end() :] if openings else before.lstrip(" ¿")


def _closed(around: Setting, rest: str) -> bool:
    """Whether the quoted words stand in quotation marks of their own inside the question."""
    closing = rest.find('"')
    inside = around.before.count('"') % 2 == 1
    return inside and 0 <= closing < len(rest) - 1


def _stated(head: str, around: Setting, tongue: Tongue, rest: str) -> bool:
    """Whether the quotation looks like a statement once the head and the mark are gone."""
    if not head.strip(' "'):
        return not tongue.questions.asks.match(around.quoted) and not tongue.questions.open.match(around.quoted)
    asking = tongue.questions.asks.search(head)
    reaches = rest.strip(' "') == "?" and len(around.quoted.split()) > 1
    return bool(tongue.stating.search(around.quoted) or (asking and reaches))
