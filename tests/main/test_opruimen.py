"""Cleaning up as a whole: every cleaner in its order, on a pupil whose time has come."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import Session, SQLModel, select

from app.accounts.models import Account, Persoon
from app.akkoord.actions import vraag_akkoord
from app.akkoord.models import AkkoordLink
from app.kit import files
from app.kit.clock import nu, vandaag
from app.kit.db import Databank
from app.kit.ids import nieuw_id
from app.kit.opruimen import ruim_op
from app.kit.settings import settings
from app.main import FEATURES, HUISJOBS, bestandskolommen, opruimers, stel_samen
from tests.architectuur.bronnen import ROOT
from tests.cast import Cast
from tests.dossier import zendingen as z
from tests.factories import bewaar
from tests.tellen import rijen


def _hele_loopbaan(db: Session, cast: Cast) -> None:
    """Sanne and Yusuf each with account, dossier, akkoord and aanmelding; her parent has a link."""
    stel_samen()
    for kind in (cast.sanne, cast.yusuf):
        bewaar(db, Account(persoon_id=kind.id, gebruikersnaam=kind.id, gemaakt_op=nu()))
        dossier = z.maak_dossier(db, kind, cast.school)
        versie = z.maak_versie(db, dossier)
        vraag_akkoord(db, None, kind.id, cast.school.organisatie_id, "dossier", versie.id, versie.hash)
        z.meld_aan(db, kind, cast.opleiding)
        wie = {"verzoek_id": z.vraag(db, dossier, z.maak_versie(db, dossier)).id, "ouder_van_id": cast.moeder_sanne.id}
        if kind is cast.sanne:
            moment = {"gemaakt_op": nu(), "verloopt_op": nu() + timedelta(days=14)}
            bewaar(db, AkkoordLink(id=nieuw_id(), hash="x", taal="ar", **wie, **moment))
    db.commit()


def _noemt(db: Session, persoon_id: str) -> list[str]:
    """Every column of every table in which this id stands; the journaal keeps its own three years."""
    return [
        f"{tabel.name}.{kolom.name}"
        for tabel in SQLModel.metadata.tables.values()
        for kolom in tabel.columns
        if isinstance(kolom.type, sa.String) and not tabel.name.startswith("journaal")
        if db.execute(sa.select(sa.literal(1)).where(kolom == persoon_id).limit(1)).first()
    ]


def test_wie_twee_jaar_weg_is_komt_nergens_meer_voor_en_de_ander_houdt_alles(db: Session, cast: Cast) -> None:
    _hele_loopbaan(db, cast)
    sanne_id, yusuf_id, ouder_id = cast.sanne.id, cast.yusuf.id, cast.ouder_account.id
    yusuf = _noemt(db, yusuf_id)
    cast.sanne.vertrokken_op = date(2024, 11, 24)
    db.add(cast.sanne)
    db.flush()
    ruim_op(db, vandaag(), opruimers())
    db.expire_all()
    assert _noemt(db, sanne_id) == []
    assert _noemt(db, yusuf_id) == yusuf
    assert db.exec(select(Persoon.id).where(Persoon.id == ouder_id)).first() is None
    over = rijen(db)
    assert sum(aantal for _opruimer, aantal in ruim_op(db, vandaag(), opruimers())) == 0
    assert rijen(db) == over


def test_een_oude_school_wordt_in_twee_rondes_leeg_zonder_dat_een_verwijzing_breekt(db: Session, cast: Cast) -> None:
    """Nobody noted who left: the first round notes it, the next removes them."""
    _hele_loopbaan(db, cast)
    ver = date(2035, 1, 1)
    for _ronde in range(2):
        ruim_op(db, ver, opruimers())
    over = rijen(db)
    assert not {"leerling", "inschrijving", "dossier", "keuze", "aanmelding", "akkoord_verzoek", "ouder_van"} & set(
        over
    )
    namen = set(db.exec(select(Persoon.roepnaam)).all())
    assert not {"Sanne", "Yusuf", "Bo", "Amal"} & namen
    assert {"Ben", "Ine"} <= namen, "medewerkers blijven tot hun account dicht is"


def test_vandaag_is_er_bij_de_cast_niets_op_te_ruimen(db: Session, cast: Cast) -> None:
    _hele_loopbaan(db, cast)
    voor = rijen(db)
    ruim_op(db, vandaag(), opruimers())
    assert rijen(db) == voor


def test_opruimen_gaat_vanzelf_elke_dag(databank: Databank, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    eigen = replace(settings(), bestanden=str(tmp_path))  # other tests leave files behind
    monkeypatch.setattr(files, "settings", lambda: eigen)
    assert {job.naam: job.elke for job in HUISJOBS} == dict.fromkeys(
        ("huis.opruimen", "huis.bestanden"), timedelta(days=1)
    )
    with databank.sessie(schrijft=True) as db:
        assert [job.functie(db) for job in HUISJOBS] == [0, 0]


def test_elke_slice_die_bestanden_bewaart_noemt_zijn_kolom() -> None:
    """A forgotten column would make its files look as if nobody points to them."""
    bewaart = {
        slice_
        for slice_ in FEATURES
        for pad in (ROOT / "app" / slice_).rglob("*.py")
        if "files.bewaar(" in pad.read_text(encoding="utf-8")
    }
    assert {kolom.class_.__module__.split(".")[1] for kolom in bestandskolommen()} == bewaart
