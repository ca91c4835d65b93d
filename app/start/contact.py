"""Parents of one pupil with what each did about the newest request for akkoord."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Persoon, RolToekenning, volledige_naam
from app.accounts.rollen import Rol
from app.akkoord.models import AkkoordDaad, AkkoordLink, AkkoordVerzoek
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
    gemaild_op: datetime | None = None
    """When the newest mail with a link went out for this request."""
    geopend_op: datetime | None = None
    """When he opened a link and gave the birth date."""


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
            _van_link(sa.func.max(AkkoordLink.gemaakt_op), nieuwste),
            _van_link(sa.func.max(AkkoordLink.geopend_op), nieuwste),
        )
        .select_from(OuderVan)
        .outerjoin(AkkoordDaad, col(AkkoordDaad.id) == laatste)
        .where(col(OuderVan.kind_id) == kind_id)
        .order_by(col(OuderVan.nummer))
    )
    return [OuderStand(*rij) for rij in db.execute(zin)]


def _van_link(wat: Any, nieuwste: Any) -> Any:
    zin = sa.select(wat).where(
        col(AkkoordLink.ouder_van_id) == col(OuderVan.id), col(AkkoordLink.verzoek_id) == nieuwste
    )
    return zin.correlate(OuderVan).scalar_subquery()


def beheerders(db: Session, school_id: str) -> list[tuple[str, str]]:
    """Name and address of who can fill in what misses: the school's administrators, three at most."""
    zin = (
        sa.select(col(Persoon.roepnaam), col(Persoon.tussenvoegsel), col(Persoon.achternaam), col(Persoon.email_school))
        .join(RolToekenning, col(RolToekenning.persoon_id) == col(Persoon.id))
        .where(
            col(RolToekenning.rol) == Rol.SCHOOLBEHEER,
            col(RolToekenning.organisatie_id) == school_id,
            col(Persoon.email_school).is_not(None),
        )
        .order_by(col(Persoon.achternaam), col(Persoon.id))
    )
    return [(volledige_naam(*rij[:3]), rij[3]) for rij in db.execute(zin.limit(3))]
