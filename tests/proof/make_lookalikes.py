"""Write builder/proof/lookalikes.txt from the Unicode confusables that the package confusable-homoglyphs carries.

python tests/proof/make_lookalikes.py path/to/confusables.json
"""

from __future__ import annotations

import json
import sys
import unicodedata
from pathlib import Path

import regex

SCRIPTS = ("Latin", "Greek", "Cyrillic", "Armenian", "Hebrew", "Georgian", "Cherokee", "Coptic", "Arabic")
HEAD = """\
# Letters of different scripts that look alike: one class a line, each letter after its script.
# From Unicode Technical Standard 39, confusables.txt (Unicode License v3, https://www.unicode.org/license.txt),
# as carried by confusable-homoglyphs 3.3.1; written by tests/proof/make_lookalikes.py.
"""


def script_of(character: str) -> str:
    return next((s for s in SCRIPTS if regex.fullmatch(rf"\p{{Script={s}}}", character)), "")


def usable(character: str) -> bool:
    plain = len(character) == 1 and unicodedata.category(character)[0] == "L"
    return plain and unicodedata.normalize("NFKC", character) == character and bool(script_of(character))


def classes(twins: dict[str, list[dict[str, str]]]) -> list[list[str]]:
    parent: dict[str, str] = {}

    def root(character: str) -> str:
        while parent.setdefault(character, character) != character:
            character = parent[character]
        return character

    for character, others in twins.items():
        for other in others:
            parent[root(other["c"])] = root(character)
    grouped: dict[str, list[str]] = {}
    for character in sorted(parent):
        if usable(character):
            grouped.setdefault(root(character), []).append(character)
    return [members for members in grouped.values() if len({script_of(c) for c in members}) > 1]


def main() -> None:
    twins = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    lines = sorted(" ".join(f"{script_of(c)}:{c}" for c in members) for members in classes(twins))
    Path("builder/proof/lookalikes.txt").write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
