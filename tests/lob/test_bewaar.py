"""Retention: a portfolio stays after school, and goes with everything after two silent years, never unwarned."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlmodel import Session, select

from app.accounts.models import Account, Persoon, Sessie
from app.accounts.queries import kandidaat_met_naam
from app.journaal.actions import schrijf_op
from app.kit.clock import nu, vandaag
from app.kit.fouten import NietGevonden
from app.lob.actions.portfolio import raak_aan
from app.lob.actions.stilte import houd_bij, waarschuw
from app.lob.bewaar import OPRUIMERS, TABELLEN, wis_portfolio
from app.lob.messages import PortfolioStil
from app.lob.models import Portfolio, Reactie
from app.lob.queries.zicht import portfolio_voor
from app.lob.rules import Kijker
from app.main import ruim_alles_op
from app.meldingen.models import Uitgaand
from app.scholen.queries import inschrijving_van
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant
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


def test_wie_kwam_is_niet_stil_en_wie_iets_heeft_krijgt_een_begin(db: Session, cast: Cast) -> None:
    dag = vandaag()
    vol_portfolio(db, cast.yusuf, cast.bakker)["portfolio"].laatst_op = date(2026, 1, 1)
    vol_portfolio(db, cast.sanne, cast.bakker)["portfolio"].laatst_op = date(2026, 1, 1)
    kwam = f.moment("2026-11-20T23:30")
    zit = {"begonnen_op": kwam, "gezien_op": kwam, "verloopt_op": kwam}
    f.bewaar(db, Sessie(id="s" * 64, persoon_id=cast.sanne.id, **zit))
    assert houd_bij(db) == 2, "Sanne schuift op, de student begint"
    db.expire_all()
    dagen = {een.persoon_id: een.laatst_op for een in db.exec(select(Portfolio))}
    assert dagen == {cast.sanne.id: date(2026, 11, 20), cast.yusuf.id: date(2026, 1, 1), cast.student.id: dag}
    schrijf_op(db, f.wie_is(db, cast.yusuf), "uitgelogd", over=cast.yusuf.id)
    assert (houd_bij(db), houd_bij(db)) == (1, 0)


def test_een_maand_ervoor_krijgt_hij_een_keer_mail_en_inloggen_houdt_het(db: Session, cast: Cast) -> None:
    portfolio = vol_portfolio(db, cast.student, cast.slber)["portfolio"]
    _zet(db, cast.student, email_prive="sam@eigen.invalid", email_prive_sinds=nu())
    _zet(db, portfolio, laatst_op=date(2024, 12, 25))
    assert waarschuw(db, vandaag()) == 0
    _zet(db, portfolio, laatst_op=date(2024, 12, 24))
    assert (waarschuw(db, vandaag()), waarschuw(db, vandaag())) == (1, 0)
    db.expire_all()
    rij = db.exec(select(Uitgaand).where(Uitgaand.soort == PortfolioStil.soort)).one()
    mail = PortfolioStil().opmaken(db, rij)
    assert mail is not None and mail.aan == "sam@eigen.invalid" and "24 december 2026" in mail.tekst
    raak_aan(db, cast.student.id)
    db.expire_all()
    assert PortfolioStil().opmaken(db, rij) is None


def test_twee_jaar_van_school_is_alles_van_school_weg_en_het_portfolio_nog_van_hem(
    db: Session, cast: Cast, als: Callable[..., Klant]
) -> None:
    vol_portfolio(db, cast.sanne, cast.bakker)
    _zet(db, cast.sanne, email_prive="sanne@eigen.invalid", email_prive_sinds=nu(), vertrokken_op=date(2024, 7, 31))
    f.bewaar(db, Account(persoon_id=cast.sanne.id, gebruikersnaam="sanne.12345", gemaakt_op=nu()))
    school = [f.wie_is(db, een) for een in (cast.bakker, cast.ouder_account)]
    assert [portfolio_voor(db, wie, cast.sanne.id).als for wie in school] == [Kijker.BEGELEIDER, Kijker.OUDER]
    ruim_alles_op(db)
    ruim_alles_op(db)
    assert kandidaat_met_naam(db, "sanne@eigen.invalid") is not None
    assert inschrijving_van(db, cast.sanne.id) is None and db.get(Reactie, db.exec(select(Reactie.id)).one()).door_naam
    assert portfolio_voor(db, f.wie_is(db, cast.sanne), cast.sanne.id).eigen
    for wie in school:
        with pytest.raises(NietGevonden):
            portfolio_voor(db, wie, cast.sanne.id)
    sanne, bakker = cast.sanne.id, cast.bakker.id
    db.commit()
    assert "Open dag zorg" in als(sanne).bezoek("/loopbaan")
    als(bakker).bezoek(f"/loopbaan/van/{sanne}", status=404)


def test_van_een_medewerker_die_weg_is_blijft_wat_hij_deed_zonder_naam(db: Session, cast: Cast) -> None:
    alles = vol_portfolio(db, cast.sanne, cast.bakker)
    _zet(db, cast.bakker, vertrokken_op=date(2024, 7, 31))
    bakker_id = cast.bakker.id
    ruim_alles_op(db)
    db.expire_all()
    assert db.exec(select(Persoon.id).where(Persoon.id == bakker_id)).first() is None
    assert (alles["reactie"].door_naam, alles["reactie"].tekst) == ("", "Mooi gedaan.")
    assert alles["pta_oordeel"].oordeel == "voldaan" and alles["gesprek"].met_id is None


def test_de_leerling_wist_zelf_alles_na_het_woord(db: Session, cast: Cast, als: Callable[..., Klant]) -> None:
    klant = als(cast.sanne)
    assert "Er is niets om te wissen" in klant.bezoek("/loopbaan/wissen")
    voor = rijen(db)
    vol_portfolio(db, cast.sanne, cast.bakker)
    db.commit()
    pagina = klant.bezoek("/loopbaan/wissen")
    assert "1 kaart" in pagina and "1 foto" in pagina and 'href="/loopbaan/meenemen"' in pagina
    mis = klant.stuur("/loopbaan/wissen", {"woord": "weg"})
    assert mis.status_code == 422 and 'value="weg"' in mis.text
    assert als(cast.bakker).stuur("/loopbaan/wissen", {"woord": "wissen"}).status_code == 403
    assert klant.stuur("/loopbaan/wissen", {"woord": " Wissen"}).status_code == 303
    assert set(weg(rijen(db), voor)) <= {"journaalregel", "sessie"}, "verder is er niets bij of af"
    db.rollback()
    assert "wiste het portfolio" in klant.bezoek("/privacy")
