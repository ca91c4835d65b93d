"""Many at the same moment: each place goes to exactly one, on both engines."""

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from sqlmodel import Session

from app.accounts.models import Persoon
from app.accounts.wie import Wie
from app.kit.db import Databank
from app.verkennen.actions.deelname import meld_af, schrijf_in, vul_aan
from app.verkennen.models import Activiteit
from tests.cast import Cast
from tests.huis import Huis
from tests.veiligheid.verkeer import Klant
from tests.verkennen.volk import keur_plekken, maak_activiteit, maak_leerlingen, statussen

TEGELIJK = 24
Daad = Callable[[Session], object]


def doe_tegelijk(databank: Databank, daden: Sequence[Daad]) -> None:
    """Each in a thread and a transaction of its own, all let go at once."""
    start = threading.Barrier(len(daden))

    def doe(daad: Daad) -> None:
        with databank.sessie(schrijft=True) as eigen:
            start.wait(30)
            daad(eigen)
            eigen.commit()

    with ThreadPoolExecutor(len(daden)) as draden:
        for uitkomst in [draden.submit(doe, daad) for daad in daden]:
            uitkomst.result(60)


def in_(wie: Wie, dag: str) -> Daad:
    return lambda db: schrijf_in(db, wie, dag)


def af(wie: Wie, dag: str) -> Daad:
    return lambda db: meld_af(db, wie, dag)


@pytest.fixture
def ruim(databank: Databank) -> Databank:
    """The database with a connection for every thread."""
    bank = Databank(databank.engine.url.render_as_string(hide_password=False), TEGELIJK + 4)
    yield bank  # type: ignore[misc]
    bank.sluit()


@pytest.mark.parametrize("plekken", [1, 3, 10])
def test_de_laatste_plekken(ruim: Databank, db: Session, cast: Cast, plekken: int) -> None:
    dag, leerlingen = maak_activiteit(db, cast, plekken), maak_leerlingen(db, cast, TEGELIJK)
    db.commit()
    doe_tegelijk(ruim, [in_(wie, dag) for wie in leerlingen])
    assert Counter(statussen(db, dag)) == {"ingeschreven": plekken, "wachtlijst": TEGELIJK - plekken}
    assert keur_plekken(db, dag) == plekken


def test_een_leerling_met_veel_vensters(ruim: Databank, db: Session, cast: Cast) -> None:
    dag, (wie,) = maak_activiteit(db, cast, 2), maak_leerlingen(db, cast, 1)
    db.commit()
    doe_tegelijk(ruim, [in_(wie, dag)] * TEGELIJK)
    assert statussen(db, dag) == ["ingeschreven"]
    db.rollback()  # who reads in a writing session keeps others out
    doe_tegelijk(ruim, [af(wie, dag)] * TEGELIJK)
    assert statussen(db, dag) == ["geannuleerd"]
    assert keur_plekken(db, dag) == 0


@pytest.mark.parametrize("plekken", [1, 3, 10])
def test_inschrijven_en_afmelden_tegelijk(ruim: Databank, db: Session, cast: Cast, plekken: int) -> None:
    dag, leerlingen = maak_activiteit(db, cast, plekken), maak_leerlingen(db, cast, TEGELIJK)
    eerst, nieuw = leerlingen[: TEGELIJK // 2], leerlingen[TEGELIJK // 2 :]
    for wie in eerst:
        schrijf_in(db, wie, dag)
    db.commit()
    doe_tegelijk(ruim, [*(af(wie, dag) for wie in eerst), *(in_(wie, dag) for wie in nieuw)])
    verwacht = {"geannuleerd": len(eerst), "ingeschreven": plekken, "wachtlijst": len(nieuw) - plekken}
    assert Counter(statussen(db, dag)) == verwacht
    assert keur_plekken(db, dag) == plekken


def test_meer_plekken_terwijl_mensen_komen(ruim: Databank, db: Session, cast: Cast) -> None:
    dag, leerlingen = maak_activiteit(db, cast, 2), maak_leerlingen(db, cast, TEGELIJK - 1)
    db.commit()

    def meer(eigen: Session) -> None:
        vul_aan(eigen, dag)  # holds the row
        eigen.get_one(Activiteit, dag).capaciteit = 8
        vul_aan(eigen, dag)

    doe_tegelijk(ruim, [meer, *(in_(wie, dag) for wie in leerlingen)])
    db.expire_all()
    assert keur_plekken(db, dag) == 8


@pytest.mark.parametrize(
    "plekken", [pytest.param(1, marks=pytest.mark.sweep), 3, pytest.param(10, marks=pytest.mark.sweep)]
)
def test_echte_verzoeken(databank: Databank, db: Session, cast: Cast, tmp_path: Path, plekken: int) -> None:
    """Over HTTP to a running house: every pupil hears what he got, and that is what is stored."""
    dag, leerlingen = maak_activiteit(db, cast, plekken), maak_leerlingen(db, cast, TEGELIJK)
    klanten = [Klant.van(db, db.get_one(Persoon, wie.persoon_id)) for wie in leerlingen]
    db.commit()
    huis = Huis(tmp_path, databank.engine.url.render_as_string(hide_password=False)).start()
    start = threading.Barrier(TEGELIJK)

    def verzoek(klant: Klant) -> str:
        with httpx.Client(base_url=huis.adres, timeout=60) as lijn:
            start.wait(30)
            assert klant.stuur(lijn, f"/zoek/mbo/{dag}/deelname", {"begeleiders": "0"}) == 303
            bladzij = lijn.get(f"/zoek/mbo/{dag}", headers={"Cookie": f"doorlijn={klant.code}"}).text
            return next(zin for zin in ("Je gaat!", "op de wachtlijst</span>") if zin in bladzij)

    try:
        with ThreadPoolExecutor(TEGELIJK) as draden:
            antwoorden = Counter(draden.map(verzoek, klanten))
    finally:
        huis.weg()
    assert antwoorden == {"Je gaat!": plekken, "op de wachtlijst</span>": TEGELIJK - plekken}
    assert Counter(statussen(db, dag)) == {"ingeschreven": plekken, "wachtlijst": TEGELIJK - plekken}
    assert keur_plekken(db, dag) == plekken
