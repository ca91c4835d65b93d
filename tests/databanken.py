"""A fresh, empty database per test on the engine of this run (`TEST_DATABASE`), gone after the test."""

import os
import shutil
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import OperationalError
from sqlmodel import Session, SQLModel

from app.kit.db import Databank
from app.main import FEATURES, module

MOTOR = os.environ.get("TEST_DATABASE", "sqlite")
for _naam in ["journaal", *FEATURES]:
    module(_naam, "models")
_nummer = iter(range(10**9))

GROOT = 128 * 1024
"""Bytes of a table from which it is worth giving back what a test left."""
KEREN = 4
"""Times to try to empty the borrowed database, each with a few seconds for who still holds something."""


def _maak_tabellen(adres: str) -> None:
    bank = Databank(adres)
    SQLModel.metadata.create_all(bank.engine)
    bank.sluit()


class Mal(ABC):
    """An empty database that is copied for each test: faster than making every table again."""

    @abstractmethod
    def maak(self, naam: str) -> str:
        """A copy; gives its address."""

    @abstractmethod
    def ruim_op(self, naam: str) -> None:
        """Remove a copy that nobody uses any more."""

    def __call__(self, naam: str) -> str:
        """Address of a copy that stays for the whole run."""
        return self.maak(naam)

    @contextmanager
    def leen(self) -> Iterator[str]:
        """Address of a copy for one test."""
        naam = f"t{os.getpid()}_{next(_nummer)}"
        yield self.maak(naam)
        self.ruim_op(naam)


class SqliteMal(Mal):
    """A file that is copied."""

    def __init__(self, map_: Path) -> None:
        self.map_ = map_
        _maak_tabellen(f"sqlite:///{map_ / 'mal.db'}")

    def maak(self, naam: str) -> str:
        shutil.copyfile(self.map_ / "mal.db", self.map_ / f"{naam}.db")
        return f"sqlite:///{self.map_ / naam}.db"

    def ruim_op(self, naam: str) -> None:
        for pad in self.map_.glob(f"{naam}.db*"):
            pad.unlink()


BEZEM = "-c lock_timeout=5000 -c session_replication_role=replica"
ANDEREN = "datname = current_database() AND pid <> pg_backend_pid()"
GROTE = f"""SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
    AND (pg_relation_size(oid) > {GROOT} OR reltuples >= 0 AND relpages > 0)"""


class PostgresMal(Mal):
    """A template database, copied for who needs one of his own; a test borrows one that is emptied after it.

    A copy takes sixty milliseconds, emptying every table two.
    """

    def __init__(self, adres: str) -> None:
        self.basis = sa.make_url(adres)
        self.beheer = sa.create_engine(self.basis, isolation_level="AUTOCOMMIT")
        self.naam = f"mal_{os.getpid()}"
        self._doe(f"CREATE DATABASE {self.naam}")
        _maak_tabellen(self._adres(self.naam))
        self._geleend = ""

    def _doe(self, zin: str) -> None:
        with self.beheer.connect() as db:
            db.execute(sa.text(zin))

    def _adres(self, naam: str) -> str:
        return self.basis.set(database=naam).render_as_string(hide_password=False)

    def maak(self, naam: str) -> str:
        self._doe(f"CREATE DATABASE {naam} TEMPLATE {self.naam} STRATEGY FILE_COPY")
        return self._adres(naam)

    def ruim_op(self, naam: str) -> None:
        # A test may have left a worker's connection open.
        self._doe(f"DROP DATABASE {naam} WITH (FORCE)")

    @contextmanager
    def leen(self) -> Iterator[str]:
        if not self._geleend:
            self._geleend = f"geleend_{os.getpid()}"
            self.maak(self._geleend)
            self._bezem = sa.create_engine(
                self._adres(self._geleend), isolation_level="AUTOCOMMIT", connect_args={"options": BEZEM}
            )
        yield self._adres(self._geleend)
        self._leeg()

    def _leeg(self) -> None:
        """Every row of every table, whoever still has something open; no constraint or trigger looks on."""
        weg = "; ".join(f'DELETE FROM "{tabel}"' for tabel in SQLModel.metadata.tables)
        for keer in range(1, KEREN + 1):
            try:
                with self._bezem.connect() as db:
                    db.execute(sa.text(f"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE {ANDEREN}"))
                    db.execute(sa.text(weg))
                    self._geef_terug(db)
                return
            except OperationalError:  # a thread of the test came back in between
                if keer == KEREN:
                    raise

    def _geef_terug(self, db: sa.Connection) -> None:
        """The room of thousands of rows, and what ANALYZE counted: by itself the server does neither.

        After "no rows" over pages that a test fills again, the next one reads whole tables for every row.
        """
        namen = [f'"{naam}"' for naam in db.execute(sa.text(GROTE)).scalars()]
        if namen:
            db.execute(sa.text(f"VACUUM {', '.join(namen)}"))
            db.execute(sa.text("DELETE FROM pg_statistic WHERE starelid >= 16384"))


@pytest.fixture(scope="session")
def _mal() -> Mal:
    if MOTOR == "sqlite":
        return SqliteMal(Path(os.environ["DOORLIJN_VAR"]))
    from tests.postgres import postgres_url

    return PostgresMal(postgres_url())


@pytest.fixture
def databank(_mal: Mal) -> Iterator[Databank]:
    """A fresh, empty database."""
    with _mal.leen() as adres:
        bank = Databank(adres)
        yield bank
        bank.sluit()


@pytest.fixture
def db(databank: Databank) -> Iterator[Session]:
    """A writing session; commit before a client has to see it."""
    with databank.sessie(schrijft=True) as sessie:
        yield sessie
