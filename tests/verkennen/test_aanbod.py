"""Nearest offers per crebo, in one statement."""

from datetime import date

import pytest
from sqlmodel import Session

from app.kit.db import Databank
from app.kit.ids import nieuw_id
from app.scholen.models import Aanbod, MboInstelling, MboLocatie
from app.scholen.plaatsen import Plek, plek_van
from app.verkennen.queries.aanbod import aanbieders
from app.verkennen.queries.afstand import in_km
from tests import factories as f
from tests.tellen import tel_sql


def plek(tekst: str) -> Plek:
    """A town that exists."""
    gevonden = plek_van(tekst)
    assert gevonden is not None
    return gevonden


def zet_neer(
    db: Session, mbo: MboInstelling, plaats: str, crebo: str, bekend: bool = True, leerweg: str = "bol"
) -> str:
    """An offer in a town; gives its id."""
    waar = plek(plaats)
    gebouw = f.bewaar(
        db,
        MboLocatie(
            id=nieuw_id(),
            instelling_id=mbo.organisatie_id,
            naam=f"Locatie {plaats}",
            plaats=plaats,
            breedte=waar.breedte if bekend else None,
            lengte=waar.lengte if bekend else None,
        ),
    )
    rij = Aanbod(
        id=nieuw_id(),
        instelling_id=mbo.organisatie_id,
        locatie_id=gebouw.id,
        crebo=crebo,
        naam="Kok",
        niveau=2,
        leerweg=leerweg,
        startdatum=date(2027, 8, 1),
    )
    return str(f.bewaar(db, rij).id)


@pytest.fixture
def mbo(db: Session) -> MboInstelling:
    """An mbo without offer yet."""
    return f.mbo(db, f.regio(db))


def test_the_nearest_come_first_with_their_distance(db: Session, mbo: MboInstelling) -> None:
    for plaats in ("Groningen", "Haarlem", "Maastricht", "Utrecht"):
        zet_neer(db, mbo, plaats, "25180")
    rijen = aanbieders(db, ["25180"], plek("Amsterdam"))["25180"]
    assert [rij.plaats for rij in rijen] == ["Haarlem", "Utrecht", "Groningen"]
    assert rijen[0].km is not None
    assert 14 <= rijen[0].km <= 20
    assert rijen[0].instelling == "Mbo Amstelstroom"
    assert rijen[0].startdatum == date(2027, 8, 1)


@pytest.mark.parametrize(
    ("van", "naar"), [("Amsterdam", "Haarlem"), ("Maastricht", "Groningen"), ("Vlissingen", "Breda")]
)
def test_distance_in_sql_agrees_with_the_sphere(db: Session, mbo: MboInstelling, van: str, naar: str) -> None:
    zet_neer(db, mbo, naar, "25180")
    waar = plek(naar)
    echt = plek(van).km_tot(waar.breedte, waar.lengte)
    km = aanbieders(db, ["25180"], plek(van))["25180"][0].km
    assert km is not None
    assert abs(km - echt) <= max(1, echt * 0.01)


def test_a_building_in_an_unknown_town_comes_last_and_has_no_distance(db: Session, mbo: MboInstelling) -> None:
    zet_neer(db, mbo, "Haarlem", "25180", bekend=False)
    zet_neer(db, mbo, "Maastricht", "25180")
    rijen = aanbieders(db, ["25180"], plek("Amsterdam"))["25180"]
    assert [(rij.plaats, rij.km is None) for rij in rijen] == [("Maastricht", False), ("Haarlem", True)]


def test_without_a_place_there_is_no_distance(db: Session, mbo: MboInstelling) -> None:
    zet_neer(db, mbo, "Haarlem", "25180")
    assert aanbieders(db, ["25180"], None)["25180"][0].km is None


def test_what_stopped_is_left_out(db: Session, mbo: MboInstelling) -> None:
    weg, later = zet_neer(db, mbo, "Haarlem", "25180"), zet_neer(db, mbo, "Utrecht", "25180")
    db.get_one(Aanbod, weg).gestopt_op = date(2026, 11, 24)
    db.get_one(Aanbod, later).gestopt_op = date(2026, 11, 25)
    db.flush()
    assert [rij.aanbod_id for rij in aanbieders(db, ["25180"], None)["25180"]] == [later]


def test_every_crebo_gets_its_own_and_an_unknown_one_nothing(db: Session, mbo: MboInstelling) -> None:
    for plaats in ("Groningen", "Haarlem"):
        zet_neer(db, mbo, plaats, "25180")
    zet_neer(db, mbo, "Utrecht", "25655")
    uit = aanbieders(db, ["25180", "25655", "99999", "25180"], plek("Amsterdam"), per=1)
    assert {crebo: [rij.plaats for rij in rijen] for crebo, rijen in uit.items()} == {
        "25180": ["Haarlem"],
        "25655": ["Utrecht"],
    }


def test_one_statement_for_many_and_none_for_nothing(db: Session, databank: Databank, mbo: MboInstelling) -> None:
    zet_neer(db, mbo, "Haarlem", "25180")
    with tel_sql(databank) as gezien:
        aanbieders(db, [f"{nummer:05}" for nummer in range(500)], plek("Amsterdam"))
        assert len(gezien) == 1
        assert aanbieders(db, [], plek("Amsterdam")) == {}
        assert len(gezien) == 1


def test_unknown_distance_stays_unknown() -> None:
    assert in_km(None) is None
    assert in_km(144.0) == 12
