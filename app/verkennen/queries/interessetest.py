"""A pupil's own interest tests: the one he is in, and what came out of earlier ones."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.verkennen.models import TestAntwoord, TestRonde
from app.verkennen.profiel import LETTERS, Profiel

MEESTE_UITSLAGEN = 50
"""Results shown at most, newest first."""


@dataclass(frozen=True, slots=True)
class Uitslag:
    """One finished test."""

    ronde_id: str
    klaar_op: datetime
    inhoud_versie: int
    profiel: Profiel
    """Scores 0 to 20 in the order R, I, A, S, E, C."""


@dataclass(frozen=True, slots=True)
class Bezig:
    """The test he is in."""

    ronde_id: str
    antwoorden: dict[str, int]
    """Value 0 to 4 by item."""


_SCORES: tuple[Any, ...] = tuple(getattr(TestRonde, letter.lower()) for letter in LETTERS)


def _kies(persoon_id: str) -> sa.Select[Any]:
    return (
        sa.select(col(TestRonde.id), col(TestRonde.klaar_op), col(TestRonde.inhoud_versie), *_SCORES)
        .where(col(TestRonde.persoon_id) == persoon_id, col(TestRonde.klaar_op).is_not(None))
        .order_by(col(TestRonde.klaar_op).desc(), col(TestRonde.id).desc())
    )


def _lees(db: Session, zin: sa.Select[Any]) -> list[Uitslag]:
    rijen = db.execute(zin).all()
    return [Uitslag(ronde_id, op, versie, tuple(een or 0 for een in delen)) for ronde_id, op, versie, *delen in rijen]


def uitslagen(db: Session, persoon_id: str, limiet: int = MEESTE_UITSLAGEN) -> list[Uitslag]:
    """His finished tests, newest first. No `wie`: for who already holds this pupil's id as his own."""
    return _lees(db, _kies(persoon_id).limit(limiet))


def uitslag_voor(db: Session, wie: Wie, ronde_id: str) -> Uitslag | None:
    """One finished test of his own."""
    return next(iter(_lees(db, _kies(wie.persoon_id).where(col(TestRonde.id) == ronde_id))), None)


def laatste_uitslag(db: Session, persoon_id: str) -> Uitslag | None:
    """His newest finished test; None when he has none."""
    return next(iter(uitslagen(db, persoon_id, 1)), None)


def bezig_van(db: Session, persoon_id: str) -> Bezig | None:
    """The test he is in with his answers, in one statement; None when he is in none."""
    open_ = (
        sa.select(col(TestRonde.id))
        .where(col(TestRonde.persoon_id) == persoon_id, col(TestRonde.klaar_op).is_(None))
        .order_by(col(TestRonde.begonnen_op).desc(), col(TestRonde.id).desc())
        .limit(1)
        .subquery()
    )
    zin = sa.select(open_.c.id, col(TestAntwoord.item_id), col(TestAntwoord.waarde)).select_from(
        open_.outerjoin(TestAntwoord, col(TestAntwoord.ronde_id) == open_.c.id)
    )
    rijen = db.execute(zin).all()
    if not rijen:
        return None
    return Bezig(rijen[0][0], {item_id: waarde for _ronde, item_id, waarde in rijen if item_id})


def ronde_voor(db: Session, wie: Wie, ronde_id: str) -> TestRonde | None:
    """One of his own tests, to change it: locked until the end of the request."""
    zin = sa.select(TestRonde).where(col(TestRonde.id) == ronde_id, col(TestRonde.persoon_id) == wie.persoon_id)
    return db.execute(zin.with_for_update(key_share=True)).scalars().first()
