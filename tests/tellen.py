"""Counting: rows per table, so that a test can say exactly what went; statements per page."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import Engine
from sqlmodel import Session, SQLModel

from app.kit.db import Databank
from app.kit.vraag import Vraag


def rijen(db: Session) -> dict[str, int]:
    """Number of rows of every table that has any."""
    db.flush()
    aantallen = {
        naam: db.execute(sa.select(sa.func.count()).select_from(tabel)).scalar_one()
        for naam, tabel in SQLModel.metadata.tables.items()
    }
    return {naam: aantal for naam, aantal in aantallen.items() if aantal}


def weg(voor: dict[str, int], na: dict[str, int]) -> dict[str, int]:
    """What went: rows per table."""
    return {naam: aantal - na.get(naam, 0) for naam, aantal in voor.items() if aantal != na.get(naam, 0)}


@contextmanager
def tel_sql(databank: Databank | None = None) -> Iterator[list[str]]:
    """Collect every statement sent to this database, or to any, without BEGIN and COMMIT."""
    waar: Any = Engine if databank is None else databank.engine
    gezien: list[str] = []

    def noteer(_v: Any, _c: Any, tekst: str, *_rest: Any) -> None:
        if not tekst.startswith(("BEGIN", "COMMIT", "ROLLBACK", "PRAGMA")):
            gezien.append(tekst)

    bij_driver = Vraag.bij_driver

    def noteer_driver(vraag: Vraag, lezer: Any, delen: dict[str, Any]) -> list[tuple[Any, ...]]:
        gezien.append(str(vraag.zin))
        return bij_driver(vraag, lezer, delen)

    event.listen(waar, "before_cursor_execute", noteer)
    Vraag.bij_driver = noteer_driver  # type: ignore[method-assign]
    try:
        yield gezien
    finally:
        Vraag.bij_driver = bij_driver  # type: ignore[method-assign]
        event.remove(waar, "before_cursor_execute", noteer)
