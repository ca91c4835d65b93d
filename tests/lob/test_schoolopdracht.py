"""`/loopbaan/school/opdrachten`: what a school asks, and what it writes itself."""

from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col

from app.kit.clock import schooljaar
from app.kit.db import Databank
from app.lob.inhoud import opdrachten
from app.lob.models import OpdrachtPlan, Schoolopdracht
from tests.cast import Cast
from tests.conftest import Klant
from tests.lob.werkstuk import ID, alles, begin, eigen_opdracht, school_bij, zet_klaar
from tests.lob.werkstuk import PAD as LEERLING
from tests.tellen import tel_sql

Als = Callable[..., Klant]
PAD = "/loopbaan/school/opdrachten"
PLAN = {"leerjaar": "4", "schoolsoort": "vmbo-kb", "uiterlijk": "2026-12-18", "verplicht": "ja"}
TEKST = {
    "titel": "Kijk in de wijk",
    "kort": "Je loopt een rondje en ziet wie er werkt.",
    "stappen": "Loop een rondje.\n\nSchrijf op wie er werkt.",
    "vragen": "Wat zag je?\nWat past bij jou?",
    "competentie": ["werk", "netwerk"],
    "minuten": "45",
}


def plannen(db: Session) -> list[Any]:
    """Every plan there is."""
    return alles(db, sa.select(OpdrachtPlan).order_by(col(OpdrachtPlan.id)))


def test_aan_en_weer_uit(db: Session, cast: Cast, als: Als, databank: Databank) -> None:
    dana, bea, sanne = als(cast.decaan), als(cast.schoolbeheer), als(cast.sanne)
    with tel_sql(databank) as zinnen:
        html = dana.bezoek(PAD)
    assert len(zinnen) <= 4 and "Er staat nog niets aan" in html
    assert all(een.titel.replace("'", "&#39;") in html for een in opdrachten().values())
    assert "Wat is je plan B?" in dana.bezoek(f"{PAD}/{ID}")
    assert dana.stuur(f"{PAD}/{ID}", PLAN).status_code == 303
    assert "Leerjaar 4, Vmbo-kader" in bea.bezoek(PAD) and "Moet van school" in sanne.bezoek(LEERLING)
    assert bea.stuur(f"{PAD}/{ID}", PLAN | {"uiterlijk": "", "verplicht": ""}).status_code == 303
    (plan,) = plannen(db)
    assert (plan.uiterlijk, plan.verplicht, plan.leerjaar) == (None, False, 4), "hetzelfde plan, veranderd"
    assert bea.stuur(f"{PAD}/{ID}", {"leerjaar": "0"}).status_code == 303 and len(plannen(db)) == 2
    for een in plannen(db):
        assert dana.stuur(f"{PAD}/{ID}/uit", {"plan": een.id}).status_code == 303
    assert not plannen(db) and "Van je school" not in sanne.bezoek(LEERLING)


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [("leerjaar", "7"), ("schoolsoort", "gym"), ("uiterlijk", "2026-11-23"), ("uiterlijk", "2027-08-01"),
     ("uiterlijk", "morgen")],
)  # fmt: skip
def test_een_plan_dat_niet_kan(db: Session, cast: Cast, als: Als, veld: str, waarde: str) -> None:
    fout = als(cast.decaan).stuur(f"{PAD}/{ID}", PLAN | {veld: waarde})
    assert fout.status_code == 422 and f'id="veld-{veld}-fout"' in fout.text and not plannen(db)


def test_zelf_schrijven_veranderen_en_weggooien(db: Session, cast: Cast, als: Als) -> None:
    dana, sanne = als(cast.decaan), als(cast.sanne)
    assert "Nieuwe opdracht" in dana.bezoek(f"{PAD}/nieuw")
    naar = dana.stuur(f"{PAD}/nieuw", TEKST).headers["location"]
    (rij,) = alles(db, sa.select(Schoolopdracht))
    assert (rij.stappen, rij.competenties, rij.versie) == (
        "Loop een rondje.\nSchrijf op wie er werkt.",
        "werk,netwerk",
        1,
    )
    assert "Van jullie zelf, nog uit" in dana.bezoek(PAD) and "Wat past bij jou?" in dana.bezoek(naar)
    assert "Kijk in de wijk" not in sanne.bezoek(LEERLING), "pas als hij aan staat"
    dana.stuur(naar, {})
    begin(db, sanne, f"eigen:{rij.id}")
    assert "Loop een rondje." in dana.bezoek(f"{naar}/tekst")
    anders = TEKST | {"vragen": "Wie sprak je?", "versie": "1"}
    assert dana.stuur(f"{naar}/tekst", anders).status_code == 303
    te_laat = als(cast.schoolbeheer).stuur(f"{naar}/tekst", TEKST | {"titel": "Wijkrondje", "versie": "1"})
    assert te_laat.status_code == 409 and "Wijkrondje" in te_laat.text and 'value="2"' in te_laat.text
    assert [(een.vragen, een.versie) for een in alles(db, sa.select(Schoolopdracht))] == [("Wie sprak je?", 2)]
    assert dana.stuur(f"{naar}/weg").status_code == 303 and not plannen(db)
    assert dana.get(naar).status_code == 404 and "Kijk in de wijk" not in dana.bezoek(PAD)
    assert "Wat zag je?" in sanne.bezoek(f"{LEERLING}/eigen:{rij.id}"), "wie bezig was, kan verder"


@pytest.mark.parametrize(
    ("veld", "waarde", "fout"),
    [("titel", "t" * 81, "titel"), ("kort", "", "kort"), ("stappen", "s\n" * 9, "stappen"),
     ("vragen", "v" * 241, "vragen"), ("vragen", " \n ", "vragen"), ("competentie", "koken", "competentie"),
     ("minuten", "4", "minuten"), ("minuten", "veel", "minuten")],
)  # fmt: skip
def test_een_tekst_die_niet_past_blijft_staan(
    db: Session, cast: Cast, als: Als, veld: str, waarde: str, fout: str
) -> None:
    antwoord = als(cast.decaan).stuur(f"{PAD}/nieuw", TEKST | {veld: waarde})
    assert antwoord.status_code == 422 and f'id="veld-{fout}-fout"' in antwoord.text
    assert (waarde if veld == "titel" else "Kijk in de wijk") in antwoord.text
    assert not alles(db, sa.select(Schoolopdracht))


def test_overnemen_van_vorig_schooljaar(db: Session, cast: Cast, als: Als) -> None:
    school = cast.school.organisatie_id
    zet_klaar(db, school, ID, schooljaar="2025-2026", leerjaar=3, verplicht=True)
    dana = als(cast.decaan)
    assert "Neem over" in dana.bezoek(PAD)
    for _keer in range(2):
        assert dana.stuur(f"{PAD}/vorig-jaar").status_code == 303
    nu = [een for een in plannen(db) if een.schooljaar == schooljaar()]
    assert [(een.leerjaar, een.verplicht, een.uiterlijk) for een in nu] == [(3, True, None)]


def test_een_andere_school_en_een_andere_rol(db: Session, cast: Cast, als: Als) -> None:
    ver = school_bij(db, cast.buitenstaander.id)
    vreemd = eigen_opdracht(db, ver)
    zet_klaar(db, ver, ID)
    (plan,) = plannen(db)
    dana = als(cast.decaan)
    assert "Ons eigen project" not in dana.bezoek(PAD)
    for eind in ("", "/tekst"):
        assert dana.get(f"{PAD}/{vreemd}{eind}").status_code == 404
        assert dana.stuur(f"{PAD}/{vreemd}{eind}", PLAN | TEKST).status_code == 404
    assert dana.stuur(f"{PAD}/{vreemd}/weg").status_code == 404 and dana.get(f"{PAD}/{ID}/tekst").status_code == 404
    assert dana.stuur(f"{PAD}/{ID}/uit", {"plan": plan.id}).status_code == 303 and len(plannen(db)) == 1
    for rol in (cast.sanne, cast.bakker, cast.intaker, cast.ouder_account):
        assert als(rol).get(PAD).status_code == 403 and als(rol).stuur(f"{PAD}/{ID}", PLAN).status_code == 403
