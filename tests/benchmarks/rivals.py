"""Other programs that look for a quotation in a text, behind one face: `says(text, quotations)`.

They are not among the locked dependencies: `make benchmark` installs them beside ours, in an environment of its own.
"""

from __future__ import annotations

import importlib
import importlib.util
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

Says = Callable[[str, Sequence[str]], list[bool]]
"""For each quotation: whether the program lets it pass."""


def _linkml() -> Says:
    validation = importlib.import_module("linkml_reference_validator.validation.supporting_text_validator")
    models = importlib.import_module("linkml_reference_validator.models")
    validator = validation.SupportingTextValidator(
        models.ReferenceValidationConfig(cache_dir=Path(tempfile.gettempdir()) / "linkml-cache")
    )

    def says(text: str, quotations: Sequence[str]) -> list[bool]:
        reference = models.ReferenceContent(reference_id="x:1", title="", content=text, content_type="full_text")
        return [bool(validator.find_text_in_reference(quote, reference).found) for quote in quotations]

    return says


def _quotecheck() -> Says:
    quotecheck = importlib.import_module("quotecheck")

    def passes(text: str, quote: str) -> bool:
        try:
            return bool(quotecheck.check(quote, text).ok)
        except ValueError:  # nothing but marks: its way of refusing
            return False

    def says(text: str, quotations: Sequence[str]) -> list[bool]:
        return [passes(text, quote) for quote in quotations]

    return says


def _citations() -> Says:
    citations = importlib.import_module("citations")

    def says(text: str, quotations: Sequence[str]) -> list[bool]:
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            artifact = Path(file.name)
            return [citations.check_one(quote, artifact).state == "found" for quote in quotations]

    return says


_MAKERS = {"linkml_reference_validator": _linkml, "quotecheck": _quotecheck, "citations": _citations}


def installed() -> dict[str, Says | None]:
    """Every rival by name; None where it is not installed."""
    return {name: make() if importlib.util.find_spec(name) else None for name, make in _MAKERS.items()}
