"""The chain: complete, and any change, removal or insertion is found."""

from datetime import date, timedelta

import pytest
import sqlalchemy as sa
from sqlmodel import Session, select

from app.journaal.actions import schrijf_op, schrijf_op_veel
from app.journaal.bewaar import OPRUIMERS
from app.journaal.models import Journaalregel
from app.journaal.queries import breuken, regels_over
from app.kit.clock import vandaag
from app.kit.db import Databank
from tests.cast import Cast
from tests.factories import wie_is


def _schrijf(db: Session, cast: Cast, aantal: int = 5) -> None:
    for _ in range(aantal):
        schrijf_op(db, wie_is(db, cast.bakker), "dossier_bekeken", over=cast.sanne.id, ding=("dossier", "d1"))


def test_keten_klopt_en_regels_zijn_te_lezen(db: Session, cast: Cast) -> None:
    _schrijf(db, cast)
    schrijf_op_veel(db, None, "inlezing", [(cast.sanne.id, None), (cast.yusuf.id, None)])
    schrijf_op(db, None, "akkoord_gegeven", over=cast.sanne.id, rol="ouder")
    assert list(breuken(db)) == []
    regels = regels_over(db, wie_is(db, cast.sanne))
    assert [regel.wat for regel in regels[:2]] == ["akkoord_gegeven", "inlezing"]
    assert regels[0].rol == "ouder" and regels[-1].organisatie_id == cast.school.organisatie_id
    assert len(regels_over(db, wie_is(db, cast.yusuf))) == 1


@pytest.mark.parametrize("ingreep", ["wijzig", "verwijder", "verplaats"])
def test_ingreep_wordt_gevonden(db: Session, cast: Cast, ingreep: str) -> None:
    _schrijf(db, cast)
    derde = db.exec(select(Journaalregel).order_by(Journaalregel.nummer).offset(2)).first()
    assert derde is not None
    voorwaarde = sa.column("nummer") == derde.nummer
    if ingreep == "wijzig":
        db.execute(sa.update(Journaalregel).where(voorwaarde).values(over_id=cast.yusuf.id))
    elif ingreep == "verwijder":
        db.execute(sa.delete(Journaalregel).where(voorwaarde))
    else:
        db.execute(sa.update(Journaalregel).where(voorwaarde).values(nummer=99))
    db.expire_all()
    assert list(breuken(db))


def test_onbekend_woord_wordt_geweigerd(db: Session) -> None:
    with pytest.raises(ValueError, match="Onbekend woord"):
        schrijf_op(db, None, "iets")


def test_opruimen_na_drie_jaar_houdt_de_keten_heel(db: Session, cast: Cast) -> None:
    _schrijf(db, cast, 4)
    opruimer = OPRUIMERS[0]
    assert opruimer.functie(db, vandaag()) == 0
    assert opruimer.functie(db, vandaag() + timedelta(days=3 * 365 + 2)) == 4
    _schrijf(db, cast, 2)
    assert list(breuken(db)) == []
    assert opruimer.functie(db, date(2000, 1, 1)) == 0


def test_wie_een_regel_schrijft_houdt_tot_zijn_commit_niemand_op(databank: Databank, cast: Cast) -> None:
    with databank.sessie() as langzaam, databank.sessie(schrijft=True) as vlot:
        schrijf_op(langzaam, None, "inlezing", over=cast.sanne.id)
        if not databank.is_sqlite:
            vlot.execute(sa.text("SET LOCAL lock_timeout = '3s'"))
        schrijf_op(vlot, None, "inlezing", over=cast.yusuf.id)
        vlot.commit()
        langzaam.commit()
    with databank.sessie() as db:
        assert list(breuken(db)) == []
        over = db.exec(select(Journaalregel.over_id).order_by(Journaalregel.nummer)).all()
        assert list(over) == [cast.yusuf.id, cast.sanne.id]


def test_wat_werd_teruggedraaid_staat_niet_in_de_keten(databank: Databank, cast: Cast) -> None:
    with databank.sessie(schrijft=True) as db:
        schrijf_op(db, None, "inlezing", over=cast.yusuf.id)
        db.execute(sa.select(1))
        db.rollback()
        schrijf_op(db, None, "inlezing", over=cast.sanne.id)
        punt = db.begin_nested()
        schrijf_op(db, None, "dossier_bekeken", over=cast.yusuf.id)
        punt.rollback()
        with db.begin_nested():
            schrijf_op(db, None, "dossier_bekeken", over=cast.sanne.id)
        db.commit()
        assert [(r.wat, r.over_id) for r in db.exec(select(Journaalregel).order_by(Journaalregel.nummer))] == [
            ("inlezing", cast.sanne.id),
            ("dossier_bekeken", cast.sanne.id),
        ]
        assert list(breuken(db)) == []
