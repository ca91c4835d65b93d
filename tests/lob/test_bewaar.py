"""Retention: a portfolio stays after school, and goes with everything after two silent years, never unwarned."""

from datetime import date
from typing import Any

from sqlmodel import Session

from app.kit.clock import vandaag
from app.lob.bewaar import OPRUIMERS, TABELLEN, wis_portfolio
from app.lob.models import Portfolio
from tests.cast import Cast
from tests.lob.vol import vol_portfolio
from tests.tellen import rijen, weg

(STIL,) = (opruimer.functie for opruimer in OPRUIMERS)


def _zet(db: Session, ding: Any, **velden: Any) -> None:
    for naam, waarde in velden.items():
        setattr(ding, naam, waarde)
    db.add(ding)
    db.flush()


def test_alles_van_een_portfolio_gaat_weg_en_niets_van_een_ander(db: Session, cast: Cast) -> None:
    vol_portfolio(db, cast.yusuf, cast.bakker)
    voor = rijen(db)
    alles = vol_portfolio(db, cast.sanne, cast.bakker)
    assert set(alles) == set(TABELLEN), "een tabel zonder rij bewijst niets"
    assert wis_portfolio(db, [cast.sanne.id]) == len(alles) + 1
    assert rijen(db) == voor


def test_weg_na_twee_stille_jaren_en_een_maand_na_de_waarschuwing(db: Session, cast: Cast) -> None:
    portfolio: Portfolio = vol_portfolio(db, cast.student, cast.slber)["portfolio"]
    _zet(db, portfolio, laatst_op=date(2024, 11, 24))
    assert STIL(db, vandaag()) == 0, "nog niet gewaarschuwd"
    _zet(db, portfolio, gewaarschuwd_op=date(2026, 10, 26))
    assert STIL(db, vandaag()) == 0
    _zet(db, portfolio, gewaarschuwd_op=date(2026, 10, 25), laatst_op=date(2024, 11, 25))
    assert STIL(db, vandaag()) == 0
    voor = rijen(db)
    _zet(db, portfolio, laatst_op=date(2024, 11, 24))
    assert STIL(db, vandaag()) == 19
    assert weg(voor, rijen(db)).pop("slber_van") == 1


def test_wie_op_school_zit_is_nooit_stil(db: Session, cast: Cast) -> None:
    portfolio = vol_portfolio(db, cast.sanne, cast.bakker)["portfolio"]
    _zet(db, portfolio, laatst_op=date(2020, 1, 1), gewaarschuwd_op=date(2022, 1, 1))
    assert STIL(db, vandaag()) == 0
