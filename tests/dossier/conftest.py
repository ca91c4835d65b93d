"""The house is put together before any of these tests: also the one that runs first, or alone."""

import pytest

from app.main import stel_samen


@pytest.fixture(scope="session", autouse=True)
def _samengesteld() -> None:
    stel_samen()
