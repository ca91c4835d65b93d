"""What one pupil thinks of beroepen, and how far he is. Only ever his own."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.wie import Wie
from app.verkennen.models import (
    Activiteit,
    ActiviteitStand,
    BeroepOordeel,
    Deelname,
    DeelnameStatus,
)

MEESTE_DAGEN = 10
"""Days to go and look that fit on one page."""
TELT = (DeelnameStatus.INGESCHREVEN, DeelnameStatus.WACHTLIJST, DeelnameStatus.AANWEZIG)
"""He has a place, waits for one, or was there."""


@dataclass(frozen=True, slots=True)
class DagRij:
    """An activity he goes to, waits for or was at."""

    id: str
    titel: str
    soort: str
    begint_op: datetime
    eindigt_op: datetime
    plaats: str
    online: bool
    status: str


def oordelen_van(db: Session, wie: Wie) -> dict[str, str]:
    """His opinions by id of the beroep, newest first."""
    zin = (
        sa.select(col(BeroepOordeel.beroep_id), col(BeroepOordeel.oordeel))
        .where(col(BeroepOordeel.persoon_id) == wie.persoon_id)
        .order_by(col(BeroepOordeel.op).desc(), col(BeroepOordeel.beroep_id))
    )
    return {rij[0]: rij[1] for rij in db.execute(zin)}


def mijn_dagen(db: Session, wie: Wie) -> list[DagRij]:
    """Activities he goes to, waits for or was at; the last day first, so what comes is never cut off."""
    zin = (
        sa.select(
            col(Activiteit.id),
            col(Activiteit.titel),
            col(Activiteit.soort),
            col(Activiteit.begint_op),
            col(Activiteit.eindigt_op),
            col(Activiteit.plaats),
            col(Activiteit.online),
            col(Deelname.status),
        )
        .join_from(Deelname, Activiteit, col(Activiteit.id) == col(Deelname.activiteit_id))
        .where(
            col(Deelname.persoon_id) == wie.persoon_id,
            col(Deelname.status).in_(TELT),
            col(Activiteit.stand) == ActiviteitStand.OPEN,
        )
        .order_by(col(Activiteit.begint_op).desc(), col(Activiteit.id))
        .limit(MEESTE_DAGEN)
    )
    return [DagRij(*rij) for rij in db.execute(zin)]
