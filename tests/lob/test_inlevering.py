"""`/loopbaan/inleveringen`: mentor and slb'er read what is handed in and judge it."""

from collections.abc import Callable

import sqlalchemy as sa
from sqlmodel import Session, col

from app.journaal.models import Journaalregel
from app.kit.clock import nu, schooljaar
from app.kit.db import Databank
from app.kit.ids import nieuw_id
from app.lob.inhoud import opdrachten
from app.lob.messages import Ingeleverd, InleveringBekeken
from app.lob.models import Inlevering, InleverStand, Reactie
from app.lob.queries.inlevering import begeleiders_van, wacht_bij
from app.lob.werk import leg_vast
from app.meldingen.models import Uitgaand
from tests import factories as f
from tests.cast import Cast
from tests.conftest import Klant
from tests.lob.werkstuk import ID, PAD, WOORDEN, alles, lever_in, werk
from tests.tellen import tel_sql

Als = Callable[..., Klant]
LIJST = "/loopbaan/inleveringen"


def vul(db: Session, cast: Cast, aantal: int) -> None:
    """Many pupils of Bakker's class handed in."""
    inhoud = leg_vast(opdrachten()[ID])
    for nummer in range(aantal):
        wie = f.leerling(db, cast.klas, f"Leerling{nummer:02}", "Verzonnen").id
        vast = {"inhoud_versie": 1, "inhoud": inhoud, "schooljaar": schooljaar(), "antwoorden": "{}"}
        stand = {"stand": InleverStand.TER_BEOORDELING, "ingeleverd_op": nu(), "gewijzigd_op": nu()}
        db.add(Inlevering(id=nieuw_id(), persoon_id=wie, opdracht_id=ID, **vast, **stand))
    db.commit()


def test_wat_wacht_staat_in_een_vraag_op_een_blad(db: Session, cast: Cast, als: Als, databank: Databank) -> None:
    bakker = als(cast.bakker)
    assert "Je bent helemaal bij" in bakker.bezoek(LIJST)
    vul(db, cast, 60)
    with tel_sql(databank) as zinnen:
        html = bakker.bezoek(LIJST)
    assert sum(" inlevering" in zin for zin in zinnen) == 1 and len(zinnen) <= 3
    assert "Er wachten 60 opdrachten op jou." in html and html.count("Verzonnen</a>") == 50
    assert bakker.bezoek(f"{LIJST}?blz=2").count("Verzonnen</a>") == 10
    assert "Verzonnen" not in als(cast.de_wit).bezoek(LIJST)
    assert als(cast.sanne).get(LIJST).status_code == 403


def test_nog_een_keer_en_dan_voldaan(db: Session, cast: Cast, als: Als) -> None:
    sanne, bakker = als(cast.sanne), als(cast.bakker)
    inlevering = lever_in(db, sanne)
    html = bakker.bezoek(inlevering)
    assert "Kok worden." in html and "Sanne Zonnedauw" in html and 'value="voldaan"' in html
    assert alles(db, sa.select(col(Journaalregel.over_id)).where(col(Journaalregel.wat) == "portfolio_bekeken"))
    versie = {"versie": werk(db).versie}
    zonder = bakker.stuur(f"{inlevering}/oordeel", {"oordeel": "opnieuw", "zin": " "} | versie)
    assert zonder.status_code == 422 and "Schrijf wat er nog bij kan." in zonder.text
    lang = bakker.stuur(f"{inlevering}/oordeel", {"oordeel": "voldaan", "zin": "z" * 1501} | versie)
    assert lang.status_code == 422 and "z" * 1501 in lang.text
    assert bakker.stuur(f"{inlevering}/oordeel", {"oordeel": "mooi", "zin": "Mooi."} | versie).status_code == 422
    meer = {"oordeel": "opnieuw", "zin": "Vertel wie je gaat vragen."}
    assert bakker.stuur(f"{inlevering}/oordeel", meer | versie).status_code == 303
    (reactie,) = alles(db, sa.select(Reactie))
    assert (reactie.over_soort, reactie.tekst, reactie.als) == ("inlevering", meer["zin"], "mentor")
    assert "Nog een keer" in sanne.bezoek(PAD) and meer["zin"] in sanne.bezoek(f"{PAD}/{ID}")
    html = bakker.bezoek(inlevering)
    assert "Kok worden." in html and meer["zin"] in html, "wat hij las, blijft te lezen"
    weer = WOORDEN | {"a-b": "Ik vraag Amir.", "versie": werk(db).versie}
    assert sanne.stuur(f"{inlevering}/ingeleverd", weer).status_code == 303
    oud = bakker.stuur(f"{inlevering}/oordeel", {"oordeel": "voldaan", "zin": "Top."} | versie)
    assert oud.status_code == 409 and "Ik vraag Amir." in oud.text and "Top." in oud.text
    goed = {"oordeel": "voldaan", "versie": werk(db).versie}
    assert bakker.stuur(f"{inlevering}/oordeel", goed).status_code == 303
    assert werk(db).stand == "voldaan" and werk(db).beoordeeld_door_id == cast.bakker.id
    html = bakker.bezoek(inlevering)
    assert 'value="voldaan"' not in html and 'value="opnieuw"' in html, "te snel voldaan kan terug"


def test_de_mails_zeggen_dat_er_iets_is_en_niet_wat(db: Session, cast: Cast, als: Als) -> None:
    sanne, bakker = als(cast.sanne), als(cast.bakker)
    inlevering = lever_in(db, sanne)
    (rij,) = alles(db, sa.select(Uitgaand).where(col(Uitgaand.soort) == "lob.ingeleverd"))
    mail = Ingeleverd().opmaken(db, rij)
    assert mail and mail.aan == "bakker@school.invalid" and "Er wacht 1 opdracht op jou." in mail.tekst
    assert "Sanne" not in mail.tekst
    db.rollback()
    zin = {"oordeel": "opnieuw", "zin": "Vertel meer.", "versie": werk(db).versie}
    assert bakker.stuur(f"{inlevering}/oordeel", zin).status_code == 303
    assert Ingeleverd().opmaken(db, rij) is None, "er wacht niets meer"
    db.rollback()
    (rij,) = alles(db, sa.select(Uitgaand).where(col(Uitgaand.soort) == "lob.inlevering_bekeken"))
    mail = InleveringBekeken().opmaken(db, rij)
    assert mail and mail.aan == "sanne@school.invalid" and "Er kan nog iets bij." in mail.tekst
    assert "Vertel meer." not in mail.tekst and f"{PAD}/{ID}" in mail.tekst
    db.rollback()
    weer = WOORDEN | {"versie": werk(db).versie}
    assert sanne.stuur(f"{inlevering}/ingeleverd", weer).status_code == 303
    assert InleveringBekeken().opmaken(db, rij) is None, "het is alweer anders"


def test_op_het_mbo_beoordeelt_de_slber(db: Session, cast: Cast, als: Als) -> None:
    slber = f.slber(db, cast.mbo, cast.yusuf, "Sam", "Slber")
    db.commit()
    inlevering = lever_in(db, als(cast.yusuf))
    assert set(begeleiders_van(db, cast.yusuf.id)) == {cast.bakker.id, slber.id}
    assert (wacht_bij(db, slber.id), wacht_bij(db, cast.de_wit.id)) == (1, 0)
    db.rollback()
    sam = als(slber)
    assert "Yusuf Maanlicht" in sam.bezoek(LIJST) and "Kok worden." in sam.bezoek(inlevering)
    goed = {"oordeel": "voldaan", "zin": "Mooi.", "versie": werk(db).versie}
    assert sam.stuur(f"{inlevering}/oordeel", goed).status_code == 303
    (reactie,) = alles(db, sa.select(Reactie))
    assert reactie.als == "slber"
