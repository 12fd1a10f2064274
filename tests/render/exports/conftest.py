from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from builder.check.runner import check_publication
from builder.load import load_publication
from builder.model.publication import CheckedPublication
from builder.render.site import render_site
from tests.render.publication import REPORT, ROOT, SEEDS, checked

Files = Mapping[str, str | bytes]


def files_of(publication: CheckedPublication) -> Files:
    """Every generated file by path, as it is."""
    return {file.path: file.content for file in render_site(publication)}


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a small publication lies; one of its texts has a character beyond UTF-16's single units."""
    return tmp_path_factory.mktemp("exported")


@pytest.fixture(scope="session")
def small(folder: Path) -> CheckedPublication:
    seeds = {**SEEDS, "harbour-report": (f"🔥 {REPORT}", SEEDS["harbour-report"][1])}
    return checked(folder, seeds=seeds)


@pytest.fixture(scope="session")
def files(small: CheckedPublication) -> Files:
    return files_of(small)


@pytest.fixture(scope="session")
def real() -> CheckedPublication:
    """The real publication."""
    return check_publication(load_publication(ROOT))
