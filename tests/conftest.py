"""Ground of every test: a fresh database on either engine, an app, clients that are somebody."""

import asyncio
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

_VAR = Path(tempfile.mkdtemp(prefix="doorlijn-test-"))
os.environ.update(
    DOORLIJN_VAR=str(_VAR),
    DOORLIJN_GEHEIM="ab" * 32,
    DOORLIJN_NU=os.environ.get("DOORLIJN_NU", "2026-11-24T10:00"),
    DOORLIJN_ADRES="http://testserver.local",
    DOORLIJN_BESTANDEN=str(_VAR / "bestanden"),
    DOORLIJN_TWEEDE_FACTOR="aan",
    DOORLIJN_MAIL="postvak",
)

from litestar import Litestar  # noqa: E402
from litestar.testing import TestClient  # noqa: E402
from sqlmodel import Session  # noqa: E402

from app.accounts.sessies import open_sessie  # noqa: E402
from app.kit.db import Databank  # noqa: E402
from app.main import create_app, maak_herkenner  # noqa: E402
from app.web.poort import formteken  # noqa: E402
from tests.bladkeuring import keur  # noqa: E402
from tests.cast import Cast, maak_cast  # noqa: E402
from tests.databanken import MOTOR  # noqa: E402
from tests.tellen import tel_sql  # noqa: E402, F401  # tests take it from here

pytest_plugins = ["tests.databanken"]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL only what has a database: the rest has nothing to differ in. `bin/test --alles` runs all on both.

    `_mal` is what every database of a test comes from, so it is among the fixtures of whoever uses one by any way.
    """
    if MOTOR == "sqlite" or os.environ.get("DOORLIJN_VOL") == "1":
        return
    met = [ding for ding in items if "_mal" in getattr(ding, "fixturenames", ())]
    zonder = [ding for ding in items if "_mal" not in getattr(ding, "fixturenames", ())]
    if met:  # whoever asks for one test by name gets it
        config.hook.pytest_deselected(items=zonder)
        items[:] = met


@pytest.fixture(scope="session")
def _app(_mal: Callable[[str], str]) -> Litestar:
    return create_app(Databank(_mal(f"leeg{os.getpid()}")))


@pytest.fixture
def app(_app: Litestar, databank: Databank) -> Litestar:
    """The whole app on this test's database."""
    _app.state.databank = databank
    _app.state.herken = maak_herkenner(databank)
    return _app


@pytest.fixture
def cast(db: Session) -> Cast:
    """The named cast, stored."""
    return maak_cast(db)


class Klant(TestClient[Litestar]):
    """A browser without scripts: keeps cookies, carries the form token when it is somebody."""

    sessie_id: str = ""

    def stuur(self, pad: str, velden: dict[str, Any] | None = None, **meer: Any) -> Any:
        """POST a form as this person, without following the redirect."""
        data = {"_token": formteken(self.sessie_id)} | (velden or {})
        return self.post(pad, data=data, follow_redirects=False, **meer)

    def word(self, ander: "Klant") -> None:
        """Go on as somebody else logged in: his cookies and form token."""
        self.cookies = ander.cookies
        self.sessie_id = ander.sessie_id

    def bezoek(self, pad: str, taal: str = "nl", status: int = 200) -> str:
        """GET a page, check everything a page must be, give its HTML."""
        antwoord = self.get(pad, follow_redirects=False)
        assert antwoord.status_code == status, f"{pad}: {antwoord.status_code}"
        keur(antwoord.text, taal)
        return str(antwoord.text)


@pytest.fixture
def klant(app: Litestar) -> Klant:
    """A browser of nobody in particular."""
    return Klant(app, base_url="http://testserver.local", raise_server_exceptions=False)


@pytest.fixture
def als(app: Litestar, databank: Databank) -> Callable[..., Klant]:
    """`als(persoon)` is a browser in which that person (or id) is logged in."""

    def maak(persoon: Any, factor: str = "passkey") -> Klant:
        klant = Klant(app, base_url="http://testserver.local", raise_server_exceptions=False)
        with databank.sessie(schrijft=True) as db:
            code = open_sessie(db, getattr(persoon, "id", persoon), factor, "Test")
            db.commit()
        klant.cookies.set("doorlijn", code)
        wie = asyncio.run(app.state.herken(code))
        klant.sessie_id = wie.sessie_id if wie else ""
        return klant

    return maak
