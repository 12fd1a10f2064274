from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from builder.model.publication import CheckedPublication
from tests.render.publication import checked, rendered

settings.register_profile("any-machine", deadline=None)
settings.load_profile("any-machine")


@pytest.fixture(scope="session")
def publication(tmp_path_factory: pytest.TempPathFactory) -> CheckedPublication:
    return checked(tmp_path_factory.mktemp("publication"))


@pytest.fixture(scope="session")
def site(publication: CheckedPublication) -> dict[str, str]:
    return rendered(publication)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path
