"""Retention of dossiers, of care, and of the files of attachments."""

import hashlib
import os
import time
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import Session, col, select

from app.dossier.bewaar import BESTANDEN, NA_VERLOPEN, OPRUIMERS, ZORGSTAPPEN
from app.dossier.inhoud import lees_delen, versiehash
from app.dossier.models import Antwoord, Bijlage, Dossier, Overgang, Taak, Versie, VersieDeel, WarmeOverdracht, Zending
from app.journaal.queries import regels_over
from app.kit import files
from app.kit.clock import nu, vandaag
from app.kit.ids import nieuw_id
from app.kit.opruimen import veeg
from app.kit.settings import settings
from tests.cast import Cast
from tests.dossier import zendingen as z
from tests.factories import bewaar, wie_is
from tests.tellen import rijen, weg

ZORG, DOSSIER = (opruimer.functie for opruimer in OPRUIMERS)


def _bijlage(db: Session, dossier: Dossier, stap: str, merk: str, door: str) -> Bijlage:
    kop = {"id": nieuw_id(), "dossier_id": dossier.id, "stap": stap, "door_id": door, "op": nu(), "grootte": 1}
    return bewaar(db, Bijlage(**kop, naam="x.pdf", soort="application/pdf", merk=merk, sha256=merk))


def _heel_dossier(db: Session, cast: Cast, verstuurd: bool, kind: Any = None) -> Dossier:
    """With a row in every table of the slice."""
    kind = kind or cast.sanne
    dossier = z.maak_dossier(db, kind, cast.school)
    versie = z.maak_versie(db, dossier)
    for stap in ("A5", "A9"):
        _bijlage(db, dossier, stap, "ab" * 32, kind.id)
        antwoord = {"dossier_id": dossier.id, "stap": stap, "inhoud": b"x", "door_id": kind.id, "op": nu()}
        bewaar(db, Antwoord(**antwoord))
    doen = {"verb": "start", "van": "niet_gestart", "naar": "bij_leerling", "door_id": cast.bakker.id, "op": nu()}
    bewaar(db, Overgang(id=nieuw_id(), dossier_id=dossier.id, **doen))
    taak = {"soort": "geen_antwoord", "voor": "mentor", "gemaakt_op": nu(), "gedaan_door_id": cast.bakker.id}
    bewaar(db, Taak(id=nieuw_id(), dossier_id=dossier.id, **taak))
    if verstuurd:
        aanmelding = z.meld_aan(db, kind, cast.opleiding)
        naar = {"id": nieuw_id(), "aanmelding_id": aanmelding.id}
        zending = {"versie_id": versie.id, "verzonden_op": nu(), "ontvangen_door_id": cast.intaker.id}
        bewaar(db, Zending(**naar, **zending))
        gesprek = {"dossier_id": dossier.id, "gevraagd_op": nu(), "afspraken": b"dicht", "door_id": cast.intaker.id}
        bewaar(db, WarmeOverdracht(**naar, **gesprek))
    return dossier


INHOUD = {"antwoord": 2, "dossierversie": 1, "dossierversie_deel": 5, "bijlage": 2, "dossiertaak": 1}
RIJ = {"dossier": 1, "dossierovergang": 1}
OOK_BIJ_MBO = {"zending": 1, "warme_overdracht": 1}


def _stand(db: Session, kind: Any) -> str | None:
    db.expire_all()
    return db.exec(select(Dossier.status).where(Dossier.persoon_id == kind.id)).first()


@pytest.mark.parametrize(
    ("verstuurd", "dag", "gaat"),
    [
        (True, date(2028, 1, 31), False),
        (True, date(2028, 2, 1), True),
        (False, date(2028, 2, 1), False),
        (False, date(2028, 7, 31), False),
        (False, date(2028, 8, 1), True),
    ],
)
def test_dossier_verloopt_op_zijn_dag_met_alles_wat_eraan_hangt(
    db: Session, cast: Cast, verstuurd: bool, dag: date, gaat: bool
) -> None:
    _heel_dossier(db, cast, verstuurd)
    _heel_dossier(db, cast, True, cast.yusuf).schooljaar = "2027-2028"
    voor = rijen(db)
    DOSSIER(db, dag)
    over = INHOUD | (OOK_BIJ_MBO if verstuurd else {}) | {"dossierovergang": -1}
    assert weg(voor, rijen(db)) == (over if gaat else {})
    assert (_stand(db, cast.sanne), _stand(db, cast.yusuf)) == ("verlopen" if gaat else "bij_ouders", "bij_ouders")
    regels = regels_over(db, wie_is(db, cast.sanne))
    assert [regel.wat for regel in regels] == (["dossier_opgeruimd"] if gaat else []), "de leerling ziet het"
    assert DOSSIER(db, dag) == 0


def test_dat_er_een_dossier_was_is_een_jaar_later_ook_weg(db: Session, cast: Cast) -> None:
    dossier = z.maak_dossier(db, cast.sanne, cast.school, "verlopen")
    dossier.status_op = nu() - NA_VERLOPEN + timedelta(hours=1)
    voor = rijen(db)
    DOSSIER(db, vandaag())
    assert weg(voor, rijen(db)) == {}
    dossier.status_op = nu() - NA_VERLOPEN
    db.add(dossier)
    db.flush()
    assert DOSSIER(db, vandaag()) == 1
    assert weg(voor, rijen(db)) == {"dossier": 1}


@pytest.mark.parametrize("dag", [date(2026, 11, 23), date(2026, 11, 24)])
def test_dossier_gaat_mee_met_wie_twee_jaar_weg_is(db: Session, cast: Cast, dag: date) -> None:
    _heel_dossier(db, cast, True)
    cast.sanne.vertrokken_op = date(2024, 11, 24)
    db.add(cast.sanne)
    voor = rijen(db)
    DOSSIER(db, dag)
    assert weg(voor, rijen(db)) == (INHOUD | RIJ | OOK_BIJ_MBO if dag.day == 24 else {})


def test_medewerker_die_weg_is_verdwijnt_uit_dossiers_die_blijven(db: Session, cast: Cast) -> None:
    _heel_dossier(db, cast, True)
    for mens in (cast.bakker, cast.intaker):
        mens.vertrokken_op = date(2024, 11, 24)
        db.add(mens)
    voor = rijen(db)
    assert DOSSIER(db, vandaag()) == 0
    assert weg(voor, rijen(db)) == {}
    kolommen = (Overgang.door_id, Taak.gedaan_door_id, Zending.ontvangen_door_id, WarmeOverdracht.door_id)
    assert [db.exec(select(kolom)).all() for kolom in kolommen] == [[None]] * 4


@pytest.mark.parametrize("dag", [date(2028, 1, 31), date(2028, 2, 1)])
def test_zorg_wordt_leeg_en_de_versie_blijft_na_te_rekenen(db: Session, cast: Cast, dag: date) -> None:
    dossier = _heel_dossier(db, cast, True)
    versie = db.exec(select(Versie).where(Versie.dossier_id == dossier.id)).one()
    voor = rijen(db)
    ZORG(db, dag)
    db.expire_all()
    gewist = {code for code, deel in lees_delen(db, versie.id).items() if deel.gewist}
    gesprek = db.exec(select(WarmeOverdracht.afspraken)).one()
    if dag.month == 1:
        assert (gewist, gesprek, weg(voor, rijen(db))) == (set(), b"dicht", {})
        return
    assert (gewist, gesprek) == ({"A9", "A10", "B5"}, b"")
    assert weg(voor, rijen(db)) == {"antwoord": 1, "bijlage": 1}
    hashes = dict(db.exec(select(VersieDeel.stap, VersieDeel.hash).where(VersieDeel.versie_id == versie.id)).all())
    assert versiehash(hashes) == versie.hash
    assert ZORG(db, dag) == 0


def test_zorgstappen_zijn_wat_het_dossier_zelf_zegt() -> None:
    assert {"A9", "A10", "B5", "C1"} <= set(ZORGSTAPPEN)
    assert not {"A1", "A5", "B1", "B3"} & set(ZORGSTAPPEN)


def _plek(merk: str) -> Path:
    return Path(settings().bestanden) / merk[:2] / merk[2:]


def _maak_oud(*merken: str) -> None:
    gisteren = time.time() - 2 * 24 * 3600
    for merk in merken:
        os.utime(_plek(merk), (gisteren, gisteren))


def test_bestand_gaat_pas_weg_als_geen_rij_het_meer_noemt(db: Session, cast: Cast) -> None:
    sanne, yusuf = (z.maak_dossier(db, kind, cast.school) for kind in (cast.sanne, cast.yusuf))
    samen, alleen, nieuw = (files.bewaar(tekst + os.urandom(8)) for tekst in (b"samen", b"alleen", b"nieuw"))
    _bijlage(db, sanne, "A8", samen, cast.sanne.id)
    _bijlage(db, yusuf, "A8", samen, cast.yusuf.id)
    _bijlage(db, sanne, "A8", alleen, cast.sanne.id)
    _maak_oud(samen, alleen)
    veeg(db, BESTANDEN)
    assert _plek(samen).exists() and _plek(alleen).exists() and _plek(nieuw).exists()
    for bijlage in db.exec(select(Bijlage).where(col(Bijlage.dossier_id) == sanne.id)):
        db.delete(bijlage)
    db.flush()
    assert veeg(db, BESTANDEN) >= 1
    assert _plek(samen).exists() and not _plek(alleen).exists()
    assert _plek(nieuw).exists(), "te jong: de rij kan nog onderweg zijn"
    assert hashlib.sha256(files.lees(samen)).digest()
