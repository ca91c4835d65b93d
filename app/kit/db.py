"""Database: one engine, SQLite or PostgreSQL, with one synchronous session per request."""

import sqlite3
import threading
from datetime import UTC, datetime
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import Connection, Dialect, Engine
from sqlalchemy.pool import PoolProxiedConnection
from sqlmodel import Session, SQLModel

NAAMGEVING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
SQLModel.metadata.naming_convention = NAAMGEVING

SCHRIJFT = "doorlijn_schrijft"
GEDULD_MS = 15000
"""Milliseconds that a statement waits for what another holds, on either engine; then it fails instead of hanging."""


class Moment(sa.TypeDecorator[datetime]):
    """A moment in time: aware UTC in Python, UTC without zone in the database."""

    impl = sa.DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To the database; a moment without zone is a programming error."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("Een moment heeft altijd een tijdzone.")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """From the database."""
        return None if value is None else value.replace(tzinfo=UTC)


class Rij(SQLModel):
    """Base of every table. Relationships are not loaded by themselves: pages read rows."""


def _sqlite(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def instellen(verbinding: Any, _record: Any) -> None:
        verbinding.isolation_level = None  # BEGIN is ours, see below
        for regel in (
            f"busy_timeout={GEDULD_MS}",
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            "cache_size=-32000",
            "temp_store=MEMORY",
        ):
            verbinding.execute(f"PRAGMA {regel}")

    @event.listens_for(engine, "begin")
    def beginnen(verbinding: Connection) -> None:
        # A writer takes the lock at once: an upgrade halfway would fail without waiting.
        # Straight to the driver: through the engine's layers these words cost as much as a query.
        schrijft = verbinding.get_execution_options().get(SCHRIJFT, False)
        rauw = cast(sqlite3.Connection, verbinding.connection.driver_connection)
        rauw.execute("BEGIN IMMEDIATE" if schrijft else "BEGIN")


def maak_engine(url: str, verbindingen: int = 8) -> Engine:
    """Engine for an address, with the house settings of its kind of database."""
    adres = sa.make_url(url)
    if adres.get_backend_name() == "sqlite":
        engine = sa.create_engine(adres, connect_args={"check_same_thread": False}, pool_size=verbindingen)
        _sqlite(engine)
        return engine
    wachten = f"-c lock_timeout={GEDULD_MS}"
    return sa.create_engine(adres, pool_size=verbindingen, pool_pre_ping=True, connect_args={"options": wachten})


class Databank:
    """The database of this process.

    `sessie(schrijft=True)` starts with `BEGIN IMMEDIATE` on SQLite. The caller commits:
    in the house those are `app.web.eenheid`, the worker and the command line, nobody else.
    """

    def __init__(self, url: str, verbindingen: int = 8) -> None:
        self.engine = maak_engine(url, verbindingen)
        self.is_sqlite = self.engine.dialect.name == "sqlite"
        self._los, self._geleend = threading.local(), list[PoolProxiedConnection]()
        self._schrijvend = self.engine.execution_options(**{SCHRIJFT: True})

    def sessie(self, schrijft: bool = False) -> Session:
        """New session; nothing is sent to the database before its first statement."""
        return Session(self._schrijvend if schrijft else self.engine, expire_on_commit=False, info={"databank": self})

    def losse_lezer(self) -> sqlite3.Connection:
        """SQLite only: this thread's driver connection outside any transaction, so it sees the newest state.

        It stays open: for one lookup by key, opening and closing would take longer than the lookup.
        """
        lezer: sqlite3.Connection | None = getattr(self._los, "lezer", None)
        if lezer is None:
            geleend = self.engine.raw_connection()
            lezer = self._los.lezer = cast(sqlite3.Connection, geleend.driver_connection)
            geleend.detach()  # no longer one of the pool's: many short threads would use the pool up
            self._geleend.append(geleend)
        return lezer

    def sluit(self) -> None:
        """Give every connection back."""
        for geleend in self._geleend:
            geleend.close()
        self.engine.dispose()
