"""The calendar file, read back by a reader of calendar files."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from icalendar import Calendar
from sqlmodel import Session

from app.verkennen.agenda import afspraak
from app.verkennen.models import Activiteit
from app.verkennen.queries.activiteitpagina import activiteit_met_id
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant


@pytest.fixture
def dag(db: Session, cast: Cast) -> Activiteit:
    activiteit = f.activiteit(
        db,
        cast.mbo.organisatie_id,
        "Meeloopdag; Zorg, Welzijn & meer",
        adres="Verzonnenlaan 1",
        meenemen="Dichte schoenen\nen een tas",
        vervoer="Bus 15",
        begint_op=f.moment("2027-03-27T10:00"),
        eindigt_op=f.moment("2027-03-28T04:00"),
    )
    db.commit()
    assert isinstance(activiteit, Activiteit)
    return activiteit


def lees(klant: Klant, dag: Activiteit) -> tuple[Any, Any]:
    antwoord = klant.get(f"/zoek/mbo/{dag.id}/afspraak.ics")
    assert antwoord.status_code == 200
    assert antwoord.headers["content-type"] == "text/calendar; charset=utf-8"
    assert f'filename="{dag.id}.ics"' in antwoord.headers["content-disposition"]
    kalender: Any = Calendar.from_ical(antwoord.content)
    (gebeurtenis,) = kalender.walk("VEVENT")
    return kalender, gebeurtenis


def test_alles_staat_erin(klant: Klant, dag: Activiteit) -> None:
    kalender, gebeurtenis = lees(klant, dag)
    assert kalender["METHOD"] == "PUBLISH"
    assert gebeurtenis["UID"] == f"{dag.id}@doorlijn"
    assert gebeurtenis["STATUS"] == "CONFIRMED"
    assert gebeurtenis["SUMMARY"] == "Meeloopdag; Zorg, Welzijn & meer (Mbo Amstelstroom)"
    assert gebeurtenis["LOCATION"] == "Mbo Amstelstroom, Verzonnenlaan 1, Amsterdam"
    assert "Dichte schoenen\nen een tas" in gebeurtenis["DESCRIPTION"]
    assert gebeurtenis["URL"] == f"http://testserver.local/zoek/mbo/{dag.id}"


def test_de_klok_van_amsterdam_ook_over_de_zomertijd_heen(klant: Klant, dag: Activiteit) -> None:
    kalender, gebeurtenis = lees(klant, dag)
    begin, einde = gebeurtenis["DTSTART"].dt, gebeurtenis["DTEND"].dt
    assert gebeurtenis["DTSTART"].params["TZID"] == "Europe/Amsterdam"
    assert (begin.hour, einde.hour) == (10, 4)
    assert (begin, einde) == (dag.begint_op, dag.eindigt_op)
    assert einde.utcoffset() - begin.utcoffset() == timedelta(hours=1)
    assert [zone["TZID"] for zone in kalender.walk("VTIMEZONE")] == ["Europe/Amsterdam"]


def test_een_wijziging_vervangt_en_afgelast_haalt_weg(klant: Klant, db: Session, dag: Activiteit) -> None:
    _kalender, eerst = lees(klant, dag)
    dag.stand, dag.gewijzigd_op = "afgelast", dag.gewijzigd_op + timedelta(hours=3)
    db.add(dag)
    db.commit()
    kalender, later = lees(klant, dag)
    assert (kalender["METHOD"], later["STATUS"]) == ("CANCEL", "CANCELLED")
    assert later["UID"] == eerst["UID"]
    assert later["SEQUENCE"] > eerst["SEQUENCE"]


def test_niets_over_wie_er_komt(als: Any, db: Session, cast: Cast, dag: Activiteit) -> None:
    klant = als(cast.sanne)
    assert klant.stuur(f"/zoek/mbo/{dag.id}/deelname").status_code == 303
    tekst = klant.get(f"/zoek/mbo/{dag.id}/afspraak.ics").text
    assert not any(woord in tekst for woord in ("Sanne", "ATTENDEE", "ORGANIZER", dag.code))


def test_een_concept_is_er_niet(klant: Klant, db: Session, cast: Cast) -> None:
    concept = f.activiteit(db, cast.mbo.organisatie_id, stand="concept")
    db.commit()
    for pad in (f"/zoek/mbo/{concept.id}/afspraak.ics", "/zoek/mbo/bestaat-niet/afspraak.ics"):
        assert klant.get(pad).status_code == 404


LASTIG = 'Kom\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:vals; a, b \\ "c" één 🎓 '


@pytest.mark.parametrize("tekst", [LASTIG, LASTIG.replace("\r\n", "\r"), LASTIG.replace("\r\n", "\n"), ";,:\\" * 75])
def test_wat_getypt_is_breekt_de_afspraak_niet(db: Session, dag: Activiteit, tekst: str) -> None:
    regel = activiteit_met_id(db, dag.id)
    assert regel is not None
    lang = (tekst * 9)[:300].rstrip("\r\n")
    uit = afspraak(replace(regel, titel=lang, adres=lang, organisatie=lang, meenemen=lang, vervoer=lang))
    kalender: Any = Calendar.from_ical(uit)
    (gebeurtenis,) = kalender.walk("VEVENT")
    assert not kalender.errors and not gebeurtenis.errors
    netjes = lang.replace("\r\n", "\n").replace("\r", "\n")
    assert gebeurtenis["SUMMARY"] == f"{netjes} ({netjes})"
    assert gebeurtenis["LOCATION"] == f"{netjes}, {netjes}, Amsterdam"
    assert netjes in gebeurtenis["DESCRIPTION"]
    assert all(len(lijn) <= 75 for lijn in uit.split(b"\r\n"))
    assert uit.count(b"\r") == uit.count(b"\n") == uit.count(b"\r\n")


def test_zo_lang_als_het_mag_via_de_pagina(klant: Klant, db: Session, dag: Activiteit) -> None:
    dag.titel, dag.adres = (LASTIG * 2)[:100].strip(), (LASTIG * 3)[:160].strip()
    db.add(dag)
    db.commit()
    _kalender, gebeurtenis = lees(klant, dag)
    assert gebeurtenis["SUMMARY"].startswith("Kom\nEND:VEVENT\nBEGIN:VEVENT")
    assert gebeurtenis["DTSTART"].dt == dag.begint_op
