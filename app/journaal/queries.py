"""Reading the journaal: what a person may know about himself, and the check of the chain."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from app.journaal.actions import Doener
from app.journaal.models import BEGIN, Journaalanker, Journaalregel, regelhash

BLAD = 50
"""Lines per page."""


@dataclass(frozen=True, slots=True)
class Regel:
    """A line as a page needs it; names are looked up by the page that composes."""

    nummer: int
    tijd: datetime
    wie_id: str | None
    rol: str
    organisatie_id: str | None
    wat: str
    ding: str


def regels_over(db: Session, wie: Doener, voor: int | None = None) -> list[Regel]:
    """Lines about the asker himself, newest first; `voor` = number of the last line of the page before."""
    regel = Journaalregel
    vraag = (
        sa.select(
            col(regel.nummer),
            col(regel.tijd),
            col(regel.wie_id),
            col(regel.rol),
            col(regel.organisatie_id),
            col(regel.wat),
            col(regel.ding),
        )
        .where(col(regel.over_id) == wie.persoon_id)
        .order_by(col(regel.nummer).desc())
        .limit(BLAD)
    )
    if voor is not None:
        vraag = vraag.where(col(regel.nummer) < voor)
    return [Regel(*rij) for rij in db.execute(vraag).all()]


def breuken(db: Session) -> Iterator[int]:
    """Numbers of lines that do not fit the chain: changed, removed or inserted. Reads in pieces."""
    vorige = db.execute(sa.select(col(Journaalanker.hash))).scalar() or BEGIN
    for regel in db.execute(sa.select(Journaalregel).order_by(col(Journaalregel.nummer))).scalars().yield_per(2000):
        inhoud = {
            "tijd": regel.tijd.isoformat(),
            "wat": regel.wat,
            "over_id": regel.over_id,
            "ding": regel.ding,
            "ding_id": regel.ding_id,
            "wie_id": regel.wie_id,
            "rol": regel.rol,
            "organisatie_id": regel.organisatie_id,
            "waarom": regel.waarom,
        }
        if regel.vorige != vorige or regel.hash != regelhash(vorige, inhoud):
            yield regel.nummer or 0
        vorige = regel.hash
