"""`doorlijn opruimen`, and its rehearsal that changes nothing."""

import os
import time
from datetime import date
from pathlib import Path

import sqlalchemy as sa
from sqlmodel import Session, col

from app.journaal.models import Journaalregel
from app.kit import files
from app.kit.ids import nieuw_id
from app.kit.settings import settings
from app.scholen.models import Inlezing
from tests.cast import Cast
from tests.cli.conftest import Draai
from tests.factories import bewaar, moment
from tests.tellen import rijen, weg


def _lijst(db: Session, cast: Cast) -> Path:
    """An uploaded list of two months ago, with its file."""
    merk = files.bewaar(b"nummer;naam")
    kop = {"id": nieuw_id(), "school_id": cast.school.organisatie_id, "schooljaar": "2026-2027"}
    rij = {"door_id": cast.schoolbeheer.id, "naam": "klas.csv", "merk": merk, "gemaakt_op": moment("2026-09-24T10:00")}
    bewaar(db, Inlezing(**kop, **rij))
    db.commit()
    pad = Path(settings().bestanden) / merk[:2] / merk[2:]
    toen = time.time() - 60 * 24 * 3600
    os.utime(pad, (toen, toen))
    return pad


def test_proef_verandert_niets_en_daarna_gaat_het_weg(db: Session, cast: Cast, draai: Draai) -> None:
    bestand = _lijst(db, cast)
    cast.decaan.vertrokken_op = date(2020, 1, 1)
    db.add(cast.decaan)
    db.commit()
    voor = rijen(db)
    db.rollback()
    verslag = draai("opruimen", "--proef").output
    assert "      1  Ingelezen klassenlijsten gaan na dertig dagen weg." in verslag
    assert "Dit was een proef: er is niets weg." in verslag
    assert rijen(db) == voor and bestand.exists()
    db.rollback()
    verslag = draai("opruimen").output
    assert "      1  Bestanden waar niets meer naar wijst." in verslag
    assert weg(voor, rijen(db)) == {"inlezing": 1, "persoon": 1, "roltoekenning": 1}
    regels = db.execute(sa.select(col(Journaalregel.ding), col(Journaalregel.waarom))).all()
    assert [tuple(regel) for regel in regels] == [("kort", "1"), ("schoolloopbaan", "2")]
    assert not bestand.exists()
    db.rollback()
    assert all(int(regel.split()[0]) == 0 for regel in draai("opruimen").output.splitlines() if "  " in regel.lstrip())


def test_elke_regel_van_het_verslag_is_een_zin() -> None:
    from app.main import opruimers

    zinnen = [opruimer.uitleg for opruimer in opruimers()]
    assert len(set(zinnen)) == len(zinnen) >= 10
    assert all(zin[0].isupper() and zin.endswith(".") and len(zin.split()) <= 20 for zin in zinnen)
