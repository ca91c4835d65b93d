"""Cleaning up: what every table's retention rule does when its time has come.

Each slice lists its cleaners in `<slice>/bewaar.py` as `OPRUIMERS`; a test holds them against the
markers on the columns, so no table with personal data is without one (domein.md 4.3 and 4.5).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session

from app.kit.privacy import Bewaar


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


def wis(db: Session, tabel: Any, *voorwaarden: sa.ColumnElement[bool]) -> int:
    """Delete rows; gives how many."""
    uitkomst = db.execute(sa.delete(tabel).where(*voorwaarden))
    return int(getattr(uitkomst, "rowcount", 0))
