"""`/zoek/bronnen`: every source with its owner, rules, day and fingerprint."""

import re
from datetime import date

from sqlmodel import Session

from app.kit.clock import nu
from app.kit.db import Databank
from app.verkennen.models import Bron
from tests.conftest import Klant
from tests.factories import bewaar
from tests.tellen import tel_sql


def bron(db: Session, soort: str = "duo_aanbod", peildatum: date | None = None, overgeslagen: int = 0) -> None:
    bewaar(
        db,
        Bron(
            soort=soort,
            titel="MBO Opleidingsaanbod",
            uitgever="DUO",
            licentie="Open data",
            adres="https://voorbeeld.invalid",
            bestand="aanbod.csv",
            sha256="0123456789abcdef" * 4,
            peildatum=peildatum,
            rijen=12_345,
            overgeslagen=overgeslagen,
            ingelezen_op=nu(),
        ),
    )
    db.commit()


def leesbaar(klant: Klant) -> str:
    """The words of the page, in one line."""
    return " ".join(re.sub(r"<[^>]+>", " ", klant.bezoek("/zoek/bronnen")).split())


def test_zonder_import_staat_er_dat_die_er_nog_niet_is(klant: Klant) -> None:
    blad = leesbaar(klant)
    assert blad.count("Nog niet ingelezen") == 4
    assert "Tot die er is, kan het aanbod hier een voorbeeld zijn." in blad
    assert "Deze dienst gebruikt de ESCO-classificatie van de Europese Commissie." in blad
    assert "Bevat gegevens van het CBS (Centraal Bureau voor de Statistiek) en van GeoNames, CC BY 4.0" in blad
    assert "kans op werk of stage per opleiding staat in geen open lijst" in blad


def test_een_ingelezen_bestand_staat_er_met_dag_aantal_en_vingerafdruk(klant: Klant, db: Session) -> None:
    bron(db, peildatum=date(2026, 11, 1), overgeslagen=5)
    blad = leesbaar(klant)
    assert blad.count("Nog niet ingelezen") == 3
    assert "Van 1 november 2026 · 12.345 rijen · 5 daarvan niet gebruikt · ingelezen op 24 november 2026" in blad
    assert "0123456789ab…" in blad and "0123456789abcdef" * 4 in blad
    assert "Bekijk de bron : Opleidingen van het mbo" in blad


def test_zonder_peildatum_staat_er_onbekend(klant: Klant, db: Session) -> None:
    bron(db)
    assert "Peildatum onbekend · 12.345 rijen · ingelezen op" in leesbaar(klant)


def test_pagina_kost_een_vraag(klant: Klant, db: Session, databank: Databank) -> None:
    for soort in ("duo_aanbod", "duo_adressen_mbo", "duo_besturen_mbo", "esco_beroepen"):
        bron(db, soort)
    klant.bezoek("/zoek/bronnen")
    with tel_sql(databank) as zinnen:
        klant.bezoek("/zoek/bronnen")
    assert len(zinnen) == 1, zinnen
