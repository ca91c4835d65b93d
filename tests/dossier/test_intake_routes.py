"""The post of the mbo over HTTP: who sees what, every act, and what others see of it."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlmodel import Session, select

from app.dossier.models import Dossier, WarmeOverdracht, Zending
from app.dossier.verzenden import verzend
from app.journaal.models import Journaalregel
from app.kit.db import Databank
from app.overstap.models import Aanmelding
from tests.cast import Cast
from tests.conftest import Klant, tel_sql
from tests.dossier.zendingen import INHOUD, klaar_om_te_versturen, maak_dossier, maak_versie, meld_aan, vraag
from tests.factories import leerling

Als = Callable[..., Klant]


@pytest.fixture
def zending(db: Session, cast: Cast) -> str:
    """Sanne's dossier has arrived; gives the id of the zending."""
    _dossier, versie, _aanmelding = klaar_om_te_versturen(db, cast)
    assert verzend(db, versie.id)
    zending_id = db.exec(select(Zending.id)).one()
    db.commit()
    return zending_id


def lees(databank: Databank, tabel: Any) -> Any:
    with databank.sessie() as db:
        return db.exec(select(tabel)).one()


def test_de_juiste_intaker_ziet_het_de_andere_niet(als: Als, cast: Cast, zending: str) -> None:
    assert "Sanne Zonnedauw" in als(cast.intaker).bezoek("/intake")
    assert "Sanne" not in als(cast.intaker_anders).bezoek("/intake")
    pagina = als(cast.intaker).bezoek(f"/intake/{zending}")
    assert "Ik wil graag met mensen werken." in pagina
    assert als(cast.intaker_anders).get(f"/intake/{zending}").status_code == 404
    assert als(cast.intaker_anders).get(f"/intake/{zending}/pdf").status_code == 404


@pytest.mark.parametrize(
    "naam", ["sanne", "bakker", "decaan", "zorgco", "schoolbeheer", "gemeente", "regiobeheer", "ouder_account"]
)
def test_niemand_buiten_het_mbo_komt_hier(als: Als, cast: Cast, zending: str, naam: str) -> None:
    klant = als(getattr(cast, naam))
    for pad in ("/intake", f"/intake/{zending}", f"/intake/{zending}/pdf"):
        assert klant.get(pad, follow_redirects=False).status_code == 403


def test_intaker_ziet_samenvatting_en_zorgteam_alles(als: Als, cast: Cast, zending: str) -> None:
    kort, lang = als(cast.intaker).bezoek(f"/intake/{zending}"), als(cast.mbo_zorg).bezoek(f"/intake/{zending}")
    for geheim in ("dyslexie", "Lezen gaat langzaam.", "Pollen maken mij ziek."):
        assert geheim not in kort and geheim in lang
    assert "Extra tijd bij toetsen" in kort and "Extra tijd bij toetsen" in lang


def test_openen_staat_in_het_journaal_en_het_eerste_moment_blijft(
    als: Als, cast: Cast, zending: str, databank: Databank
) -> None:
    als(cast.intaker).bezoek(f"/intake/{zending}")
    eerste = lees(databank, Zending).geopend_op
    assert eerste is not None
    als(cast.intaker).bezoek(f"/intake/{zending}")
    als(cast.mbo_zorg).bezoek(f"/intake/{zending}")
    assert lees(databank, Zending).geopend_op == eerste
    with databank.sessie() as db:
        wat = db.exec(select(Journaalregel.wat).where(Journaalregel.over_id == cast.sanne.id)).all()
    assert wat.count("dossier_bekeken") == 3
    assert wat.count("zorg_bekeken") == 1


def test_telefoonnummer_en_contactpersoon_staan_groot_bovenaan(als: Als, cast: Cast, zending: str) -> None:
    pagina = als(cast.intaker).bezoek(f"/intake/{zending}")
    assert 'href="tel:0655500101"' in pagina
    assert "Het Waterlicht" in pagina and "na 15 uur" in pagina
    assert "Warme overdracht" in pagina


def test_ontvangst_zien_leerling_en_mentor(als: Als, cast: Cast, zending: str, databank: Databank) -> None:
    klant = als(cast.intaker)
    assert klant.stuur(f"/intake/{zending}/ontvangst").status_code == 303
    assert klant.stuur(f"/intake/{zending}/ontvangst").status_code == 303
    assert lees(databank, Zending).ontvangen_door_id == cast.intaker.id
    assert lees(databank, Dossier).status == "warme_overdracht_open"
    assert lees(databank, Aanmelding).status == "in_behandeling"
    assert "Dossier ontvangen" in als(cast.sanne).bezoek("/")
    assert "Dossier ontvangen" in als(cast.bakker).bezoek(f"/klas/{cast.klas.id}/{cast.sanne.id}")
    with databank.sessie() as db:
        assert len(db.exec(select(Journaalregel).where(Journaalregel.wat == "ontvangst")).all()) == 1


def test_intake_plannen_en_verzetten(als: Als, cast: Cast, zending: str, databank: Databank) -> None:
    klant = als(cast.intaker)
    velden = {"op_dag": "2027-05-12", "op_tijd": "09:30", "plek": "Lokaal 2.14"}
    assert klant.stuur(f"/intake/{zending}/intake", velden).status_code == 303
    aanmelding = lees(databank, Aanmelding)
    assert aanmelding.status == "intake_gepland"
    assert aanmelding.intake_op.isoformat() == "2027-05-12T07:30:00+00:00"
    assert klant.stuur(f"/intake/{zending}/intake", velden | {"op_dag": "2027-05-13"}).status_code == 303
    assert "12 mei" not in als(cast.sanne).bezoek("/") and "13 mei 2027" in als(cast.sanne).bezoek("/")
    assert "Lokaal 2.14" in als(cast.bakker).bezoek(f"/klas/{cast.klas.id}/{cast.sanne.id}")


@pytest.mark.parametrize(
    ("pad", "velden", "bewaard"),
    [
        ("intake", {"op_dag": "2020-01-01", "op_tijd": "09:00", "plek": "Lokaal Zon"}, "Lokaal Zon"),
        ("intake", {"op_dag": "", "op_tijd": "", "plek": "Lokaal Zon"}, "Lokaal Zon"),
        ("intake", {"op_dag": "2027-05-12", "op_tijd": "09:00", "plek": "x" * 161}, "x" * 161),
        ("overdracht", {"gesprek_dag": "2020-01-01", "gesprek_tijd": "09:00"}, "2020-01-01"),
        ("gesprek", {"afspraken": "y" * 2001}, "y" * 2001),
        ("bruikbaarheid", {"bruikbaarheid": "9", "feedback": "Mooi geschreven"}, "Mooi geschreven"),
    ],
)
def test_fout_formulier_houdt_de_woorden(
    als: Als, cast: Cast, zending: str, databank: Databank, pad: str, velden: dict[str, str], bewaard: str
) -> None:
    klant = als(cast.intaker)
    klant.stuur(f"/intake/{zending}/ontvangst")
    voor = [lees(databank, tabel).model_dump() for tabel in (Zending, Aanmelding, WarmeOverdracht, Dossier)]
    antwoord = klant.stuur(f"/intake/{zending}/{pad}", velden)
    assert antwoord.status_code == 422
    assert bewaard in antwoord.text and "dl-fouten" in antwoord.text
    assert voor == [lees(databank, tabel).model_dump() for tabel in (Zending, Aanmelding, WarmeOverdracht, Dossier)]


def test_warme_overdracht_van_gevraagd_tot_afgehandeld(als: Als, cast: Cast, zending: str, databank: Databank) -> None:
    klant = als(cast.intaker)
    assert klant.stuur(f"/intake/{zending}/afhandeling").status_code == 409
    klant.stuur(f"/intake/{zending}/overdracht", {"gesprek_dag": "2027-05-01", "gesprek_tijd": "15:15"})
    assert lees(databank, WarmeOverdracht).gepland_op is not None
    klant.stuur(f"/intake/{zending}/gesprek", {"afspraken": "Vaste plek vooraan."})
    overdracht = lees(databank, WarmeOverdracht)
    assert overdracht.gevoerd_op is not None and b"vooraan" not in overdracht.afspraken
    assert "Vaste plek vooraan." in klant.bezoek(f"/intake/{zending}")
    klant.stuur(f"/intake/{zending}/afspraken", {"afspraken": "Vaste plek vooraan, elke week bellen."})
    assert klant.stuur(f"/intake/{zending}/gesprek", {"afspraken": "nog eens"}).status_code == 409
    klant.stuur(f"/intake/{zending}/afhandeling")
    assert lees(databank, Dossier).status == "afgehandeld"
    assert "elke week bellen" in klant.bezoek(f"/intake/{zending}")
    assert "Je bent bij" in klant.bezoek("/intake")
    assert "Sanne Zonnedauw" in klant.bezoek("/intake?alles=ja")


def test_bruikbaarheid_en_feedback_leest_de_mentor(als: Als, cast: Cast, zending: str, databank: Databank) -> None:
    klant = als(cast.intaker)
    klant.stuur(f"/intake/{zending}/ontvangst")
    klant.stuur(f"/intake/{zending}/bruikbaarheid", {"bruikbaarheid": "4", "feedback": "Helder deel B."})
    assert lees(databank, Zending).bruikbaarheid == 4
    assert "Helder deel B." in als(cast.bakker).bezoek(f"/klas/{cast.klas.id}/{cast.sanne.id}")


@pytest.mark.parametrize(
    "pad", ["ontvangst", "intake", "overdracht", "gesprek", "afspraken", "afhandeling", "bruikbaarheid"]
)
def test_andermans_zending_is_er_niet(als: Als, cast: Cast, zending: str, databank: Databank, pad: str) -> None:
    velden = {"op_dag": "2027-05-12", "op_tijd": "09:00", "gesprek_dag": "2027-05-12", "gesprek_tijd": "09:00"}
    velden |= {"afspraken": "x", "bruikbaarheid": "3"}
    assert als(cast.intaker_anders).stuur(f"/intake/{zending}/{pad}", velden).status_code == 404
    assert als(cast.sanne).stuur(f"/intake/{zending}/{pad}", velden).status_code == 403
    assert lees(databank, Zending).ontvangen_op is None


def test_ingetrokken_aanmelding_sluit_het_dossier(als: Als, cast: Cast, zending: str, db: Session) -> None:
    aanmelding = db.exec(select(Aanmelding)).one()
    aanmelding.status = "ingetrokken"
    db.commit()
    assert als(cast.intaker).get(f"/intake/{zending}").status_code == 404
    assert "Sanne" not in als(cast.intaker).bezoek("/intake?alles=ja")


def test_oude_versie_opent_precies_die_en_wijst_naar_de_nieuwe(als: Als, cast: Cast, zending: str, db: Session) -> None:
    dossier = db.exec(select(Dossier)).one()
    dossier.status = "bij_ouders"
    nieuwer = maak_versie(db, dossier, INHOUD | {"A5": {"motivatie": "Tweede versie van mijn verhaal."}})
    vraag(db, dossier, nieuwer)
    assert verzend(db, nieuwer.id)
    db.commit()
    klant = als(cast.intaker)
    oud = klant.bezoek(f"/intake/{zending}")
    assert "Ik wil graag met mensen werken." in oud and "Tweede versie" not in oud
    assert "Er is een nieuwere versie van dit dossier." in oud
    assert klant.bezoek("/intake").count("Sanne Zonnedauw") == 1


def test_pdf_is_een_pdf(als: Als, cast: Cast, zending: str) -> None:
    antwoord = als(cast.intaker).get(f"/intake/{zending}/pdf")
    assert antwoord.status_code == 200 and antwoord.content.startswith(b"%PDF")


def test_bijlage_die_er_niet_bij_hoort_is_er_niet(als: Als, cast: Cast, zending: str) -> None:
    assert als(cast.mbo_zorg).get(f"/intake/{zending}/bijlagen/{cast.sanne.id}").status_code == 404


def test_vaste_hoeveelheid_sql_bij_een_en_bij_veel(als: Als, cast: Cast, db: Session, databank: Databank) -> None:
    """Also the order: nearest intake first, then by arrival."""

    def erbij(aantal: int) -> None:
        for nummer in range(aantal):
            kind = leerling(db, cast.klas, f"Kind{nummer}", "Verzonnen")
            dossier = maak_dossier(db, kind, cast.school)
            versie = maak_versie(db, dossier)
            vraag(db, dossier, versie)
            meld_aan(db, kind, cast.opleiding)
            assert verzend(db, versie.id)
        db.commit()

    tellingen = []
    for aantal in (1, 40):
        erbij(aantal)
        klant = als(cast.intaker)
        with tel_sql(databank) as gezien:
            klant.bezoek("/intake")
        tellingen.append(len(gezien))
    assert tellingen[0] == tellingen[1] <= 5
