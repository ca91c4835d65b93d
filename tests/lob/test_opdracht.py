"""`/loopbaan/opdrachten`: from finding one to a card of it."""

import json
from collections.abc import Callable
from datetime import date

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col

from app.kit.clock import nu
from app.kit.db import Databank
from app.lob.inhoud import opdrachten
from app.lob.models import Inlevering, InleveringKaart, Kaart, KaartCompetentie, Schoolopdracht
from app.meldingen.models import Uitgaand
from tests.cast import Cast
from tests.conftest import Klant
from tests.lob.werkstuk import (
    ID,
    PAD,
    WOORDEN,
    alles,
    begin,
    eigen_opdracht,
    lever_in,
    maak_kaart,
    school_bij,
    werk,
    zet_klaar,
)
from tests.tellen import tel_sql

Als = Callable[..., Klant]


def test_eerst_wat_school_vraagt_dan_wat_past(db: Session, cast: Cast, als: Als, databank: Databank) -> None:
    school = cast.school.organisatie_id
    zet_klaar(db, school, ID, uiterlijk=date(2026, 12, 18), verplicht=True, leerjaar=4)
    zet_klaar(db, school, ID, uiterlijk=date(2026, 11, 28))
    zet_klaar(db, school, "held", schoolsoort="vmbo-tl")
    zet_klaar(db, school, eigen_opdracht(db, school), leerjaar=4, schoolsoort="vmbo-kb")
    sanne = als(cast.sanne)
    with tel_sql(databank) as zinnen:
        html = sanne.bezoek(PAD)
    assert len(zinnen) <= 8
    school_deel, rest = html.split("Kies er zelf een")
    assert "Maak een plan B" in school_deel and "voor za 28 nov" in school_deel and "Moet van school" in school_deel
    assert "Ons eigen project" in school_deel and "Maak een plan B" not in rest
    passend = [een for een in opdrachten().values() if een.past(4, "vmbo-kb") and een.id != ID]
    assert all(f'href="{PAD}/{een.id}"' in rest for een in passend)
    te_jong = next(een for een in opdrachten().values() if not een.past(4, "vmbo-kb"))
    assert f'href="{PAD}/{te_jong.id}"' not in html


def test_van_begin_tot_kaart(db: Session, cast: Cast, als: Als, databank: Databank) -> None:
    eigen, verborgen = maak_kaart(db, cast.sanne.id, "Dag bij de kok"), maak_kaart(db, cast.yusuf.id, "Van Yusuf")
    sanne, bakker = als(cast.sanne), als(cast.bakker)
    assert "Bekijk een voorbeeld" in sanne.bezoek(f"{PAD}/{ID}")
    inlevering = begin(db, sanne)
    assert sanne.stuur(f"{PAD}/{ID}").status_code == 303 and werk(db).inhoud_versie == opdrachten()[ID].versie
    assert bakker.get(inlevering).status_code == 404, "een concept is van de leerling alleen"
    leeg = sanne.stuur(f"{inlevering}/ingeleverd", {"a-mis": "Het is vol.", "versie": "1"})
    assert leeg.status_code == 422 and "Schrijf hier nog iets op." in leeg.text and "Het is vol." in leeg.text
    half = sanne.stuur(f"{inlevering}/antwoorden", WOORDEN | {"versie": "1"}, headers={"X-Bewaar": "1"})
    assert (half.status_code, half.headers["x-versie"]) == (204, "2")
    assert "Bezig" in sanne.bezoek(PAD)
    with tel_sql(databank) as zinnen:
        assert "Kok worden." in sanne.bezoek(f"{PAD}/{ID}")
    assert len(zinnen) <= 8
    velden = WOORDEN | {"versie": "2", "kaart": [eigen, verborgen], "a-vreemd": "x"}
    assert sanne.stuur(f"{inlevering}/ingeleverd", velden).status_code == 303
    assert alles(db, sa.select(col(InleveringKaart.kaart_id))) == [eigen]
    assert json.loads(werk(db).antwoorden) == {veld[2:]: tekst for veld, tekst in WOORDEN.items()}
    html = sanne.bezoek(f"{PAD}/{ID}")
    assert "Ingeleverd op" in html and "Dag bij de kok" in html
    assert sanne.stuur(f"{inlevering}/kaart").status_code == 409
    versie = werk(db).versie
    assert bakker.stuur(f"{inlevering}/oordeel", {"oordeel": "voldaan", "versie": versie}).status_code == 303
    assert "Maak er een kaart van" in sanne.bezoek(f"{PAD}/{ID}") and "Klaar" in sanne.bezoek(PAD)
    naar = sanne.stuur(f"{inlevering}/kaart").headers["location"]
    assert sanne.stuur(f"{inlevering}/kaart").headers["location"] == naar, "twee keer is een keer"
    (kaart,) = alles(db, sa.select(Kaart).where(col(Kaart.bron) == f"opdracht:{werk(db).id}"))
    assert naar == f"/loopbaan/kaarten/{kaart.id}/bewerken" and kaart.stand == "concept"
    assert "Wat is je plan B?\nKok worden." in kaart.wat_deed_ik
    assert alles(db, sa.select(col(KaartCompetentie.competentie))) == ["sturing"]


def test_terughalen_kan_tot_er_iemand_keek(db: Session, cast: Cast, als: Als) -> None:
    sanne, bakker = als(cast.sanne), als(cast.bakker)
    inlevering = begin(db, sanne)
    assert sanne.stuur(f"{inlevering}/teruggehaald").status_code == 409
    sanne.stuur(f"{inlevering}/ingeleverd", WOORDEN | {"versie": "1"})
    assert sanne.stuur(f"{inlevering}/teruggehaald").status_code == 303
    laat = bakker.stuur(f"{inlevering}/oordeel", {"oordeel": "opnieuw", "zin": "Vertel meer.", "versie": "3"})
    assert laat.status_code == 409 and "Vertel meer." in laat.text, "zijn woorden zijn niet weg"
    assert bakker.get(inlevering).status_code == 404
    assert sanne.stuur(f"{inlevering}/ingeleverd", WOORDEN | {"versie": str(werk(db).versie)}).status_code == 303


def test_twee_schermen_verliezen_niets(db: Session, cast: Cast, als: Als) -> None:
    sanne = als(cast.sanne)
    inlevering = begin(db, sanne)
    sanne.stuur(f"{inlevering}/antwoorden", WOORDEN | {"versie": "1"})
    tweede = WOORDEN | {"a-b": "Bakker worden.", "versie": "1"}
    botst = sanne.stuur(f"{inlevering}/antwoorden", tweede, headers={"X-Bewaar": "1"})
    assert botst.status_code == 409 and "Kok worden." in botst.text and "Bakker worden." in botst.text
    assert 'name="versie" value="2"' in botst.text and json.loads(werk(db).antwoorden)["b"] == "Kok worden."
    assert sanne.stuur(f"{inlevering}/antwoorden", tweede | {"versie": "2"}).status_code == 303
    zelfde = sanne.stuur(f"{inlevering}/antwoorden", tweede, headers={"X-Bewaar": "1"})
    assert zelfde.status_code == 204, "dezelfde woorden botsen niet"
    sanne.stuur(f"{inlevering}/ingeleverd", tweede | {"versie": str(werk(db).versie)})
    te_laat = sanne.stuur(f"{inlevering}/antwoorden", WOORDEN | {"versie": "9"})
    assert te_laat.status_code == 409 and "Kok worden." in te_laat.text and "Haal het terug" in te_laat.text


def test_een_te_lang_antwoord_blijft_staan(db: Session, cast: Cast, als: Als) -> None:
    sanne = als(cast.sanne)
    inlevering = begin(db, sanne)
    lang = sanne.stuur(f"{inlevering}/antwoorden", WOORDEN | {"a-b": "k" * 3001, "versie": "1"})
    assert lang.status_code == 422 and "hooguit 3000 tekens" in lang.text and "k" * 3001 in lang.text
    assert werk(db).antwoorden == "{}"


def test_een_latere_tekst_verandert_niet_wat_er_gevraagd_was(db: Session, cast: Cast, als: Als) -> None:
    school = cast.school.organisatie_id
    id_ = eigen_opdracht(db, school)
    zet_klaar(db, school, id_)
    sanne = als(cast.sanne)
    begin(db, sanne, id_)
    db.execute(sa.update(Schoolopdracht).values(vragen="Iets heel anders?", versie=2))
    db.commit()
    html = sanne.bezoek(f"{PAD}/{id_}")
    assert "Wat zag je?" in html and "Iets heel anders?" not in html
    db.execute(sa.update(Schoolopdracht).values(weg_op=nu()))
    db.commit()
    html = sanne.bezoek(f"{PAD}/{id_}")
    assert "Wat zag je?" in html and "Loop een rondje" not in html, "zijn werk blijft"
    assert "Ons eigen project" in sanne.bezoek(PAD)


def test_wat_van_een_ander_is_of_niet_bestaat(db: Session, cast: Cast, als: Als) -> None:
    vreemd = eigen_opdracht(db, school_bij(db, cast.buitenstaander.id))
    zelf = eigen_opdracht(db, cast.school.organisatie_id)
    zet_klaar(db, cast.school.organisatie_id, vreemd)
    sanne = als(cast.sanne)
    for pad in (vreemd, zelf, "bestaat-niet", "eigen:"):
        assert sanne.get(f"{PAD}/{pad}").status_code == 404 and sanne.stuur(f"{PAD}/{pad}").status_code == 404
    inlevering = lever_in(db, sanne)
    yusuf = als(cast.yusuf)
    for eind in ("antwoorden", "ingeleverd", "teruggehaald", "kaart"):
        assert yusuf.stuur(f"{inlevering}/{eind}", WOORDEN).status_code == 404
        assert als(cast.bakker).stuur(f"{inlevering}/{eind}", WOORDEN).status_code == 403
    assert yusuf.get(inlevering).status_code == 404
    assert sanne.get(inlevering, follow_redirects=False).headers["location"] == f"{PAD}/{ID}"


@pytest.mark.parametrize("rol", ["de_wit", "buitenstaander", "decaan", "intaker", "ouder_account", "schoolbeheer"])
def test_een_ander_ziet_geen_inlevering(db: Session, cast: Cast, als: Als, rol: str) -> None:
    sanne = als(cast.sanne)
    inlevering = lever_in(db, sanne)
    ander = als(getattr(cast, rol))
    assert ander.get(inlevering, follow_redirects=False).status_code in (403, 404)
    assert ander.stuur(f"{inlevering}/oordeel", {"oordeel": "voldaan", "versie": 3}).status_code in (403, 404)
    assert werk(db).stand == "ter_beoordeling"


def test_wie_begeleidt_hoort_het_een_keer_per_dag(db: Session, cast: Cast, als: Als) -> None:
    sanne = als(cast.sanne)
    for id_ in (ID, "held"):
        sanne.stuur(f"{PAD}/{id_}")
        (rij,) = alles(db, sa.select(Inlevering).where(col(Inlevering.opdracht_id) == id_))
        vragen = {f"a-{een.id}": "Iets." for een in opdrachten()[id_].vragen}
        assert sanne.stuur(f"/loopbaan/inleveringen/{rij.id}/ingeleverd", vragen | {"versie": "1"}).status_code == 303
    mails = alles(db, sa.select(Uitgaand).where(col(Uitgaand.soort) == "lob.ingeleverd"))
    assert [mail.gegevens for mail in mails] == [{"begeleider_id": cast.bakker.id}]
