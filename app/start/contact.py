"""Parents of one pupil with what each did about the newest request for akkoord."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from app.akkoord.models import AkkoordDaad, AkkoordVerzoek
from app.scholen.models import OuderVan


@dataclass(frozen=True, slots=True)
class OuderStand:
    """A parent, how to reach him, and his last act."""

    id: str
    naam: str
    relatie: str
    gezag: str
    telefoon: str | None
    email: str | None
    taal: str
    keus: str | None
    op: datetime | None


def ouders_met_akkoord(db: Session, kind_id: str) -> list[OuderStand]:
    """In the order of the school's list; one statement. No `wie`: the caller already may see this pupil."""
    nieuwste = sa.select(sa.func.max(AkkoordVerzoek.id)).where(col(AkkoordVerzoek.over_id) == kind_id).scalar_subquery()
    laatste = (
        sa.select(sa.func.max(AkkoordDaad.id))
        .where(col(AkkoordDaad.ouder_van_id) == col(OuderVan.id), col(AkkoordDaad.verzoek_id) == nieuwste)
        .correlate(OuderVan)
        .scalar_subquery()
    )
    zin = (
        sa.select(
            col(OuderVan.id),
            col(OuderVan.naam),
            col(OuderVan.relatie),
            col(OuderVan.gezag),
            col(OuderVan.telefoon),
            col(OuderVan.email),
            col(OuderVan.taal),
            col(AkkoordDaad.keus),
            col(AkkoordDaad.op),
        )
        .select_from(OuderVan)
        .outerjoin(AkkoordDaad, col(AkkoordDaad.id) == laatste)
        .where(col(OuderVan.kind_id) == kind_id)
        .order_by(col(OuderVan.nummer))
    )
    return [OuderStand(*rij) for rij in db.execute(zin)]
