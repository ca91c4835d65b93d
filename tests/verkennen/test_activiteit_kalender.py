"""The month as a calendar."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import Session

from app.verkennen.forms.activiteit import lees_maand, maand_verder
from app.verkennen.queries.activiteit import ActiviteitFilter
from app.verkennen.queries.kalender import PER_DAG, kalender_van
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant


def maak(db: Session, cast: Cast, begin: datetime, titel: str = "Open dag", **velden: Any) -> None:
    tijden = {"begint_op": begin, "eindigt_op": begin + timedelta(hours=2)}
    f.activiteit(db, cast.mbo.organisatie_id, titel, **(tijden | velden))


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("2026-11", date(2026, 11, 1)),
        ("2027-01", date(2027, 1, 1)),
        ("2028-04", date(2028, 4, 1)),
        ("2028-05", date(2026, 11, 1)),
        ("2026-10", date(2026, 11, 1)),
        ("2027-13", date(2026, 11, 1)),
        ("2027-00", date(2026, 11, 1)),
        ("", date(2026, 11, 1)),
        ("volgende maand", date(2026, 11, 1)),
        ("-", date(2026, 11, 1)),
        ("999999-1", date(2026, 11, 1)),
    ],
)
def test_welke_maand(tekst: str, verwacht: date) -> None:
    assert lees_maand(tekst) == verwacht


def test_een_maand_verder_over_het_jaar_heen() -> None:
    assert maand_verder(date(2026, 12, 1), 1) == date(2027, 1, 1)
    assert maand_verder(date(2027, 1, 1), -1) == date(2026, 12, 1)
    assert maand_verder(date(2027, 1, 1), 24) == date(2029, 1, 1)


def test_dagen_zijn_van_amsterdam_ook_als_de_klok_verspringt(db: Session, cast: Cast) -> None:
    for tekst in ("2027-03-01T00:00", "2027-03-28T00:30", "2027-03-28T23:59", "2027-03-31T23:59"):
        maak(db, cast, f.moment(tekst))
    for tekst in ("2027-02-28T23:59", "2027-04-01T00:00"):
        maak(db, cast, f.moment(tekst), "andere maand")
    rijen = kalender_van(db, ActiviteitFilter(), date(2027, 3, 1), date(2027, 4, 1))
    assert [(rij.dag.day, rij.aantal) for rij in rijen] == [(1, 1), (28, 2), (28, 2), (31, 1)]
    assert {rij.titel for rij in rijen} == {"Open dag"}


def test_van_een_drukke_dag_alleen_de_eerste(db: Session, cast: Cast, klant: Klant) -> None:
    for uur in range(9, 9 + PER_DAG + 2):
        maak(db, cast, f.moment(f"2026-12-12T{uur:02}:00"), f"Om {uur} uur")
    maak(db, cast, f.moment("2026-12-24T10:00"), "Kerst in de bakkerij")
    maak(db, cast, f.moment("2026-12-25T10:00"), "Niet voor jou", stand="concept")
    db.commit()
    html = klant.bezoek("/zoek/mbo/kalender?maand=2026-12")
    assert "december 2026" in html
    assert "6 dagen om te gaan kijken" in html
    assert all(f"Om {uur} uur" in html for uur in (9, 10, 11))
    assert "Om 12 uur" not in html
    assert "en nog 2" in html
    assert "/zoek/mbo?dag=2026-12-12" in html
    assert "zaterdag 12 december" in html
    assert "Niet voor jou" not in html
    assert 'href="/zoek/mbo/kalender?maand=2027-01"' in html
    assert 'href="/zoek/mbo/kalender?maand=2026-11"' in html


def test_de_eerste_en_de_laatste_maand(klant: Klant) -> None:
    nu, laatste = klant.bezoek("/zoek/mbo/kalender"), klant.bezoek("/zoek/mbo/kalender?maand=2028-04")
    assert "maand=2026-10" not in nu
    assert "maand=2028-05" not in laatste
    assert "Deze maand is er nog niets" in laatste


def test_filters_gaan_mee(db: Session, cast: Cast, klant: Klant) -> None:
    maak(db, cast, f.moment("2026-12-12T10:00"), "De open dag", soort="open_dag")
    maak(db, cast, f.moment("2026-12-12T11:00"), "De proefles", soort="proefles")
    db.commit()
    html = klant.bezoek("/zoek/mbo/kalender?maand=2026-12&soort=open_dag")
    assert "De open dag" in html
    assert "De proefles" not in html
    assert "/zoek/mbo/kalender?soort=open_dag&amp;maand=2027-01" in html
    assert 'href="/zoek/mbo?soort=open_dag"' in html


def test_het_arabisch_noemt_dagen_in_het_arabisch(db: Session, cast: Cast, klant: Klant) -> None:
    maak(db, cast, f.moment("2026-12-12T10:00"))
    db.commit()
    klant.cookies.set("taal", "ar")
    html = klant.bezoek("/zoek/mbo/kalender?maand=2026-12", taal="ar")
    assert "السبت" in html
