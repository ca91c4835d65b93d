"""Retention of what went out."""

from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, select

from app.kit.clock import nu, vandaag
from app.kit.ids import nieuw_id
from app.kit.opruimen import kort_geleden
from app.meldingen.bewaar import OPRUIMERS
from app.meldingen.models import Postvakbericht, Uitgaand, UitgaandStand
from tests.factories import bewaar
from tests.tellen import rijen, weg

KORT = OPRUIMERS[0].functie


def _rij(db: Session, stand: UitgaandStand, gedaan: datetime | None, **velden: Any) -> str:
    id_ = nieuw_id()
    oud = kort_geleden(vandaag()) - timedelta(days=300)
    bewaar(
        db,
        Uitgaand(
            id=id_, soort="proef", sleutel=id_, gegevens={}, stand=stand, gepland_op=oud, gedaan_op=gedaan, **velden
        ),
    )
    return id_


def _bericht(db: Session, op: datetime) -> None:
    inhoud = {"aan": "a@b.invalid", "onderwerp": "o", "tekst": "t", "html": "h"}
    bewaar(db, Postvakbericht(id=nieuw_id(), verzonden_op=op, **inhoud))


def test_wat_klaar_is_gaat_na_dertig_dagen_en_wat_wacht_blijft(db: Session) -> None:
    grens = kort_geleden(vandaag())
    net_te_oud = grens - timedelta(microseconds=1)
    for stand in (UitgaandStand.GEDAAN, UitgaandStand.VERVALLEN, UitgaandStand.MISLUKT):
        _rij(db, stand, net_te_oud)
    blijft = {
        _rij(db, UitgaandStand.GEDAAN, grens),
        _rij(db, UitgaandStand.WACHT, None),
        _rij(db, UitgaandStand.BEZIG, None, lease="x", lease_tot=nu()),
    }
    for op in (grens, net_te_oud):
        _bericht(db, op)
    voor = rijen(db)
    assert KORT(db, vandaag()) == 4
    assert weg(voor, rijen(db)) == {"uitgaand": 3, "postvakbericht": 1}
    assert set(db.exec(select(Uitgaand.id))) == blijft
    assert KORT(db, vandaag()) == 0
