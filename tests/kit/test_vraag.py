"""A statement made once gives the same rows every way it can be asked, and sees what its transaction did."""

from datetime import date

import sqlalchemy as sa
from sqlmodel import Session

from app.accounts.models import Persoon
from app.kit.clock import nu
from app.kit.db import Databank
from app.kit.vraag import Vraag
from app.meldingen.models import Uitgaand
from tests import factories as f

_P, _U = Persoon.__table__, Uitgaand.__table__  # type: ignore[attr-defined]
NAAM_VAN = Vraag(
    sa.select(_P.c.roepnaam, _P.c.geboortedatum).where(_P.c.geboortedatum > sa.bindparam("na")).order_by(_P.c.id)
)
WANNEER = Vraag(sa.select(_U.c.gepland_op, _U.c.gegevens).where(_U.c.gepland_op <= sa.bindparam("tot")))


def test_zelfde_rijen_langs_elke_weg(databank: Databank, db: Session) -> None:
    f.persoon(db, "Ada", "Proef", geboortedatum=date(2010, 3, 1))
    f.persoon(db, "Bob", "Proef", geboortedatum=date(2009, 3, 1))
    delen = {"na": date(2009, 12, 31)}
    verwacht = [("Ada", date(2010, 3, 1))]
    assert [tuple(rij) for rij in NAAM_VAN.rijen(db, delen)] == verwacht  # inside the transaction, not yet committed
    with databank.sessie() as buiten:
        assert NAAM_VAN.rijen(buiten, delen) == []
    db.commit()
    with databank.sessie() as buiten:
        assert [tuple(rij) for rij in NAAM_VAN.rijen(buiten, delen)] == verwacht
        assert [tuple(rij) for rij in db.execute(NAAM_VAN.zin, delen)] == verwacht


def test_momenten_en_json_komen_terug_zoals_ze_gingen(databank: Databank, db: Session) -> None:
    moment = nu()
    vast = {"soort": "x", "sleutel": "x:1", "stand": "wacht", "pogingen": 0, "gegevens": {"a": 1}}
    db.execute(sa.insert(_U), [vast | {"id": "u1", "gepland_op": moment}])
    db.commit()
    with databank.sessie() as buiten:
        assert [tuple(rij) for rij in WANNEER.rijen(buiten, {"tot": moment})] == [(moment, {"a": 1})]
