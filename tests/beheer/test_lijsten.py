"""The class list in the browser: upload, dry run, store, progress, problems."""

import io
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from openpyxl import load_workbook
from sqlmodel import Session, func, select

from app.accounts.models import Persoon
from app.kit import files
from app.kit.db import Databank
from app.kit.settings import settings
from app.meldingen.worker import werk_af
from app.scholen.models import Inlezing, Inschrijving
from app.scholen.rooster.voortgang import lees_voortgang, meld_voortgang
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant
from tests.scholen.lijsten import MIEN, PIET, csv, veel

Als = Callable[..., Klant]


def lever(klant: Klant, inhoud: bytes, naam: str = "klas 4.csv") -> str:
    """Upload a list; gives the path of its dry run."""
    antwoord = klant.stuur("/beheer/leerlingen", {"schooljaar": "2026-2027"}, files={"lijst": (naam, inhoud)})
    assert antwoord.status_code == 303, antwoord.text
    return str(antwoord.headers["location"])


def aantal(db: Session) -> int:
    """Pupils in the database."""
    db.rollback()
    gevonden = db.exec(select(func.count()).select_from(Inschrijving)).one()
    db.rollback()  # the lock is for the browser
    return gevonden


def test_van_lijst_tot_leerling(als: Als, cast: Cast, db: Session) -> None:
    klant = als(cast.schoolbeheer)
    voor = aantal(db)
    pad = lever(klant, csv(PIET, MIEN, "12;Fout;;Regel;gisteren;4KB1"))
    proef = klant.bezoek(pad)
    assert "Er is nog niets opgeslagen" in proef and "Sla 2 leerlingen op" in proef
    assert "is geen datum" in proef  # the tab with problems comes first
    assert "Piet van der Proefpad" in klant.bezoek(f"{pad}?soort=nieuw")
    assert aantal(db) == voor
    assert klant.stuur(f"{pad}/opslag").status_code == 303
    assert aantal(db) == voor + 2
    klaar = klant.bezoek(pad)
    assert "De lijst is opgeslagen" in klaar and "Download de problemen" in klaar
    assert klant.stuur(f"{pad}/opslag").status_code == 303
    assert aantal(db) == voor + 2
    klant.bezoek("/beheer/leerlingen")


@pytest.mark.parametrize("soort", ["nieuw", "dubbel", "verdwenen", "gelijk", "opmerking", "bestaat-niet"])
def test_elk_tabblad_is_een_goede_pagina(als: Als, cast: Cast, soort: str) -> None:
    klant = als(cast.schoolbeheer)
    pad = lever(klant, csv(PIET, PIET, MIEN))
    klant.bezoek(f"{pad}?soort={soort}&blz=999")


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "Het bestand is leeg"),
        (b"%PDF-1.4", "Dit is een PDF"),
        (b"a;b\r\n1;2", "kolomnamen"),
        (b"x" * 10_485_761, "te groot"),
    ],
)
def test_geen_lijst_krijgt_een_zin_en_bewaart_niets(als: Als, cast: Cast, db: Session, inhoud: bytes, zin: str) -> None:
    klant = als(cast.schoolbeheer)
    antwoord = klant.stuur("/beheer/leerlingen", {"schooljaar": "2026-2027"}, files={"lijst": ("x.csv", inhoud)})
    assert antwoord.status_code == 422 and zin in antwoord.text
    assert db.exec(select(func.count()).select_from(Inlezing)).one() == 0


def test_zonder_bestand_zegt_dat(als: Als, cast: Cast) -> None:
    antwoord = als(cast.schoolbeheer).stuur("/beheer/leerlingen", {"schooljaar": "2026-2027"})
    assert antwoord.status_code == 422 and "Kies eerst een lijst" in antwoord.text


def test_lange_lijst_gaat_via_de_werker_met_voortgang(als: Als, cast: Cast, db: Session, databank: Databank) -> None:
    klant = als(cast.schoolbeheer)
    voor = aantal(db)
    pad = lever(klant, veel(1200))
    assert "Het opslaan duurt even" in klant.bezoek(pad)
    klant.stuur(f"{pad}/opslag")
    klant.stuur(f"{pad}/opslag")
    assert aantal(db) == voor
    bezig = klant.bezoek(pad)
    assert "We beginnen zo" in bezig and f'hx-get="{pad}/voortgang"' in bezig
    meld_voortgang(pad.rsplit("/", 1)[1], 600)
    assert "600 van 1200 regels klaar (50 procent)" in klant.get(f"{pad}/voortgang").text
    werk_af(databank)
    assert aantal(db) == voor + 1200
    assert "De lijst is opgeslagen" in klant.bezoek(pad)
    einde = klant.get(f"{pad}/voortgang", headers={"HX-Request": "true"})
    assert einde.headers["HX-Redirect"] == pad
    assert lees_voortgang(pad.rsplit("/", 1)[1]) is None


def test_twee_keer_tegelijk_opslaan_bewaart_een_keer(als: Als, cast: Cast, db: Session) -> None:
    klanten = [als(cast.schoolbeheer), als(cast.schoolbeheer)]
    voor = aantal(db)
    paden = [lever(klant, csv(PIET, MIEN)) for klant in klanten]
    with ThreadPoolExecutor(4) as draden:
        taken = [draden.submit(klant.stuur, f"{pad}/opslag") for klant in klanten for pad in paden]
        codes = [taak.result().status_code for taak in taken]
    assert codes == [303] * 4
    assert aantal(db) == voor + 2


def test_lijst_die_weg_is_mislukt_netjes(als: Als, cast: Cast, db: Session, databank: Databank) -> None:
    klant = als(cast.schoolbeheer)
    pad = lever(klant, veel(600))
    klant.stuur(f"{pad}/opslag")
    files.wis(db.exec(select(Inlezing.merk)).one())
    db.rollback()
    werk_af(databank)
    assert "De lijst is niet opgeslagen" in klant.bezoek(pad)
    assert klant.stuur(f"{pad}/opslag").status_code == 409


def test_problemen_als_rekenblad(als: Als, cast: Cast) -> None:
    klant = als(cast.schoolbeheer)
    pad = lever(klant, csv(PIET, "=1;Kwaad;;Regel;3-3-2010;4A"))
    antwoord = klant.get(f"{pad}/problemen.xlsx")
    assert antwoord.headers["cache-control"] == "no-store"
    rijen = list(load_workbook(io.BytesIO(antwoord.content)).active.iter_rows(values_only=True))
    assert rijen[0][-1] == "probleem" and rijen[1][0] == "'=1" and "leerlingnummer" in rijen[1][-1]


def test_lijst_van_een_andere_school_is_er_niet(als: Als, cast: Cast, db: Session) -> None:
    pad = lever(als(cast.schoolbeheer), csv(PIET))
    ver = f.school(db, cast.regio, cast.gemeente_plek, "De Overkant")
    ander = f.persoon(db, "Olga", "Overkant", ("schoolbeheer", ver.organisatie_id))
    db.commit()
    klant = als(ander)
    for deel in ("", "/voortgang", "/problemen.xlsx"):
        assert klant.get(pad + deel).status_code == 404
    assert klant.stuur(f"{pad}/opslag").status_code == 404
    klant = als(cast.bakker)
    assert klant.get(pad).status_code == 403


def test_lijst_staat_versleuteld_en_uitkomst_noemt_niemand(als: Als, cast: Cast, db: Session) -> None:
    pad = lever(als(cast.schoolbeheer), csv(PIET))
    inlezing = db.exec(select(Inlezing)).one()
    assert set(json.loads(inlezing.uitkomst).values()) <= set(range(10))
    kluis = [stuk.read_bytes() for stuk in (settings().var / "bestanden").rglob("*") if stuk.is_file()]
    assert kluis and not any(b"Proefpad" in stuk for stuk in kluis)
    assert pad.endswith(inlezing.id)


def test_nieuwe_leerling_ziet_wie_zijn_gegevens_overnam(als: Als, cast: Cast, db: Session) -> None:
    klant = als(cast.schoolbeheer)
    klant.stuur(lever(klant, csv(PIET)) + "/opslag")
    piet = db.exec(select(Persoon.id).where(Persoon.achternaam == "Proefpad")).one()
    db.rollback()
    assert "nam je gegevens over uit de klassenlijst" in als(piet).bezoek("/privacy")
