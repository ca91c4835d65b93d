"""When signing up, cancelling and checking in is possible: to the second."""

from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from app.verkennen.rules import ZINNEN, Inschrijfstand, afmelden_tot, deur_open, inschrijfstand
from tests.factories import moment

BEGIN, EINDE = moment("2026-12-05T10:00"), moment("2026-12-05T12:00")
SECONDE = timedelta(seconds=1)


@dataclass
class Dag:
    stand: str = "open"
    begint_op: datetime = BEGIN
    eindigt_op: datetime = EINDE
    capaciteit: int | None = 20
    bezet: int = 3
    inschrijven: bool = True
    inschrijven_vanaf: datetime | None = None
    inschrijven_tot: datetime | None = None


NU = moment("2026-12-01T10:00")
LATER, EERDER = NU + SECONDE, NU - SECONDE


@pytest.mark.parametrize(
    ("velden", "verwacht"),
    [
        ({}, "open"),
        ({"bezet": 20}, "vol"),
        ({"bezet": 21}, "vol"),
        ({"bezet": 19}, "open"),
        ({"capaciteit": None, "bezet": 900}, "open"),
        ({"inschrijven_vanaf": LATER}, "nog_niet"),
        ({"inschrijven_vanaf": NU}, "open"),
        ({"inschrijven_tot": EERDER}, "dicht"),
        ({"inschrijven_tot": NU}, "open"),
        ({"begint_op": NU, "eindigt_op": LATER}, "dicht"),
        ({"begint_op": EERDER, "eindigt_op": NU}, "voorbij"),
        ({"inschrijven": False}, "niet_nodig"),
        ({"inschrijven": False, "begint_op": EERDER, "eindigt_op": EERDER}, "voorbij"),
        ({"stand": "afgelast"}, "afgelast"),
        ({"stand": "afgelast", "eindigt_op": EERDER}, "afgelast"),
    ],
)
def test_stand(velden: dict[str, object], verwacht: str) -> None:
    assert inschrijfstand(Dag(**velden), NU) == verwacht  # type: ignore[arg-type]


def test_elke_stand_heeft_een_zin() -> None:
    assert set(ZINNEN) == set(Inschrijfstand)


def test_afmelden_kan_nooit_na_het_begin() -> None:
    assert afmelden_tot(BEGIN, None) == BEGIN
    assert afmelden_tot(BEGIN, BEGIN - timedelta(days=2)) == BEGIN - timedelta(days=2)
    assert afmelden_tot(BEGIN, BEGIN + timedelta(days=2)) == BEGIN


@pytest.mark.parametrize(
    ("op", "open_"),
    [
        (BEGIN - timedelta(hours=1) - SECONDE, False),
        (BEGIN - timedelta(hours=1), True),
        (EINDE, True),
        (EINDE + timedelta(hours=2), True),
        (EINDE + timedelta(hours=2) + SECONDE, False),
    ],
)
def test_de_deur(op: datetime, open_: bool) -> None:
    assert deur_open(Dag(), op) is open_
