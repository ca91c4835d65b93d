"""Companies of a region, its mbo's, and who speaks for them. For the region's own administrator."""

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from app.accounts.models import Account, Organisatie, OrganisatieSoort, Persoon, RolToekenning, volledige_naam
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
    """Every company and mbo of the region by name, with who speaks for it. Three statements."""
    regio = regio_van(wie)
    bedrijf, mbo = Bedrijf, MboInstelling
    zin = (
        sa.select(col(Organisatie.id), col(Organisatie.naam))
        .add_columns(sa.func.coalesce(col(bedrijf.plaats), col(mbo.plaats), ""))
        .add_columns(sa.func.coalesce(col(bedrijf.site), col(mbo.site), ""))
        .add_columns(col(bedrijf.organisatie_id).is_not(None), col(bedrijf.gestopt_op))
        .outerjoin(bedrijf, col(bedrijf.organisatie_id) == col(Organisatie.id))
        .outerjoin(mbo, col(mbo.organisatie_id) == col(Organisatie.id))
        .where(col(Organisatie.soort).in_((OrganisatieSoort.BEDRIJF, OrganisatieSoort.MBO)))
        .where(sa.or_(col(bedrijf.regio_id) == regio, col(mbo.regio_id) == regio))
        .order_by(sa.func.lower(col(Organisatie.naam)), col(Organisatie.id))
    )
    rijen = db.execute(zin).all()
    komend, contacten = _komend(db), _contacten(db, [rij[0] for rij in rijen])
    return [Plek(*[*rij, komend.get(rij[0], 0), contacten.get(rij[0], [])]) for rij in rijen]


def _komend(db: Session) -> dict[str, int]:
    """Published activities that still come, by who offers them."""
    zin = sa.select(col(Activiteit.organisatie_id), sa.func.count()).where(
        col(Activiteit.stand) == ActiviteitStand.OPEN, col(Activiteit.begint_op) > nu()
    )
    return {rij[0]: rij[1] for rij in db.execute(zin.group_by(col(Activiteit.organisatie_id)))}


def _contacten(db: Session, plek_ids: list[str]) -> dict[str, list[Contact]]:
    """Who speaks for each of these places."""
    zin = (
        sa.select(col(RolToekenning.organisatie_id), col(Persoon.id))
        .add_columns(col(Persoon.roepnaam), col(Persoon.tussenvoegsel), col(Persoon.achternaam))
        .add_columns(col(Account.persoon_id).is_not(None))
        .join_from(RolToekenning, Persoon, col(Persoon.id) == col(RolToekenning.persoon_id))
        .outerjoin(Account, col(Account.persoon_id) == col(Persoon.id))
        .where(
            col(RolToekenning.organisatie_id).in_(plek_ids), col(RolToekenning.rol).in_((Rol.BEDRIJF, Rol.MBO_BEHEER))
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
