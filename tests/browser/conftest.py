"""A real Chromium at 360 × 740 and a real server; every page a `Bladeraar` comes to is checked."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from app.kit import migratie
from app.kit.db import Databank
from tests.browser.bladeraar import Bladeraar
from tests.cast import Cast, maak_cast
from tests.huis import Huis, draaiend
from tests.zaad import Lege, geef_accounts, zaai_lege_school

KANDIDATEN = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
VLAGGEN = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[Any]) -> None:
    """Everything here is a browser test."""
    for ding in items:
        if Path(__file__).parent in ding.path.parents:
            ding.add_marker(pytest.mark.browser)


def chromium() -> str:
    """Path of the browser; an error when there is none (bin/test installs it)."""
    gevonden = os.environ.get("DOORLIJN_CHROMIUM") or next((pad for pad in KANDIDATEN if Path(pad).exists()), None)
    assert gevonden, "Er is geen Chromium; bin/test installeert hem."
    return gevonden


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """How pytest-playwright starts its browser."""
    return {"executable_path": chromium(), "args": VLAGGEN, "headless": True}


@pytest.fixture(scope="session")
def browser_context_args() -> dict[str, Any]:
    """A phone."""
    return {"viewport": {"width": 360, "height": 740}, "locale": "nl-NL", "timezone_id": "Europe/Amsterdam"}


@pytest.fixture(scope="session")
def mal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database, made by the migrations as on a real machine."""
    pad = tmp_path_factory.mktemp("mal") / "mal.db"
    bank = Databank(f"sqlite:///{pad}")
    migratie.migreer(bank)
    bank.sluit()
    return pad


@pytest.fixture(scope="session")
def _huis(mal: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Huis]:
    yield from draaiend(mal, tmp_path_factory.mktemp("huis"))


@pytest.fixture
def huis(_huis: Huis, mal: Path) -> Huis:
    """A server on an empty database; fill `huis.databank`, then it is there."""
    _huis.maak_leeg(mal)
    return _huis


@pytest.fixture
def lege(huis: Huis) -> Lege:
    """The school where the story begins."""
    with huis.databank.sessie(schrijft=True) as db:
        return zaai_lege_school(db)


@pytest.fixture
def cast(huis: Huis) -> Cast:
    """The named cast in the server's database, all with a password."""
    with huis.databank.sessie(schrijft=True) as db:
        cast = maak_cast(db)
        geef_accounts(db, cast)
        return cast


@pytest.fixture
def bladeraar(browser: Browser, huis: Huis, request: pytest.FixtureRequest) -> Iterator[Callable[..., Bladeraar]]:
    """`bladeraar(taal="nl", script=True)` is a fresh browser of somebody. At the end all must be clean."""
    alle: list[Bladeraar] = []

    def maak(**keuzes: Any) -> Bladeraar:
        nieuwe = Bladeraar(browser, huis.adres, verhaal=request.node.name, **keuzes)
        alle.append(nieuwe)
        return nieuwe

    yield maak
    for een in alle:
        een.sluit()
