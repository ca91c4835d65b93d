"""A pupil who left school: no place for him any more, and his place for who waits."""

from collections.abc import Callable
from datetime import date, timedelta

from sqlmodel import Session

from app.accounts.models import Persoon
from app.kit.clock import nu
from app.scholen.bewaar import houd_vertrek_bij
from app.verkennen.actions.deelname import meld_af, schrijf_in, vul_aan
from app.verkennen.actions.vertrek import maak_vrij
from app.verkennen.jobs import JOBS
from app.verkennen.models import Activiteit
from app.verkennen.queries.beheer import deelnemers_voor
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant
from tests.verkennen.volk import keur_plekken, maak_activiteit, maak_leerlingen, statussen


def vertrek(db: Session, persoon_id: str) -> None:
    """As the daily cleaning notes it."""
    mens = db.get_one(Persoon, persoon_id)
    mens.vertrokken_op = date(2026, 7, 31)
    f.bewaar(db, mens)


def test_wie_weg_is_schuift_niet_door(db: Session, cast: Cast) -> None:
    dag, leerlingen = maak_activiteit(db, cast, 1), maak_leerlingen(db, cast, 3)
    for wie in leerlingen:
        schrijf_in(db, wie, dag)
    vertrek(db, leerlingen[1].persoon_id)
    meld_af(db, leerlingen[0], dag)
    assert statussen(db, dag) == ["geannuleerd", "wachtlijst", "ingeschreven"]
    db.get_one(Activiteit, dag).capaciteit = 2
    assert vul_aan(db, dag) == 0


def test_zijn_plek_gaat_naar_wie_wacht(db: Session, cast: Cast) -> None:
    dag, leerlingen = maak_activiteit(db, cast, 1), maak_leerlingen(db, cast, 3)
    geweest = maak_activiteit(db, cast, 1)
    for wie in leerlingen:
        schrijf_in(db, wie, dag)
    schrijf_in(db, leerlingen[0], geweest)
    db.get_one(Activiteit, geweest).begint_op = nu() - timedelta(hours=1)
    for wie in leerlingen[:2]:
        vertrek(db, wie.persoon_id)
    assert [job.functie for job in JOBS] == [maak_vrij]
    assert maak_vrij(db) == 2
    assert maak_vrij(db) == 0
    assert statussen(db, dag) == ["geannuleerd", "geannuleerd", "ingeschreven"]
    assert statussen(db, geweest) == ["ingeschreven"]
    assert keur_plekken(db, dag) == 1


def test_het_opruimen_ziet_dat_hij_weg_is(db: Session, cast: Cast) -> None:
    dag, (wie,) = maak_activiteit(db, cast, begint_op=f.moment("2028-05-01T10:00")), maak_leerlingen(db, cast, 1)
    schrijf_in(db, wie, dag)
    assert maak_vrij(db) == 0
    houd_vertrek_bij(db, date(2028, 4, 1))
    db.expire_all()
    assert maak_vrij(db) == 1


def test_de_organisatie_ziet_hem_niet_meer(db: Session, cast: Cast, als: Callable[..., Klant]) -> None:
    dag = maak_activiteit(db, cast, 5)
    for kind in (cast.sanne, cast.yusuf):
        schrijf_in(db, f.wie_is(db, kind), dag)
    vertrek(db, cast.sanne.id)
    db.commit()
    html = als(cast.mbo_beheer).bezoek(f"/activiteiten/{dag}/deelnemers")
    assert "Yusuf" in html and "Sanne" not in html
    db.get_one(Activiteit, dag).begint_op = nu() - timedelta(minutes=1)
    db.flush()
    assert len(deelnemers_voor(db, f.wie_is(db, cast.mbo_beheer), dag)) == 2
