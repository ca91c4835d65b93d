"""Sending: exactly once, only with akkoord on exactly this version, only to live aanmeldingen."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa
from sqlmodel import Session, select

from app.akkoord.models import AkkoordVerzoek
from app.dossier.models import Dossier, Versie, WarmeOverdracht, Zending
from app.dossier.verzenden import plan_verzending, stuur_ook, verzend
from app.journaal.models import Journaalregel
from app.kit.db import Databank
from app.kit.fouten import NietGevonden, NietNu
from app.main import stel_samen
from app.meldingen.models import Postvakbericht, Uitgaand
from app.meldingen.worker import werk_af
from app.overstap.models import DOOD, AanmeldStatus
from tests.cast import Cast
from tests.dossier.zendingen import INHOUD, klaar_om_te_versturen, maak_dossier, maak_versie, meld_aan, vraag
from tests.factories import wie_is


@pytest.fixture(autouse=True)
def _samengesteld() -> None:
    stel_samen()


def zendingen(databank: Databank) -> list[Zending]:
    with databank.sessie() as db:
        return list(db.exec(select(Zending)))


def test_na_akkoord_gaat_het_dossier_een_keer_weg(db: Session, cast: Cast, databank: Databank) -> None:
    dossier, versie, aanmelding = klaar_om_te_versturen(db, cast)
    plan_verzending(db, versie.id)
    plan_verzending(db, versie.id)
    db.commit()
    werk_af(databank)
    werk_af(databank)
    (zending,) = zendingen(databank)
    assert (zending.versie_id, zending.aanmelding_id) == (versie.id, aanmelding.id)
    with databank.sessie() as na:
        assert na.get_one(Dossier, dossier.id).status == "verzonden"
        verzoek = na.exec(select(AkkoordVerzoek)).one()
        assert verzoek.gesloten_op is not None
        assert na.get_one(type(aanmelding), aanmelding.id).dossier_op == zending.verzonden_op
        regels = na.exec(select(Journaalregel).where(Journaalregel.wat == "dossier_verzonden")).all()
        assert [regel.over_id for regel in regels] == [cast.sanne.id]
        assert na.exec(select(WarmeOverdracht.aanmelding_id)).all() == [aanmelding.id]


def test_veel_werkers_tegelijk_maken_een_zending_per_aanmelding(db: Session, cast: Cast, databank: Databank) -> None:
    _dossier, versie, _aanmelding = klaar_om_te_versturen(db, cast)
    meld_aan(db, cast.sanne, cast.andere_opleiding)
    for _keer in range(6):
        plan_verzending(db, versie.id)
    db.commit()
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda _nummer: werk_af(databank), range(4)))
    paren = [(zending.versie_id, zending.aanmelding_id) for zending in zendingen(databank)]
    assert len(paren) == len(set(paren)) == 2
    with databank.sessie() as na:
        overgangen = na.execute(sa.text("SELECT count(*) FROM dossierovergang WHERE verb = 'verzend'")).scalar()
        assert overgangen == 1
        assert not na.exec(select(Uitgaand).where(Uitgaand.stand == "mislukt")).all()


def test_mail_aan_alleen_de_intaker_van_deze_opleiding_zonder_naam(db: Session, cast: Cast, databank: Databank) -> None:
    _dossier, versie, _aanmelding = klaar_om_te_versturen(db, cast)
    plan_verzending(db, versie.id)
    db.commit()
    werk_af(databank)
    with databank.sessie() as na:
        berichten = na.exec(select(Postvakbericht)).all()
    assert [bericht.aan for bericht in berichten] == [cast.intaker.email_school]
    alles = berichten[0].onderwerp + berichten[0].tekst + berichten[0].html
    assert "Sanne" not in alles and "Zonnedauw" not in alles and "Verzorgende" not in alles
    assert "/intake" in berichten[0].tekst


@pytest.mark.parametrize("status", sorted(DOOD))
def test_dode_aanmelding_krijgt_niets(db: Session, cast: Cast, status: AanmeldStatus) -> None:
    dossier, versie, aanmelding = klaar_om_te_versturen(db, cast)
    aanmelding.status = status
    db.flush()
    assert not verzend(db, versie.id)
    assert not db.exec(select(Zending)).all()
    assert dossier.status == "bij_ouders"


@pytest.mark.parametrize("uitkomst", [None, "niet_akkoord", "vervallen"])
def test_zonder_akkoord_gaat_niets_weg(db: Session, cast: Cast, uitkomst: str | None) -> None:
    _dossier, versie, _aanmelding = klaar_om_te_versturen(db, cast, uitkomst=uitkomst)
    assert not verzend(db, versie.id)


def test_akkoord_op_een_andere_hash_telt_niet(db: Session, cast: Cast) -> None:
    dossier, versie, _aanmelding = klaar_om_te_versturen(db, cast)
    db.execute(sa.update(AkkoordVerzoek).values(versiehash="0" * 64))
    assert not verzend(db, versie.id)
    assert dossier.status == "bij_ouders"


def test_oude_versie_gaat_niet_weg(db: Session, cast: Cast) -> None:
    dossier, versie, _aanmelding = klaar_om_te_versturen(db, cast)
    maak_versie(db, dossier)
    assert not verzend(db, versie.id)


@pytest.mark.parametrize("status", ["bij_leerling", "bij_mentor", "niet_akkoord", "ingetrokken", "verlopen"])
def test_wie_het_terugnam_verstuurt_niet(db: Session, cast: Cast, status: str) -> None:
    dossier, versie, _aanmelding = klaar_om_te_versturen(db, cast)
    dossier.status = status
    db.flush()
    assert not verzend(db, versie.id)


def test_nieuwe_versie_gaat_naar_alle_levende(db: Session, cast: Cast) -> None:
    dossier, eerste, aanmelding = klaar_om_te_versturen(db, cast)
    andere = meld_aan(db, cast.sanne, cast.andere_opleiding)
    assert verzend(db, eerste.id)
    dossier.status = "bij_ouders"
    tweede = maak_versie(db, dossier, INHOUD | {"A5": {"motivatie": "Nu nog liever dan eerst."}})
    vraag(db, dossier, tweede)
    assert verzend(db, tweede.id)
    gestuurd = {(zending.versie_id, zending.aanmelding_id) for zending in db.exec(select(Zending))}
    assert gestuurd == {(v.id, a.id) for v in (eerste, tweede) for a in (aanmelding, andere)}
    assert len(db.exec(select(WarmeOverdracht)).all()) == 2  # one talk per aanmelding, not per version


def test_latere_aanmelding_pas_na_ja_van_de_leerling(db: Session, cast: Cast, databank: Databank) -> None:
    _dossier, versie, _aanmelding = klaar_om_te_versturen(db, cast)
    plan_verzending(db, versie.id)
    db.commit()
    werk_af(databank)
    db.expire_all()
    later = meld_aan(db, cast.sanne, cast.andere_opleiding)
    plan_verzending(db, versie.id)  # a row that was asked twice is no ja
    db.commit()
    werk_af(databank)
    assert len(zendingen(databank)) == 1
    stuur_ook(db, wie_is(db, cast.sanne), later.id)
    db.commit()
    werk_af(databank)
    assert {zending.aanmelding_id for zending in zendingen(databank)} >= {later.id}
    assert len(zendingen(databank)) == 2


def test_stuur_ook_alleen_voor_jezelf_en_na_versturen(db: Session, cast: Cast) -> None:
    _dossier, _versie, aanmelding = klaar_om_te_versturen(db, cast)
    with pytest.raises(NietGevonden):
        stuur_ook(db, wie_is(db, cast.yusuf), aanmelding.id)
    with pytest.raises(NietNu):
        stuur_ook(db, wie_is(db, cast.sanne), aanmelding.id)


def test_zonder_verzoek_om_gesprek_geen_warme_overdracht(db: Session, cast: Cast) -> None:
    inhoud = INHOUD | {"B5": {"overdracht": "nee", "contact_naam": "Ben Bakker"}}
    _dossier, versie, _aanmelding = klaar_om_te_versturen(db, cast, inhoud=inhoud)
    assert verzend(db, versie.id)
    assert not db.exec(select(WarmeOverdracht)).all()


def test_andermans_aanmelding_krijgt_niets(db: Session, cast: Cast) -> None:
    _dossier, versie, aanmelding = klaar_om_te_versturen(db, cast)
    meld_aan(db, cast.yusuf, cast.opleiding)
    maak_dossier(db, cast.yusuf, cast.school)
    assert verzend(db, versie.id)
    assert [zending.aanmelding_id for zending in db.exec(select(Zending))] == [aanmelding.id]
    assert db.get_one(Versie, versie.id).nummer == 1
