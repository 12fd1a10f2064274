"""What of a Markdown text is prose: link targets, addresses, tags and list numbers are not."""

from __future__ import annotations

import re

_NO_PROSE = re.compile(
    r"""(?P<target>(?<=\])\([^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500}){0,9}
        (?:\s{1,3}"[^"\n]{0,200}")?\))                        # ](target "title")
    |(?P<reference>(?<=\])\[[^\[\]\n]{0,200}\])                # ][label]
    |(?P<definition>^\ {0,3}\[[^\[\]\n]{1,200}\]:[^\n]*)       # [label]: target
    |(?P<footnote>\[\^[^\[\]\n]{1,50}\])
    |(?P<address>(?:https?://|www\.)[^\s<>"']+)
    |(?P<tag></?[A-Za-z][^<>]{0,400}>|<!--.{0,2000}?-->)
    |(?P<entity>&\#?\w{1,31};)
    |(?P<number>^[ \t]{0,8}(?:>[ \t]?)?\d{1,9}[.)](?=[ \t]))
    |(?P<marks>[*`~]+|(?<!\w)_+|_+(?!\w)|^[ \t]{0,8}[-+][ \t]|^\#{1,6}\ )""",
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)


def prose_of(text: str) -> str:
    """Blank out whatever readers of the page do not read as words; every other character keeps its place."""
    return _NO_PROSE.sub(lambda match: " " * len(match[0]), text)
