"""The page of one activity: what it tells and what can be done, in each state."""

import json
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from sqlmodel import Session

from app.kit.clock import nu
from app.verkennen.actions.deelname import schrijf_in
from app.verkennen.models import Activiteit, ActiviteitOver
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant
from tests.verkennen.volk import maak_activiteit, maak_leerlingen

Als = Callable[..., Klant]
INSCHRIJFKNOP = "schrijf me in"


def test_alles_wat_je_wilt_weten(klant: Klant, als: Als, db: Session, cast: Cast) -> None:
    dag = maak_activiteit(
        db,
        cast,
        20,
        titel="Meeloopdag Kok",
        tekst="Je kookt.\nJe proeft.",
        adres="Verzonnenlaan 1",
        ouders_welkom=True,
        toegankelijk="Er is een lift.",
        vervoer="Bus 15",
        meenemen="Dichte schoenen",
        leerjaren="3,4",
        reeks_id="r" * 24,
    )
    later = maak_activiteit(db, cast, 5, titel="Meeloopdag Kok later", reeks_id="r" * 24)
    for soort, code in {"beroep": "kok", "crebo": "25180", "domein": "horeca"}.items():
        f.bewaar(db, ActiviteitOver(activiteit_id=dag, soort=soort, code=code))
    f.bewaar(db, ActiviteitOver(activiteit_id=dag, soort="beroep", code="bestaat-niet-meer"))
    (ander,) = maak_leerlingen(db, cast, 1)
    schrijf_in(db, ander, dag)
    db.commit()
    html = klant.bezoek(f"/zoek/mbo/{dag}")
    for tekst in (
        "zaterdag 5 december 2026",
        "10:00 – 12:00",
        "Verzonnenlaan 1",
        "Amsterdam",
        "Nog 19 plekken van de 20",
        "Je ouders mogen mee.",
        "Er is een lift.",
        "Bus 15",
        "Dichte schoenen",
        "Bedoeld voor leerjaar 3 en 4.",
        "Mbo Amstelstroom",
        f'href="/zoek/mbo/{later}"',
        'href="/zoek/beroep/kok"',
        'href="/zoek/studie/25180"',
        'href="/zoek/beroep?domein=horeca"',
        f'href="/inloggen?naar=/zoek/mbo/{dag}"',
    ):
        assert tekst in html, tekst
    assert "bestaat-niet-meer" not in html
    gegevens = json.loads(re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)[0])
    assert gegevens["@type"] == "Event"
    assert "ongeveer" in als(cast.sanne).bezoek(f"/zoek/mbo/{dag}?vanaf=Utrecht")


def test_het_leerjaar_is_een_advies(als: Als, db: Session, cast: Cast) -> None:
    dag = maak_activiteit(db, cast, 20, leerjaren="1")
    db.commit()
    sanne = als(cast.sanne)
    assert "Bedoeld voor leerjaar 1." in sanne.bezoek(f"/zoek/mbo/{dag}")
    assert sanne.stuur(f"/zoek/mbo/{dag}/deelname").status_code == 303
    assert "Je gaat!" in sanne.bezoek(f"/zoek/mbo/{dag}")


def test_van_een_bedrijf_en_zonder_grens(klant: Klant, db: Session, cast: Cast) -> None:
    garage = f.wie_is(db, cast.bedrijf).organisaties("bedrijf")[0]
    dag = f.activiteit(db, garage, "Kijk in de garage", soort="bedrijfsbezoek", capaciteit=None, online=False).id
    db.commit()
    html = klant.bezoek(f"/zoek/mbo/{dag}")
    assert "Er is plek voor iedereen" in html
    assert "Een bedrijf dat leerlingen laat kijken" in html


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"inschrijven_vanaf": f.moment("2026-12-01T09:00")}, "Inschrijven kan vanaf dinsdag 1 december om 09:00 uur."),
        ({"inschrijven_tot": f.moment("2026-11-23T09:00")}, "Inschrijven kan niet meer."),
        ({"inschrijven": False}, "Loop gewoon binnen."),
        ({"stand": "afgelast"}, "Dit gaat niet door"),
        ({"begint_op": f.moment("2026-11-20T09:00"), "eindigt_op": f.moment("2026-11-20T11:00")}, "is geweest"),
        ({"begint_op": f.moment("2026-11-24T09:00"), "eindigt_op": f.moment("2026-11-24T11:00")}, "kan niet meer"),
    ],
)
def test_als_inschrijven_niet_kan(als: Als, db: Session, cast: Cast, velden: dict[str, Any], zin: str) -> None:
    dag = maak_activiteit(db, cast, 20, **velden)
    db.commit()
    html = als(cast.sanne).bezoek(f"/zoek/mbo/{dag}")
    assert zin in html
    assert INSCHRIJFKNOP not in html


def test_als_inschrijven_kan_staat_erbij_tot_wanneer(als: Als, db: Session, cast: Cast) -> None:
    dag = maak_activiteit(
        db, cast, 20, inschrijven_tot=f.moment("2026-12-01T12:00"), annuleren_tot=f.moment("2026-12-03T18:00")
    )
    db.commit()
    html = als(cast.sanne).bezoek(f"/zoek/mbo/{dag}")
    assert "Inschrijven kan tot dinsdag 1 december om 12:00 uur." in html
    assert "afmelden, tot donderdag 3 december om 18:00 uur" in html
    assert INSCHRIJFKNOP in html


def test_te_laat_om_af_te_melden_of_afgelast(als: Als, db: Session, cast: Cast) -> None:
    dag = maak_activiteit(db, cast, 20, annuleren_tot=nu() - timedelta(hours=1))
    schrijf_in(db, f.wie_is(db, cast.sanne), dag)
    db.commit()
    html = als(cast.sanne).bezoek(f"/zoek/mbo/{dag}")
    assert "Zelf afmelden kan niet meer" in html
    assert "/afmelding" not in html
    db.get_one(Activiteit, dag).stand = "afgelast"
    db.commit()
    html = als(cast.sanne).bezoek(f"/zoek/mbo/{dag}")
    assert "Dit gaat niet door" in html
    assert "Je gaat!" not in html
    assert "/afmelding" not in html


def test_wat_er_niet_is(klant: Klant, db: Session, cast: Cast) -> None:
    concept = maak_activiteit(db, cast, stand="concept")
    db.commit()
    for pad in (concept, "bestaat-niet", "0" * 24, "x" * 5000, "%27%20OR%201=1"):
        assert "Deze activiteit is er niet" in klant.bezoek(f"/zoek/mbo/{pad}", status=404)


@pytest.mark.parametrize("status", ["no_show", "afwezig_gemeld"])
def test_wie_er_niet_was(als: Als, db: Session, cast: Cast, status: str) -> None:
    dag = maak_activiteit(db, cast, 20)
    schrijf_in(db, f.wie_is(db, cast.sanne), dag).status = status
    db.commit()
    html = als(cast.sanne).bezoek(f"/zoek/mbo/{dag}")
    assert ("Je was er niet" if status == "no_show" else "Je bent afgemeld") in html
    assert INSCHRIJFKNOP not in html


def test_in_het_arabisch_en_vol(als: Als, db: Session, cast: Cast) -> None:
    dag, (ander,) = maak_activiteit(db, cast, 1), maak_leerlingen(db, cast, 1)
    schrijf_in(db, ander, dag)
    db.commit()
    sanne = als(cast.sanne)
    sanne.cookies.set("taal", "ar")
    sanne.bezoek(f"/zoek/mbo/{dag}", taal="ar")
