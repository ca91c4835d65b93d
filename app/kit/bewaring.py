"""Backup and restore: one tar with the database, the encrypted attachments and a list of checksums."""

import hashlib
import io
import json
import os
import shutil
import sqlite3
import subprocess
import tarfile
import tempfile
from contextlib import closing
from pathlib import Path

import click
import sqlalchemy as sa

from app.kit import files
from app.kit.clock import nu
from app.kit.settings import settings

LIJST = "inhoud.json"


def _is_sqlite() -> bool:
    return settings().database_url.startswith("sqlite")


def _sqlite_pad() -> Path:
    return Path(sa.make_url(settings().database_url).database or "")


def _programma(naam: str, *argumenten: str) -> None:
    """A program of PostgreSQL on our database. The password goes by the environment: arguments show in `ps`."""
    adres = sa.make_url(settings().database_url).set(drivername="postgresql")
    if shutil.which(naam) is None:
        raise click.ClickException(f"Het programma {naam} van PostgreSQL is niet gevonden.")
    opdracht = [naam, *argumenten, f"--dbname={adres.set(password=None).render_as_string(hide_password=False)}"]
    omgeving = os.environ | ({"PGPASSWORD": adres.password} if adres.password else {})
    klaar = subprocess.run(opdracht, capture_output=True, check=False, env=omgeving)
    if klaar.returncode:
        raise click.ClickException(f"{naam} lukte niet: {klaar.stderr.decode(errors='replace').strip()[:200]}")


def _dump(doel: Path) -> None:
    if not _is_sqlite():
        _programma("pg_dump", "--format=custom", f"--file={doel}")
        return
    if not _sqlite_pad().is_file():
        raise click.ClickException(f"Er is nog geen database in {_sqlite_pad()}.")
    with closing(sqlite3.connect(_sqlite_pad())) as van, closing(sqlite3.connect(doel)) as naar:
        van.backup(naar)  # consistent while the server writes on


def _bestanden() -> list[tuple[str, Path]]:
    wortel = Path(settings().bestanden)
    if settings().bestanden.startswith("s3://"):
        return []  # an S3 bucket is kept safe by its own versions and copies
    # '#' marks a file that is being written just now.
    paden = [pad for pad in sorted(wortel.rglob("*")) if pad.is_file() and "#" not in pad.name]
    return [(f"bestanden/{pad.relative_to(wortel)}", pad) for pad in paden]


def _hash(pad: Path) -> str:
    with pad.open("rb") as bestand:
        return hashlib.file_digest(bestand, "sha256").hexdigest()


def maak_backup(doel: Path) -> int:
    """Write the tar; gives the number of attachments. Raises ClickException when DOEL exists."""
    if doel.exists():
        raise click.ClickException(f"{doel} bestaat al; kies een andere naam.")
    with tempfile.TemporaryDirectory() as map_:
        dump = Path(map_) / "database"
        _dump(dump)
        inhoud = [("database", dump), *_bestanden()]
        lijst = {naam: _hash(pad) for naam, pad in inhoud}
        kop = json.dumps({"soort": "sqlite" if _is_sqlite() else "postgresql", "op": nu().isoformat(), "sha256": lijst})
        half = doel.with_name(doel.name + ".half")
        half.touch(mode=0o600)  # personal data: for the operator alone
        with tarfile.open(half, "w") as tar:
            info = tarfile.TarInfo(LIJST)
            info.size = len(kop.encode())
            tar.addfile(info, io.BytesIO(kop.encode()))
            for naam, pad in inhoud:
                tar.add(pad, naam)
        os.replace(half, doel)
    return len(inhoud) - 1


BESCHADIGD = "Dit is geen hele backup van Doorlijn; er is niets teruggezet."


def _pak_uit(bron: Path, naar: Path) -> dict[str, str]:
    try:
        with tarfile.open(bron) as tar:
            tar.extractall(naar, filter="data")
            namen = set(tar.getnames())
        kop = json.loads((naar / LIJST).read_text())
        soort_daar, lijst = str(kop["soort"]), {str(naam): str(som) for naam, som in kop["sha256"].items()}
    except (tarfile.TarError, OSError, EOFError, ValueError, KeyError, AttributeError, TypeError) as fout:
        raise click.ClickException(BESCHADIGD) from fout
    soort = "sqlite" if _is_sqlite() else "postgresql"
    if soort_daar != soort:
        raise click.ClickException(f"Deze backup is van {soort_daar}; de database hier is {soort}.")
    if "database" not in lijst or not set(lijst) <= namen:
        raise click.ClickException(BESCHADIGD)
    for naam, verwacht in lijst.items():
        if _hash(naar / naam) != verwacht:
            raise click.ClickException(f"De backup is beschadigd bij {naam}; er is niets teruggezet.")
    return lijst


def zet_terug(bron: Path, overschrijf: bool) -> int:
    """Bring the tar back; gives the number of attachments. Nothing changes before every checksum fits."""
    with tempfile.TemporaryDirectory() as map_:
        uit = Path(map_)
        lijst = _pak_uit(bron, uit)
        _zet_database(uit / "database", overschrijf)
        for naam in lijst:
            if naam.startswith("bestanden/"):
                files.zet_terug(naam.removeprefix("bestanden/"), (uit / naam).read_bytes())
    return len(lijst) - 1


def _zet_database(dump: Path, overschrijf: bool) -> None:
    if not _is_sqlite():
        schoon = ["--clean", "--if-exists"] if overschrijf else []
        # One transaction: a database that is not empty refuses it and stays as it was.
        _programma("pg_restore", *schoon, "--single-transaction", "--no-owner", "--no-privileges", str(dump))
        return
    doel = _sqlite_pad()
    if doel.exists() and not overschrijf:
        raise click.ClickException(f"{doel} bestaat al; gebruik --overschrijf, dan blijft de oude ernaast staan.")
    doel.parent.mkdir(parents=True, exist_ok=True)
    for staart in ("", "-wal", "-shm"):
        oud = doel.with_name(doel.name + staart)
        if oud.exists():
            oud.rename(doel.with_name(f"{doel.name}.oud-{nu():%Y%m%dT%H%M%S}{staart}"))
    shutil.copyfile(dump, doel)
