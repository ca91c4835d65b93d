"""A statement over table columns that is made once, for what is asked on every visit.

Building and compiling a statement takes longer than answering it, and on SQLite so do the layers between
the session and the driver. A `Vraag` is compiled at its first use and goes straight to SQLite's driver as long
as the session has no transaction of its own; elsewhere it is an ordinary statement.
"""

import sqlite3
from collections.abc import Callable
from functools import cached_property
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlmodel import Session

from app.kit.db import Databank

Omzetter = Callable[[Any], Any] | None
_DIALECT = sqlite.dialect(paramstyle="named")


def _soort(deel: Any) -> Any:
    return deel.type.dialect_impl(_DIALECT)


class Vraag:
    """`zin` with `bindparam`s for everything that changes."""

    def __init__(self, zin: sa.Select[Any]) -> None:
        self.zin = zin

    @cached_property
    def _sqlite(self) -> tuple[str, dict[str, Omzetter], list[Omzetter]]:
        """The SQL, what each parameter and each column is turned into."""
        klaar = self.zin.compile(dialect=_DIALECT)
        heen = {naam: _soort(deel).bind_processor(_DIALECT) for naam, deel in klaar.binds.items()}
        terug = [_soort(kolom).result_processor(_DIALECT, None) for kolom in self.zin.selected_columns]
        return str(klaar), cast(dict[str, Omzetter], heen), cast(list[Omzetter], terug)

    def bij_driver(self, lezer: sqlite3.Connection, delen: dict[str, Any]) -> list[tuple[Any, ...]]:
        """Rows, asked of SQLite's driver itself."""
        tekst, heen, terug = self._sqlite
        ruw = {naam: zet(waarde) if (zet := heen[naam]) else waarde for naam, waarde in delen.items()}
        rijen = lezer.execute(tekst, ruw).fetchall()
        return [tuple([zet(deel) if zet else deel for zet, deel in zip(terug, rij, strict=True)]) for rij in rijen]

    def rijen(self, db: Session, delen: dict[str, Any]) -> list[Any]:
        """Rows, inside the session's transaction when it has one."""
        databank: Databank = db.info["databank"]
        if databank.is_sqlite and not db.in_transaction():
            return self.bij_driver(databank.losse_lezer(), delen)
        return list(db.connection().execute(self.zin, delen).all())
