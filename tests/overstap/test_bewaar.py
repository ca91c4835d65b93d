"""Retention of choices and aanmeldingen."""

from datetime import date

import pytest
from sqlmodel import Session, select

from app.kit.clock import nu, schooljaar
from app.kit.ids import nieuw_id
from app.overstap.bewaar import OPRUIMERS
from app.overstap.models import Aanmelding, Aanmeldstap, Keuze
from tests.cast import Cast
from tests.factories import bewaar
from tests.tellen import rijen, weg

LOOPBAAN = OPRUIMERS[0].functie


def _aangemeld(db: Session, cast: Cast, kind_id: str) -> None:
    plek = {"persoon_id": kind_id, "schooljaar": schooljaar(), "aanbod_id": cast.opleiding.id}
    bewaar(db, Keuze(id=nieuw_id(), plek=1, gekozen_op=nu(), **plek))
    aanmelding = bewaar(db, Aanmelding(id=nieuw_id(), status_op=nu(), **plek))
    stap = {"aanmelding_id": aanmelding.id, "naar": "aangemeld", "op": nu(), "door_id": cast.intaker.id}
    bewaar(db, Aanmeldstap(id=nieuw_id(), **stap))


@pytest.mark.parametrize("dag", [date(2028, 11, 23), date(2028, 11, 24)])
def test_keuze_en_aanmelding_gaan_twee_jaar_na_vertrek(db: Session, cast: Cast, dag: date) -> None:
    for kind in (cast.sanne, cast.yusuf):
        _aangemeld(db, cast, kind.id)
    cast.sanne.vertrokken_op = date(2026, 11, 24)
    db.add(cast.sanne)
    voor = rijen(db)
    LOOPBAAN(db, dag)
    assert weg(voor, rijen(db)) == ({"keuze": 1, "aanmelding": 1, "aanmeldstap": 1} if dag.day == 24 else {})
    assert LOOPBAAN(db, dag) == 0


def test_stap_van_een_medewerker_die_weg_is_blijft_zonder_naam(db: Session, cast: Cast) -> None:
    _aangemeld(db, cast, cast.yusuf.id)
    cast.intaker.vertrokken_op = date(2024, 11, 24)
    db.add(cast.intaker)
    voor = rijen(db)
    LOOPBAAN(db, date(2026, 11, 24))
    assert weg(voor, rijen(db)) == {}
    assert db.exec(select(Aanmeldstap.door_id)).all() == [None]
