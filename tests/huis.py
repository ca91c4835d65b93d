"""A real server as its own process, for tests that need one: browsers, kills, bytes on the line."""

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import httpx

from app.kit.clock import AMSTERDAM, nu
from app.kit.db import Databank
from app.kit.settings import WORTEL


def vrije_poort() -> int:
    """A free port on loopback."""
    with socket.socket() as deur:
        deur.bind(("127.0.0.1", 0))
        return int(deur.getsockname()[1])


class Huis:
    """`doorlijn serve` on a database of its own. `databank` looks into that database from the test.

    Its clock goes on where the test's stands, also after a restart; its keys are the test's, so that a session
    the test opens is one the server knows. What it writes to its streams is kept in `uitvoer`.
    """

    def __init__(self, map_: Path, url: str, **omgeving: str) -> None:
        self.poort, self.url, self.map = vrije_poort(), url, map_
        self.adres = f"http://localhost:{self.poort}"
        self.databank = Databank(url)
        self.uitvoer = map_ / "server.txt"
        self._eigen = omgeving
        self._proces: subprocess.Popen[bytes] | None = None

    def _omgeving(self, later: timedelta = timedelta(seconds=1)) -> dict[str, str]:
        klok = nu().astimezone(AMSTERDAM).replace(tzinfo=None) + later
        vast = {
            "PORT": str(self.poort),
            "DATABASE_URL": self.url,
            "DOORLIJN_ADRES": self.adres,
            "DOORLIJN_VAR": str(self.map),
            "DOORLIJN_BESTANDEN": str(self.map / "bestanden"),
            "DOORLIJN_NU": klok.isoformat(),
            "DOORLIJN_DEMO": "1",
            "DOORLIJN_MAIL": "postvak",
            "DOORLIJN_TWEEDE_FACTOR": "uit",
        }
        return os.environ | vast | self._eigen

    def start(self) -> "Huis":
        """Start it and wait until it answers."""
        with self.uitvoer.open("ab") as stroom:
            opdracht = [sys.executable, "-m", "app.cli", "serve"]
            self._proces = subprocess.Popen(opdracht, env=self._omgeving(), cwd=WORTEL, stdout=stroom, stderr=stroom)
        einde = time.monotonic() + 120
        while time.monotonic() < einde:
            if self._proces.poll() is not None:
                raise RuntimeError(f"de server stopte meteen: {self.uitvoer.read_text()[-800:]}")
            try:
                if httpx.get(f"{self.adres}/gezond", timeout=2).status_code == 200:
                    return self
            except httpx.TransportError:
                time.sleep(0.05)
        raise RuntimeError("de server kwam niet op gang")

    def maak_leeg(self, als: Path) -> None:
        """Make its SQLite file hold what the one of `als` holds, under the server's feet; start it when it was down."""
        with closing(sqlite3.connect(self.url.partition("///")[2], timeout=30, isolation_level=None)) as db:
            db.execute("ATTACH ? AS voorbeeld", (str(als),))
            tabellen = [rij[0] for rij in db.execute("SELECT name FROM voorbeeld.sqlite_master WHERE type = 'table'")]
            db.execute("BEGIN IMMEDIATE")
            for tabel in tabellen:
                db.execute(f'DELETE FROM main."{tabel}"')
                db.execute(f'INSERT INTO main."{tabel}" SELECT * FROM voorbeeld."{tabel}"')
            db.execute("COMMIT")
        if self._proces is None or self._proces.poll() is not None:
            self.start()

    def opdracht(self, *delen: str, later: timedelta = timedelta(seconds=1)) -> "subprocess.CompletedProcess[str]":
        """Run `doorlijn …` on this database, `later` on the clock."""
        regel = [sys.executable, "-m", "app.cli", *delen]
        return subprocess.run(
            regel, env=self._omgeving(later), cwd=WORTEL, capture_output=True, text=True, timeout=300, check=False
        )

    def dood(self) -> None:
        """SIGKILL: no goodbye."""
        assert self._proces is not None
        self._proces.send_signal(signal.SIGKILL)
        self._proces.wait(10)
        self._proces = None

    def stop(self) -> None:
        """Stop it as an operator would; harmless when it is not running."""
        if self._proces is not None:
            self._proces.terminate()
            try:
                self._proces.wait(15)
            except subprocess.TimeoutExpired:
                self.dood()
            self._proces = None

    def weg(self) -> None:
        """Stop, and let go of the database."""
        self.stop()
        self.databank.sluit()


def draaiend(mal: Path, map_: Path, **omgeving: str) -> Iterator[Huis]:
    """A server on a copy of `mal`, for all tests of a process: starting one takes longer than many a test."""
    shutil.copyfile(mal, map_ / "huis.db")
    ding = Huis(map_, f"sqlite:///{map_}/huis.db", **omgeving).start()
    yield ding
    ding.weg()
