"""The typography that a quotation may change: one table, read by the fold."""
# ruff: noqa: RUF001 (letters and marks that look like others are this module's subject)

from __future__ import annotations

import re

SINGLE = "'’‘‚‛′ʼ´`"
"""Apostrophes and single quotation marks, all read as '."""
DOUBLE = '"“”„‟″«»'
"""Double quotation marks, all read as "."""
HYPHENS = "-‐‑−"
"""Hyphens and the minus sign, all read as -; a minus is never dropped."""
DASHES = "—―"
"""Dashes, read as —; -- and spaced – or - are read so too."""
OVERRIDES = "\u202d\u202e"
"""Bidirectional overrides: they show a text in another order than it is stored in."""
SOFT_HYPHEN = "\u00ad"
INVISIBLE = SOFT_HYPHEN + "\u200b\u2060\ufeff\u200e\u200f\u061c\u202a\u202b\u202c\u2066\u2067\u2068\u2069" + OVERRIDES
"""Characters read as nothing. Joiners that shape letters (ZWNJ, ZWJ) are not among them."""
SPACES = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
LINE_ENDS = "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ĳ": "ij", "Ĳ": "IJ", "…": "..."}
"""Characters read as several."""
SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
FULL_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}

SINGLE_FOR = (
    dict.fromkeys(SINGLE[1:], "'")
    | dict.fromkeys(DOUBLE[1:], '"')
    | dict.fromkeys(HYPHENS[1:], "-")
    | dict.fromkeys(DASHES[1:], "—")
    | dict.fromkeys(SPACES, " ")
    | dict.fromkeys(LINE_ENDS[1:], "\n")
    | FULL_WIDTH
)
"""Characters read as another one."""

CJK = (
    "\u2e80-\u2fdf\u3001-\u303f\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\ufe30-\ufe4f\uff01-\uff9f\U00020000-\U0003ffff"
)
"""Chinese and Japanese characters with their punctuation, as a regular expression's class."""
NO_SPACES = re.compile(
    "["
    + CJK
    + "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u1b00-\u1b7f\ua980-\ua9df]"
)
"""A character of a script that is written without spaces between words."""
