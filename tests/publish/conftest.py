from __future__ import annotations

import pytest

from tests.publish.real_site import RealSite, build


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> RealSite:
    """The real publication, published once."""
    return build(tmp_path_factory.mktemp("real"))
