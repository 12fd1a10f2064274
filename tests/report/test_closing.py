"""The closing line speaks as people do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from builder.report.closing import closing_line, settings_line
from builder.report.report import Summary

CLEAN = Summary(files=40, claims=12, seeds=2, quotations=61, proved=61, errors=0, warnings=0, notes=0)


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({}, "Checked 12 claims and 2 archived texts: all 61 quotations are proved; no errors."),
        (
            {"claims": 1, "seeds": 1, "quotations": 1, "proved": 1},
            "Checked 1 claim and 1 archived text: its quotation is proved; no errors.",
        ),
        (
            {"proved": 60, "errors": 1, "warnings": 2},
            "Checked 12 claims and 2 archived texts: 60 of 61 quotations proved; 1 error, 2 warnings.",
        ),
        (
            {"drafts": 2},
            "Checked 10 claims, 2 drafts and 2 archived texts: all 61 quotations are proved; no errors.",
        ),
        (
            {"claims": 1, "drafts": 1, "quotations": 1, "proved": 1},
            "Checked 1 draft and 2 archived texts: its quotation is proved; no errors.",
        ),
        (
            {"claims": 1, "unread": 1, "quotations": 0, "proved": 0, "errors": 1},
            "Checked 1 claim and 2 archived texts: 1 claim could not be read; 1 error.",
        ),
        (
            {"claims": 9, "unread": 2, "quotations": 2, "proved": 1, "errors": 1},
            (
                "Checked 9 claims and 2 archived texts: 2 claims could not be read; "
                "1 of 2 quotations in the others proved; 1 error."
            ),
        ),
        (
            {"claims": 0, "quotations": 0, "proved": 0, "notes": 1},
            "Checked 0 claims and 2 archived texts: no quotations; no errors, 1 note.",
        ),
    ],
)
def test_figures_in_words(changes: dict[str, int], line: str) -> None:
    assert closing_line(replace(CLEAN, **changes)) == line


def test_unusable_settings_are_said_to_come_first() -> None:
    line = settings_line(replace(CLEAN, errors=2))
    assert line == "Nothing else was checked, the settings come first: 2 errors."
