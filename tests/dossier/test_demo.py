"""Demo dossiers: in every state, complete, with hashes that hold, and only for who is outside the story."""

from collections import Counter
from random import Random

import pytest
import sqlalchemy as sa
from sqlmodel import Session, col, select

from app.akkoord.models import AkkoordVerzoek
from app.dossier.antwoorden import lees_bladen
from app.dossier.demo import VERDELING, vul
from app.dossier.forms import is_klaar
from app.dossier.inhoud import deelhash, lees_delen, versiehash
from app.dossier.models import Antwoord, Dossier, Versie
from app.dossier.stappen import ALLE, MET_CODE
from app.dossier.states import DossierStatus
from app.kit.clock import schooljaar
from app.overstap.models import Aanmelding, Keuze
from app.scholen.demo import DemoAanbod, DemoContext, DemoLeerling
from tests import factories as f
from tests.cast import Cast


@pytest.fixture
def streek(db: Session, cast: Cast) -> DemoContext:
    leerlingen = []
    for nummer in range(60):
        mens = f.leerling(db, cast.klas, f"Demo{nummer}", "Verzonnen", 16)
        assert mens.geboortedatum is not None
        leerlingen.append(
            DemoLeerling(
                mens.id,
                mens.roepnaam,
                mens.geboortedatum,
                cast.school.organisatie_id,
                cast.klas.id,
                "vmbo-kb",
                cast.bakker.id,
                (),
            )
        )
    aanbod = [
        DemoAanbod(een.id, een.instelling_id, een.crebo, een.naam, een.niveau, een.leerweg)
        for een in (cast.opleiding, cast.andere_opleiding)
    ]
    return DemoContext(
        "klein",
        schooljaar(),
        Random(7),
        leerlingen=leerlingen,
        aanbod=aanbod,
        wie={"sanne": leerlingen[0].persoon_id},
        keuze_van_sanne=cast.opleiding.id,
    )


def test_every_state_is_there_and_the_story_is_left_alone(db: Session, streek: DemoContext) -> None:
    vul(db, streek)
    standen = Counter(db.exec(select(Dossier.status)))
    assert set(standen) == set(VERDELING) - {DossierStatus.NIET_GESTART}
    assert streek.leerlingen[0].persoon_id not in set(db.exec(select(Dossier.persoon_id)))
    assert streek.keuze_van_sanne not in set(db.exec(select(Keuze.aanbod_id)))
    aangemeld = set(db.exec(select(Aanmelding.persoon_id)))
    ingeleverd = set(db.exec(select(Dossier.persoon_id).where(Dossier.versie_nu == 1)))
    assert aangemeld == ingeleverd
    assert db.exec(select(sa.func.count()).select_from(AkkoordVerzoek)).one() == standen[DossierStatus.BIJ_OUDERS]


def test_what_is_called_finished_is_finished_and_hashes_hold(db: Session, streek: DemoContext) -> None:
    vul(db, streek)
    codes = [stap.code for stap in ALLE]
    for dossier in db.exec(select(Dossier)).all():
        klaar = set(db.exec(select(Antwoord.stap).where(Antwoord.dossier_id == dossier.id, col(Antwoord.klaar))))
        bladen = lees_bladen(db, dossier.id, codes)
        for code in klaar:
            waarden = bladen[code].waarden
            assert is_klaar(MET_CODE[code].gevraagd(waarden), waarden), (code, waarden)
    for versie in db.exec(select(Versie)).all():
        hashes = {code: deelhash(versie.dossier_id, code, deel) for code, deel in lees_delen(db, versie.id).items()}
        assert versiehash(hashes) == versie.hash
