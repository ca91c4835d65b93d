"""Demo: what is sent outside the story went the real way, with an act of a parent and a journaal that holds."""

from random import Random

from sqlmodel import Session, col, select

from app.akkoord.models import AkkoordDaad, AkkoordVerzoek
from app.dossier.models import Dossier, Zending
from app.dossier.states import BIJ_MBO
from app.journaal.queries import breuken
from app.kit.clock import schooljaar
from app.overstap.models import Aanmelding
from app.scholen.demo import DemoContext, DemoLeerling
from app.start.demo import vul
from tests import factories as f
from tests.cast import Cast
from tests.dossier.zendingen import maak_dossier, maak_versie, meld_aan, vraag


def _streek(db: Session, cast: Cast, aantal: int) -> DemoContext:
    context = DemoContext("klein", schooljaar(), Random(7))
    context.intaker[(cast.mbo.organisatie_id, cast.andere_opleiding.crebo)] = cast.intaker_anders.id
    for nummer in range(aantal):
        oud = 18 if nummer % 4 == 0 else 16
        kind = f.leerling(db, cast.klas, f"Demo{nummer}", "Verzonnen", oud)
        ouder = f.ouder(db, kind, f"Ouder {nummer}")
        dossier = maak_dossier(db, kind, cast.school)
        vraag(db, dossier, maak_versie(db, dossier), uitkomst=None)
        meld_aan(db, kind, cast.andere_opleiding)
        assert kind.geboortedatum is not None
        plek = (cast.school.organisatie_id, cast.klas.id, "vmbo-kb", cast.bakker.id, (ouder.id,))
        context.leerlingen.append(DemoLeerling(kind.id, kind.roepnaam, kind.geboortedatum, *plek))
    return context


def test_de_helft_van_wie_wacht_is_verstuurd_en_klopt(db: Session, cast: Cast) -> None:
    vul(db, _streek(db, cast, 40))
    dossiers = db.exec(select(Dossier)).all()
    verstuurd = [dossier for dossier in dossiers if dossier.status in BIJ_MBO]
    assert len(verstuurd) == 15  # half of the thirty who are below 18
    assert len(db.exec(select(Zending)).all()) == 15
    verzoeken = {verzoek.id: verzoek for verzoek in db.exec(select(AkkoordVerzoek))}
    daden = db.exec(select(AkkoordDaad)).all()
    assert {verzoeken[daad.verzoek_id].over_id for daad in daden} == {dossier.persoon_id for dossier in verstuurd}
    assert all(daad.versiehash == verzoeken[daad.verzoek_id].versiehash for daad in daden)
    assert {"verzonden", "warme_overdracht_open"} == {dossier.status for dossier in verstuurd}
    intakes = db.exec(select(Aanmelding.intake_op).where(col(Aanmelding.intake_op).is_not(None))).all()
    assert intakes and all(op.isoweekday() < 6 for op in intakes if op)
    assert not list(breuken(db))


def test_zonder_wachtenden_gebeurt_niets(db: Session, cast: Cast) -> None:
    vul(db, _streek(db, cast, 0))
    assert not db.exec(select(Zending)).all()
