"""Companies of a region, its mbo's, and who speaks for them. For the region's own administrator."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Account, Organisatie, Persoon, RolToekenning, volledige_naam
from app.accounts.rollen import Rol
from app.accounts.wie import Wie
from app.kit.clock import nu
from app.scholen.models import MboInstelling
from app.verkennen.models import Activiteit, ActiviteitStand, Bedrijf


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody who speaks for a company or an mbo."""

    persoon_id: str
    naam: str
    actief: bool
    """He made his account."""


@dataclass(frozen=True, slots=True)
class Plek:
    """A company, or an mbo of the region."""

    id: str
    naam: str
    plaats: str
    site: str
    is_bedrijf: bool
    gestopt_op: datetime | None
    komend: int
    """Activities that still come."""
    contacten: list[Contact]


def regio_van(wie: Wie) -> str:
    """The region somebody administers; the route let nobody else in."""
    return wie.organisaties(Rol.REGIOBEHEER)[0]


def plekken_van_regio(db: Session, wie: Wie) -> list[Plek]:
    """Every company and mbo of the region by name, with who speaks for it. Two statements."""
    regio = regio_van(wie)
    komt = (
        sa.select(sa.func.count())
        .where(
            col(Activiteit.organisatie_id) == col(Organisatie.id),
            col(Activiteit.stand) == ActiviteitStand.OPEN,
            col(Activiteit.eindigt_op) > nu(),
        )
        .correlate(Organisatie)
        .scalar_subquery()
    )
    bedrijf, mbo = Bedrijf, MboInstelling
    zin = (
        sa.select(col(Organisatie.id), col(Organisatie.naam))
        .add_columns(sa.func.coalesce(col(bedrijf.plaats), col(mbo.plaats), ""))
        .add_columns(sa.func.coalesce(col(bedrijf.site), col(mbo.site), ""))
        .add_columns(col(bedrijf.organisatie_id).is_not(None), col(bedrijf.gestopt_op), komt)
        .outerjoin(bedrijf, col(bedrijf.organisatie_id) == col(Organisatie.id))
        .outerjoin(mbo, col(mbo.organisatie_id) == col(Organisatie.id))
        .where(sa.or_(col(bedrijf.regio_id) == regio, col(mbo.regio_id) == regio))
        .order_by(sa.func.lower(col(Organisatie.naam)), col(Organisatie.id))
    )
    contacten = _contacten(db, regio)
    return [Plek(*[*rij, contacten.get(rij[0], [])]) for rij in db.execute(zin)]


def _contacten(db: Session, regio: str) -> dict[str, list[Contact]]:
    rol = col(RolToekenning.rol)
    zin = (
        sa.select(col(RolToekenning.organisatie_id), col(Persoon.id))
        .add_columns(col(Persoon.roepnaam), col(Persoon.tussenvoegsel), col(Persoon.achternaam))
        .add_columns(col(Account.persoon_id).is_not(None))
        .join_from(RolToekenning, Persoon, col(Persoon.id) == col(RolToekenning.persoon_id))
        .outerjoin(Account, col(Account.persoon_id) == col(Persoon.id))
        .outerjoin(Bedrijf, col(Bedrijf.organisatie_id) == col(RolToekenning.organisatie_id))
        .outerjoin(MboInstelling, col(MboInstelling.organisatie_id) == col(RolToekenning.organisatie_id))
        .where(
            sa.or_(
                sa.and_(rol == Rol.BEDRIJF, col(Bedrijf.regio_id) == regio),
                sa.and_(rol == Rol.MBO_BEHEER, col(MboInstelling.regio_id) == regio),
            )
        )
        .order_by(col(Persoon.achternaam), col(Persoon.id))
    )
    uit: dict[str, list[Contact]] = {}
    for plek_id, persoon_id, roep, tussen, achter, actief in db.execute(zin):
        uit.setdefault(plek_id, []).append(Contact(persoon_id, volledige_naam(roep, tussen, achter), bool(actief)))
    return uit


def plek_voor(db: Session, wie: Wie, organisatie_id: str) -> Plek | None:
    """One of the region's; None when it is somebody else's."""
    return next((plek for plek in plekken_van_regio(db, wie) if plek.id == organisatie_id), None)
