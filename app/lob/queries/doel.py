"""What a pupil wants to reach."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.kit.fouten import NietGevonden
from app.lob.models import Doel
from app.lob.queries.zicht import Toegang, portfolio_voor, zichtbare_doelen
from app.lob.rules import mag_reageren

MEESTE = 60
"""Shown at most: open ones first."""


@dataclass(frozen=True, slots=True)
class DoelRij:
    """One, as it is shown."""

    id: str
    titel: str
    eerste_stap: str
    klaar_voor: date | None
    gehaald_op: datetime | None
    weg_op: datetime | None
    voor_mentor: bool
    versie: int

    @property
    def loopt(self) -> bool:
        """Neither reached nor let go of."""
        return self.gehaald_op is None and self.weg_op is None


_VELDEN: tuple[Any, ...] = tuple(getattr(Doel, veld) for veld in DoelRij.__dataclass_fields__)


def doelen_van(db: Session, plek: Toegang) -> list[DoelRij]:
    """What `plek` may see: open ones by day, then reached, then let go of. One statement."""
    zin = (
        sa.select(*_VELDEN)
        .where(col(Doel.persoon_id) == plek.persoon_id, zichtbare_doelen(plek.als))
        .order_by(
            col(Doel.weg_op).is_not(None),
            col(Doel.gehaald_op).is_not(None),
            col(Doel.klaar_voor).is_(None),
            col(Doel.klaar_voor),
            col(Doel.id).desc(),
        )
        .limit(MEESTE)
    )
    return [DoelRij(*rij) for rij in db.execute(zin)]


def doel_voor(db: Session, wie: Wie, doel_id: str) -> tuple[DoelRij, Toegang]:
    """One with the portfolio it is in. Raises NietGevonden when `wie` may not see it."""
    zin = sa.select(*_VELDEN, col(Doel.persoon_id)).where(col(Doel.id) == doel_id)
    rij = db.execute(zin).first()
    if rij is None:
        raise NietGevonden
    doel, plek = DoelRij(*rij[:-1]), portfolio_voor(db, wie, rij[-1])
    if not plek.eigen and not (mag_reageren(plek.als) and doel.voor_mentor and doel.weg_op is None):
        raise NietGevonden
    return doel, plek
