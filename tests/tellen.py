"""Counting rows per table, so that a test can say exactly what went and that nothing else did."""

import sqlalchemy as sa
from sqlmodel import Session, SQLModel


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
