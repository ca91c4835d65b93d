"""Retention of the journaal: three years. What is left keeps its chain, from a new beginning."""

from datetime import UTC, date, datetime, time, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from app.journaal.models import Journaalanker, Journaalregel
from app.kit.opruimen import Opruimer, wis
from app.kit.privacy import Bewaar

TERMIJN = timedelta(days=3 * 365)


def _oude_regels(db: Session, vandaag: date) -> int:
    grens = datetime.combine(vandaag - TERMIJN, time(), UTC)
    oud = (
        sa.select(col(Journaalregel.nummer), col(Journaalregel.hash))
        .where(col(Journaalregel.tijd) < grens)
        .order_by(col(Journaalregel.nummer).desc())
        .limit(1)
    )
    laatste = db.execute(oud).first()
    if laatste is None:
        return 0
    db.execute(sa.delete(Journaalanker))
    db.execute(sa.insert(Journaalanker), [{"nummer": laatste[0], "hash": laatste[1]}])
    return wis(db, Journaalregel, col(Journaalregel.nummer) <= laatste[0])


OPRUIMERS = [
    Opruimer(
        Bewaar.JOURNAAL,
        ("journaalregel", "journaalanker"),
        _oude_regels,
        "Regels van het journaal gaan na drie jaar weg.",
    )
]
