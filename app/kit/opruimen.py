"""Cleaning up: what every table's retention rule does when its time has come.

Each slice lists its cleaners in `<slice>/bewaar.py` as `OPRUIMERS`; a test holds them against the
markers on the columns, so no table with personal data is without one (domein.md 4.3 and 4.5).
The same file names in `BESTANDEN` the columns that point to a file: `veeg` removes what none of them names.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from app.kit import files
from app.kit.clock import AMSTERDAM
from app.kit.privacy import Bewaar

KORT = timedelta(days=30)
"""Term of `Bewaar.KORT`, counted from the moment it ended."""
JONG = timedelta(days=1)
"""A file younger than this is left alone: the row that points to it may not be stored yet."""


@dataclass(frozen=True, slots=True)
class Opruimer:
    """Removes or empties what passed its term, for some tables and one rule."""

    bewaar: Bewaar
    tabellen: tuple[str, ...]
    functie: Callable[[Session, date], int]
    """Given the day it is; gives the number of rows removed or emptied. Harmless when it runs twice."""
    uitleg: str
    """One Dutch sentence for the report: what goes, and when."""


def ruim_op(db: Session, vandaag: date, opruimers: Sequence[Opruimer]) -> list[tuple[Opruimer, int]]:
    """Run every cleaner, highest slice first, so that rows that point go before what they point at."""
    return [(opruimer, opruimer.functie(db, vandaag)) for opruimer in opruimers]


def wis(db: Session, tabel: Any, *voorwaarden: sa.ColumnElement[bool], **opties: Any) -> int:
    """Delete rows; gives how many. `opties` are execution options of the statement."""
    return _aantal(db, sa.delete(tabel).where(*voorwaarden), opties)


def maak_leeg(db: Session, tabel: Any, waarden: dict[str, Any], *voorwaarden: Any, **opties: Any) -> int:
    """Empty columns of rows that stay; gives how many rows."""
    return _aantal(db, sa.update(tabel).where(*voorwaarden).values(**waarden), opties)


def _aantal(db: Session, zin: Any, opties: dict[str, Any]) -> int:
    # What the session has in memory is not brought up to date: a cleaner reads nothing back.
    uitkomst = db.execute(zin.execution_options(synchronize_session=False, **opties))
    return int(getattr(uitkomst, "rowcount", 0))


def kort_geleden(vandaag: date) -> datetime:
    """What ended before this moment is past `Bewaar.KORT`."""
    return begin_van(vandaag) - KORT


def begin_van(dag: date) -> datetime:
    """Midnight in Amsterdam at the start of a day."""
    return datetime.combine(dag, time(), AMSTERDAM)


def jaren_eerder(dag: date, jaren: int) -> date:
    """The same day some years before; for 29 February the 28th."""
    zelfde = dag.day if (dag.month, dag.day) != (2, 29) else 28
    return date(dag.year - jaren, dag.month, zelfde)


def veeg(db: Session, kolommen: Iterable[Any]) -> int:
    """Remove files to which no row points; gives how many. Run it after the cleaners were committed:
    a file can't be brought back by a rollback.
    """
    los = set(files.ouder_dan(JONG))
    for kolom in kolommen:
        if los:
            los -= set(db.execute(sa.select(kolom).where(kolom.is_not(None)).distinct()).scalars())
    # Looked at again just before: the same content may have been stored anew meanwhile.
    return sum(files.wis_ouder_dan(merk, JONG) for merk in sorted(los))
